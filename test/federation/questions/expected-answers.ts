import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';

/**
 * What the saved questions must show: for each question and sector the figure, read from its file by
 * hand (file and place named), or the gap that is named instead. A path is field names; `name=Camden`
 * picks the item of a list whose field has that text.
 */
export interface ExpectedAnswer {
  readonly question: string;
  readonly sector: string;
  readonly path: string;
  readonly value: string | boolean | null;
  /** File and place, or the arithmetic, or why there is a gap. */
  readonly source: string;
}

const literals: ReadonlyMap<string, boolean | null> = new Map([
  ['null', null],
  ['true', true],
  ['false', false],
]);

/** Where a value stands as text, `null`, `true` and `false` mean what they say. */
function valueOf(text: string): ExpectedAnswer['value'] {
  const literal = literals.get(text);
  return literal === undefined ? text : literal;
}

const records: Record<keyof ExpectedAnswer, string>[] = parse(
  readFileSync(new URL('./expected-answers.csv', import.meta.url)),
  { columns: true },
);

/** The table of `expected-answers.csv`. */
export const expectedAnswers: readonly ExpectedAnswer[] = records.map((record) => ({
  ...record,
  value: valueOf(record.value),
}));

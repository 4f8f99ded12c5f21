import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';

/**
 * What a saved question must show: for each question and sector the figure, read from its file by hand,
 * or the gap that is named instead. A path is field names; `name=Camden` picks the item of a list whose
 * field has that text.
 */
export interface ExpectedAnswer {
  readonly question: string;
  readonly sector: string;
  readonly path: string;
  readonly value: string | boolean | null;
  /** Of the figure: `NONE` is a gap that is named, `FACT` no figure at all. */
  readonly kind: 'PUBLISHED' | 'MODELLED' | 'ILLUSTRATIVE' | 'NONE' | 'FACT';
  /** Published file below the folder of data; empty where the value was read elsewhere. */
  readonly file: string;
  /** Where it stands: `L31:total_gp_fte` (line and column), `L190:2` (column from 0) or `TA1!E280`. */
  readonly place: string;
  /** What stands there, as printed. */
  readonly cell: string;
  /** Where else it is from, the arithmetic, or why there is a gap. */
  readonly source: string;
}

/** A sector of a question in which no published figure answers, with the reason. */
export interface UnpublishedSector {
  readonly question: string;
  readonly sector: string;
  readonly reason: string;
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

function table<Row>(file: string): Row[] {
  return parse(readFileSync(new URL(file, import.meta.url)), { columns: true });
}

/** The table of `expected-answers.csv`. */
export const expectedAnswers: readonly ExpectedAnswer[] = table<
  ExpectedAnswer & { readonly value: string }
>('./expected-answers.csv').map((record) => ({ ...record, value: valueOf(record.value) }));

/** The table of `unpublished-sectors.csv`, by question and sector. */
export const unpublishedSectors = table<UnpublishedSector>('./unpublished-sectors.csv');

import {
  observationFact,
  type ObservationInput,
} from '../../../shared/figures/observation-fact.js';
import type { Fact } from '../../../shared/imports/fact.js';
import type { Intake } from '../../../shared/imports/intake.js';
import { shortestDecimal } from '../decimals.js';
import { dimensionsOf, geographyOf, type HeadlinePeople } from './dimensions.js';
import type { ExportRow } from './export-rows.js';
import { fingertipsPeriod, periodForms, type Years } from './periods.js';

/** An indicator whose rows are read, described in the registry or inferred from them. */
export interface Subject {
  /** Its id in the registry. */
  readonly indicator: string;
  readonly years: Years;
  readonly headline: HeadlinePeople;
}

/** A figure with what decides between two rows of the same key. */
interface Candidate {
  readonly figure: ObservationInput;
  readonly geography: number;
}

const keyOf = ({ area, period, dimensions }: ObservationInput) =>
  JSON.stringify([area, period, dimensions]);

const decimalOrNull = (text: string) => (text === '' ? null : (shortestDecimal(text) ?? null));

function readValue(value: string, note: string) {
  const read = value === '' ? null : shortestDecimal(value);
  if (read === undefined || read !== null) return { value: read };
  return /suppressed|disclosure/i.test(note)
    ? ({ value: null, marker: 'c', statuses: ['SUPPRESSED'] } as const)
    : ({ value: null, marker: 'x', statuses: ['NOT_AVAILABLE'] } as const);
}

function candidateOf(row: ExportRow, subject: Subject, intake: Intake): Candidate | undefined {
  const { source, note } = row;
  const dimensions = dimensionsOf(row, subject.headline);
  if (!dimensions) {
    intake.outOfScope('a breakdown that is not taken');
    return undefined;
  }
  const period = fingertipsPeriod(row.period, subject.years);
  if (period === undefined) {
    const kind = subject.years === 'unstated' ? '' : `${subject.years} `;
    intake.reject(source, `"${row.period}" is no ${kind}period; expected one like ${periodForms}`);
    return undefined;
  }
  const { value, ...missing } = readValue(row.value, note);
  if (value === undefined) {
    intake.reject(source, `"${row.value}" is no number`);
    return undefined;
  }
  const figure: ObservationInput = {
    indicator: subject.indicator,
    area: row.area,
    period,
    dimensions,
    value,
    ...missing,
    ...(value !== null && {
      numerator: decimalOrNull(row.count),
      denominator: decimalOrNull(row.denominator),
      lower: decimalOrNull(row.lower),
      upper: decimalOrNull(row.upper),
    }),
    note: note === '' ? null : note,
    source,
  };
  return { figure, geography: geographyOf(row.categoryType) };
}

/** The rows of England stand twice, and categories once for each geography: the latest with a value stays. */
function better(before: Candidate, after: Candidate): boolean {
  const valued = [before, after].map(({ figure }) => figure.value !== null);
  if (valued[0] !== valued[1]) return valued[1] === true;
  return after.geography > before.geography;
}

/** Whether two rows of one figure say different things, with nothing to choose by. */
function contradicts(before: Candidate, after: Candidate): boolean {
  const [one, other] = [before.figure.value, after.figure.value];
  return one !== null && other !== null && one !== other && before.geography === after.geography;
}

/** The figures of one indicator, each once; rows that cannot be taken are told to the intake. */
export function figuresOf(
  rows: readonly ExportRow[],
  subject: Subject,
  intake: Intake,
): readonly Fact[] {
  const figures = new Map<string, Candidate>();
  for (const row of rows) {
    const candidate = candidateOf(row, subject, intake);
    if (!candidate) continue;
    const key = keyOf(candidate.figure);
    const before = figures.get(key);
    if (before && contradicts(before, candidate)) {
      const { value, source } = before.figure;
      intake.reject(
        row.source,
        `"${row.value}" differs from "${String(value)}" at ${String(source)}`,
      );
      continue;
    }
    if (before) intake.outOfScope('the same figure a second time');
    if (!before || better(before, candidate)) figures.set(key, candidate);
  }
  return [...figures.values()].map(({ figure }) => observationFact(figure));
}

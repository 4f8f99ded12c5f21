import { fingertipsRows } from '../../../../schema/indicators/council/fingertips.js';
import {
  observationFact,
  type ObservationInput,
} from '../../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../../shared/imports/dataset.js';
import type { Intake } from '../../../shared/imports/intake.js';
import { SourceError } from '../../../shared/imports/readers/source-error.js';
import { shortestDecimal } from '../decimals.js';
import { elsewhere, isHeldArea } from '../held-area.js';
import { namedRows, type NamedRow } from '../named-rows.js';
import { dimensionsOf, geographyOf } from './dimensions.js';
import { fingertipsPeriod } from './periods.js';

/** Columns read by name: `Compared to …` varies by parent, and old exports lack the last column. */
const columns = {
  id: 'Indicator ID',
  area: 'Area Code',
  sex: 'Sex',
  age: 'Age',
  categoryType: 'Category Type',
  category: 'Category',
  period: 'Time period',
  value: 'Value',
  lower: 'Lower CI 95.0 limit',
  upper: 'Upper CI 95.0 limit',
  count: 'Count',
  denominator: 'Denominator',
  note: 'Value note',
} as const;

const known = new Map(fingertipsRows.map((row) => [row.fingertips_id, row]));

function refuseUnknown(file: string, line: number, id: string): SourceError {
  return new SourceError({
    file,
    line,
    problem: `indicator ${id} of Fingertips is not in the registry`,
    expected: `one of ${[...known.keys()].join(', ')}; add a row with its id, title, unit, polarity and kind of year to schema/indicators/council/fingertips.csv`,
    found: id,
  });
}

/** A figure with what decides between two rows of the same key. */
interface Candidate {
  readonly figure: ObservationInput;
  readonly geography: number;
}

const keyOf = ({ indicator, area, period, dimensions }: ObservationInput) =>
  JSON.stringify([indicator, area, period, dimensions]);

const decimalOrNull = (text: string) => (text === '' ? null : (shortestDecimal(text) ?? null));

function readValue(value: string, note: string) {
  const read = value === '' ? null : shortestDecimal(value);
  if (read === undefined || read !== null) return { value: read };
  return /suppressed|disclosure/i.test(note)
    ? ({ value: null, marker: 'c', statuses: ['SUPPRESSED'] } as const)
    : ({ value: null, marker: 'x', statuses: ['NOT_AVAILABLE'] } as const);
}

function candidateOf(row: NamedRow<keyof typeof columns>, file: string, intake: Intake) {
  const { source, cell } = row;
  const entry = known.get(cell('id'));
  if (!entry) throw refuseUnknown(file, Number(source.slice(1)), cell('id'));
  if (!isHeldArea(cell('area'))) {
    intake.outOfScope(elsewhere);
    return;
  }
  const people = {
    sex: cell('sex'),
    age: cell('age'),
    categoryType: cell('categoryType'),
    category: cell('category'),
  };
  const dimensions = dimensionsOf(people, entry);
  if (!dimensions) {
    intake.outOfScope('a breakdown that is not taken');
    return;
  }
  const period = fingertipsPeriod(cell('period'), entry.years);
  const { value, ...missing } = readValue(cell('value'), cell('note'));
  if (period === undefined || value === undefined) {
    const wrong = period === undefined ? `no ${entry.years} period` : 'no number';
    intake.reject(source, `"${cell(period === undefined ? 'period' : 'value')}" is ${wrong}`);
    return;
  }
  const figure: ObservationInput = {
    indicator: `council.${entry.indicator}`,
    area: cell('area'),
    period,
    dimensions,
    value,
    ...missing,
    ...(value !== null && {
      numerator: decimalOrNull(cell('count')),
      denominator: decimalOrNull(cell('denominator')),
      lower: decimalOrNull(cell('lower')),
      upper: decimalOrNull(cell('upper')),
    }),
    note: cell('note') === '' ? null : cell('note'),
    source,
  };
  return { figure, geography: geographyOf(people.categoryType) };
}

/** The rows of England stand twice, and categories once for each geography: the latest with a value stays. */
function better(before: Candidate | undefined, after: Candidate): boolean {
  if (!before) return true;
  const valued = [before, after].map(({ figure }) => figure.value !== null);
  if (valued[0] !== valued[1]) return valued[1] === true;
  return after.geography > before.geography;
}

async function* parse(sample: FileSample, intake: Intake) {
  const figures = new Map<string, Candidate>();
  for await (const row of namedRows(sample.path, columns)) {
    const candidate = candidateOf(row, sample.path, intake);
    if (!candidate) continue;
    const key = keyOf(candidate.figure);
    const before = figures.get(key);
    if (before) intake.outOfScope('the same figure a second time');
    if (better(before, candidate)) figures.set(key, candidate);
  }
  for (const { figure } of figures.values()) yield observationFact(figure);
}

/** Any export of Fingertips, `Indicator ID` to `Time period range`, whose indicator is in the table. */
export const fingertips: PublishedDataset = {
  kind: 'published',
  id: 'ohid/fingertips',
  title: 'Fingertips public health profiles',
  publisher: 'Office for Health Improvement and Disparities',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  downloads: 'any',
  editions: [
    {
      sha256: 'a751a3cac20fa2d12d2cf4cdd7b5caf2f9d8ead7dc7882aa07f50f05494041a8',
      edition: 'indicator 90284, to 2023/24',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
  ],
  recognises: ({ lines: [header = ''] }) =>
    header.startsWith('Indicator ID,Indicator Name,Parent Code,') &&
    header.includes(columns.lower) &&
    header.includes('Category Type'),
  parse,
};

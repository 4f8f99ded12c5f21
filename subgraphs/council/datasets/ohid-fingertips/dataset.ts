import { fingertipsRows } from '../../../../schema/indicators/council/fingertips.js';
import type { FileSample, PublishedDataset } from '../../../shared/imports/dataset.js';
import type { Intake } from '../../../shared/imports/intake.js';
import { indicatorFact } from '../indicator-fact.js';
import { columns, rowsByIndicator, type ExportRow } from './export-rows.js';
import { figuresOf, type Subject } from './figures.js';
import { inferHeadline, inferIndicator } from './inferred-indicator.js';

const described = new Map(
  fingertipsRows.map((row): [string, Subject] => [
    row.fingertips_id,
    {
      indicator: `council.${row.indicator}`,
      years: row.years,
      headline: { sex: 'Persons', age: row.age },
    },
  ]),
);

function* factsOf(id: string, rows: readonly ExportRow[], intake: Intake) {
  const known = described.get(id);
  const [first] = rows;
  if (known || !first) {
    if (known) yield* figuresOf(rows, known, intake);
    return;
  }
  if (!/^\d{1,9}$/.test(id)) {
    for (const { source } of rows) {
      intake.reject(source, `"${id}" is no Indicator ID; expected a number such as 93763`);
    }
    return;
  }
  const headline = inferHeadline(rows);
  const entry = inferIndicator(id, rows, headline);
  const subject: Subject = { indicator: entry.id, years: 'unstated', headline };
  const figures = figuresOf(rows, subject, intake);
  if (figures.length === 0) return;
  intake.remarks.push(
    `indicator ${entry.id} "${entry.title}" is described from this file: unit ${entry.unit}, no judgement`,
  );
  yield indicatorFact(entry, first.source);
  yield* figures;
}

async function* parse(sample: FileSample, intake: Intake) {
  for (const [id, rows] of await rowsByIndicator(sample.path, intake)) {
    yield* factsOf(id, rows, intake);
  }
}

/**
 * Any export of Fingertips, `Indicator ID` to `Time period range`. An indicator of the registry enters under
 * its id there; any other one as `council.fingertips-<Indicator ID>`, with an entry inferred from the file.
 */
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

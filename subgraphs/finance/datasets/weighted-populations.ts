import { weightedPopulationColumns } from '../../../schema/indicators/finance/weighted-population-indicators.js';
import { isLondonAuthority } from '../../shared/codes/codes.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { columnsByName } from '../../shared/imports/readers/columns.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';

const identity = { practice: 'Practice_Code', authority: 'LAD21' } as const;

const wanted: Record<string, string> = {
  ...identity,
  ...Object.fromEntries(weightedPopulationColumns.map(({ column }) => [column, column])),
};

/** The file's own year; its column `pop 2022/23` kept the name of the first edition. */
const period = 'FY2024';

async function* parse(sample: FileSample, intake: Intake): AsyncGenerator<Fact> {
  let columns;
  for await (const row of readCsv(sample.path, { header: 'first-row' })) {
    if (!columns) {
      columns = columnsByName(row, wanted, { file: sample.path });
      continue;
    }
    const cell = columns.read(row);
    const source = `L${String(row.line)}`;
    if (!isLondonAuthority(cell('authority'))) {
      intake.outOfScope('practice outside London');
      continue;
    }
    const fault = weightedPopulationColumns.find(
      ({ column }) => !/^\d{1,9}(\.\d{1,12})?$/.test(cell(column)),
    );
    if (fault) {
      const found = cell(fault.column).slice(0, 40);
      intake.reject(source, `${fault.column}: "${found}" is no population`);
      continue;
    }
    yield {
      table: 'practice_population',
      source,
      values: {
        practice_code: cell('practice'),
        period,
        area_code: cell('authority'),
        ...Object.fromEntries(
          weightedPopulationColumns.map(({ column, field }) => [field, cell(column)]),
        ),
        row_key: source,
      },
    };
  }
}

/** Need-weighted populations of London practices, as the ICB place based allocation tool gives them. */
export const weightedPopulations: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/need-weighted-populations',
  title: 'ICB place based allocation tool: need-weighted populations of general practices',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: 'https://www.england.nhs.uk/allocations/',
  scope: 'periods',
  editions: [
    {
      sha256: 'e5729efafb1b01257a27bf10935ea0c3c8ecf904bd2356409fc561db4c3caf5c',
      edition: '2024-25',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
  ],
  recognises: (sample) =>
    sample.kind === 'csv' &&
    ['Practice_Code', 'LAD21', 'Final WP', 'Final PMC WP'].every((name) =>
      sample.lines[0]?.split(',').includes(name),
    ),
  parse,
};

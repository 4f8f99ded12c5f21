import { isLondonAuthority } from '../../shared/codes/codes.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { columnsByName } from '../../shared/imports/readers/columns.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';

const names = {
  code: 'Code',
  beds: 'Bed based intermediate Care Services',
  reablement: 'Reablement in a persons own home',
} as const;

const services = [
  { column: 'beds', service: 'BED_BASED_INTERMEDIATE_CARE' },
  { column: 'reablement', service: 'REABLEMENT_AT_HOME' },
] as const;

/** Whole pounds; binary noise of the processing is rounded to pence. Undefined for no amount at all. */
function amountOf(text: string): string | null | undefined {
  if (text === 'NA') return null;
  if (!/^\d{1,12}(\.\d{1,20})?$/.test(text)) return undefined;
  return Number(text).toFixed(2).replace(/\.00$/, '');
}

/** Only the two amounts are read: the column `value` holds the population, the rest is computed from both. */
async function* parse(sample: FileSample, intake: Intake): AsyncGenerator<Fact> {
  let columns;
  for await (const row of readCsv(sample.path, { header: 'first-row' })) {
    if (!columns) {
      columns = columnsByName(row, names, { file: sample.path });
      continue;
    }
    const cell = columns.read(row);
    const source = `L${String(row.line)}`;
    if (!isLondonAuthority(cell('code'))) {
      intake.outOfScope('not in London');
      continue;
    }
    for (const { column, service } of services) {
      const amount = amountOf(cell(column));
      if (amount === undefined) {
        const found = cell(column).slice(0, 40);
        intake.reject(source, `${names[column]}: "${found}" is no amount; expected pounds or NA`);
        continue;
      }
      yield {
        table: 'intermediate_care_plan',
        source,
        values: { area_code: cell('code'), service, amount, row_key: source },
      };
    }
  }
}

/** Planned Better Care Fund spending on intermediate care, as the Health Foundation put it together. */
export const intermediateCarePlans: PublishedDataset = {
  kind: 'published',
  id: 'health-foundation/better-care-fund-intermediate-care',
  title:
    'Better Care Fund: planned spending on intermediate care and reablement by local authority',
  publisher: 'Health Foundation',
  licence: 'MIT',
  sourceUrl: null,
  scope: 'whole',
  editions: [
    {
      sha256: 'ecfb2046a204f58b74ba5453ac9b81ff82791f32386f842752dada144e9d377d',
      edition: 'year not stated',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) =>
    sample.kind === 'csv' &&
    (sample.lines[0]?.startsWith(`Code,LA_name,${names.beds},${names.reablement}`) ?? false),
  parse,
};

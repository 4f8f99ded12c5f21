import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { SourceError } from '../../shared/imports/readers/source-error.js';
import { readTidyDeflators } from './deflators-tidy.js';
import { readTreasuryDeflators } from './deflators-treasury.js';
import type { DeflatorRow } from './financial-year-row.js';

const isTidy = (sample: FileSample): boolean =>
  sample.lines[0]?.startsWith('fiscal_year_start,fiscal_year,gdp_deflator') ?? false;

const isTreasury = (sample: FileSample): boolean =>
  sample.lines[0]?.includes('GDP DEFLATORS AT MARKET PRICES') ?? false;

/** The year in which an edition sets its index to 100; an edition without one cannot be re-based. */
function baseOf(rows: readonly DeflatorRow[], sample: FileSample): string {
  const bases = rows.filter(({ index }) => Number(index) === 100);
  const [base] = bases;
  if (base && bases.length === 1) return base.period;
  throw new SourceError({
    file: sample.path,
    problem: 'the index has no base',
    expected: 'one financial year in which it is 100',
    found: `${String(bases.length)} of ${String(rows.length)} years`,
  });
}

async function* parse(sample: FileSample, intake: Intake): AsyncGenerator<Fact> {
  const read = isTidy(sample) ? readTidyDeflators : readTreasuryDeflators;
  const rows: DeflatorRow[] = [];
  for await (const row of read(sample, intake)) rows.push(row);
  const base = baseOf(rows, sample);
  for (const { period, index, isForecast, source } of rows) {
    yield {
      table: 'deflator',
      source,
      values: {
        period,
        gdp_index: index,
        base_period: base,
        is_forecast: String(isForecast),
        row_key: source,
      },
    };
  }
}

/** GDP deflators for financial years; an edition lists every year anew and is never mixed with another. */
export const gdpDeflators: PublishedDataset = {
  kind: 'published',
  id: 'hm-treasury/gdp-deflators',
  title: 'GDP deflators at market prices, financial years',
  publisher: 'HM Treasury',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  editions: [
    {
      sha256: 'e183fb9b29b21b0e92d4eb5ab53169bf5a60b8bc10a9c624f8dee6e35058ff90',
      edition: 'December 2023',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
    {
      sha256: 'd89ca4d5561571ab622113b702a1d643bedfeeb2be6c217f398612a6c53c24d7',
      edition: 'March 2026',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) => sample.kind === 'csv' && (isTidy(sample) || isTreasury(sample)),
  parse,
};

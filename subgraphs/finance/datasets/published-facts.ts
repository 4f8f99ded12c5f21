import { findIndicator } from '../../../schema/indicators/registry.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { columnsByName } from '../../shared/imports/readers/columns.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';

const names = ['indicator', 'area', 'period', 'value', 'status', 'source'] as const;

async function* parse(sample: FileSample, intake: Intake): AsyncGenerator<Fact> {
  let columns;
  for await (const row of readCsv(sample.path, { header: 'first-row' })) {
    if (!columns) {
      columns = columnsByName(row, names, { file: sample.path });
      continue;
    }
    const cell = columns.read(row);
    const source = `L${String(row.line)}`;
    const [indicator, status] = [cell('indicator'), cell('status')];
    if (
      !findIndicator(indicator) ||
      !/^E\d{8}$/.test(cell('area')) ||
      !/^FY\d{4}$/.test(cell('period')) ||
      !/^\d{1,12}(\.\d{1,3})?$/.test(cell('value')) ||
      !['', 'ROUNDED'].includes(status) ||
      cell('source') === ''
    ) {
      intake.reject(
        source,
        'expected an indicator, a GSS code, a financial year, a number, ROUNDED or nothing, and a source',
      );
      continue;
    }
    yield observationFact({
      indicator,
      area: cell('area'),
      period: cell('period'),
      value: cell('value'),
      ...(status === 'ROUNDED' ? { statuses: ['ROUNDED'] } : {}),
      source,
    });
  }
}

/** Single published figures that come in no table: grants and rates, each with its source. */
export const publishedFacts: PublishedDataset = {
  kind: 'published',
  id: 'placegraph/published-finance-facts',
  title: 'Single published figures: national grants, improved Better Care Fund, PCN contract rates',
  publisher: 'Department of Health and Social Care; NHS England; gov.uk, as each row says',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  editions: [
    {
      sha256: '4f63bf34e0ec5b7cf4a4799ace6c6e274ce233e34e6c1f4455fd93124114a4c0',
      edition: 'November 2026',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) => sample.kind === 'csv' && sample.lines[0] === names.join(','),
  parse,
};

import { timeSeriesIndicators } from '../../../schema/indicators/finance/outturn-variables.js';
import { isLondonAuthority } from '../../shared/codes/codes.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { columnsByName } from '../../shared/imports/readers/columns.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';
import { financialYearCode } from './financial-year-row.js';

const names = ['financialYear', 'onsCode', 'service', 'netCurrentExpenditure_gbp'] as const;

/**
 * First financial year left to the form RSX itself, whose figures have two decimals from then on; the
 * time series rounds them to whole thousands, which would look like a revision and be none.
 */
const firstPeriodOfForm = 'FY2024';

/** Whole pounds as thousands of pounds, exactly: `77032500` is `77032.5`. */
function thousandsOf(pounds: string): string | undefined {
  const [, sign = '', digits] = /^(-?)(\d{1,15})$/.exec(pounds) ?? [];
  if (digits === undefined) return undefined;
  const padded = digits.replace(/^0+(?=\d)/, '').padStart(4, '0');
  const fraction = padded.slice(-3).replace(/0+$/, '');
  const whole = padded.slice(0, -3);
  const amount = fraction === '' ? whole : `${whole}.${fraction}`;
  return amount === '0' ? '0' : `${sign}${amount}`;
}

async function* parse(sample: FileSample, intake: Intake): AsyncGenerator<Fact> {
  let columns;
  for await (const row of readCsv(sample.path, { header: 'first-row' })) {
    if (!columns) {
      columns = columnsByName(row, names, { file: sample.path });
      continue;
    }
    const cell = columns.read(row);
    const source = `L${String(row.line)}`;
    const period = financialYearCode(cell('financialYear'));
    const indicator = timeSeriesIndicators.get(cell('service'));
    const value = thousandsOf(cell('netCurrentExpenditure_gbp'));
    if (!isLondonAuthority(cell('onsCode'))) intake.outOfScope('not in London');
    else if (period === undefined || indicator === undefined || value === undefined) {
      intake.reject(
        source,
        `"${row.cells.join(',').slice(0, 80)}"; expected a financial year such as 2017-18, one of ${[...timeSeriesIndicators.keys()].join(', ')}, and whole pounds`,
      );
    } else if (period >= firstPeriodOfForm) intake.outOfScope('year taken from form RSX');
    else {
      const area = cell('onsCode');
      yield observationFact({ indicator, area, period, value, source });
    }
  }
}

/**
 * The outturn of four services over the years, with the revisions made after the forms were published.
 * Its services are lines of form RSX: the figures of 2024-25 agree for every authority. It says nothing of
 * certification.
 */
export const outturnTimeSeries: PublishedDataset = {
  kind: 'published',
  id: 'mhclg/revenue-outturn-time-series',
  title: 'Revenue outturn time series: net current expenditure of four services, London',
  publisher: 'Ministry of Housing, Communities and Local Government',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: 'c9d0e8372ab85bca515f00d80470a15c6547bfe7ee048866436cde4f7e0a4c2d',
      edition: 'v3.1, 2017-18 to 2024-25',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) =>
    sample.kind === 'csv' && names.every((name) => sample.lines[0]?.split(',').includes(name)),
  parse,
};

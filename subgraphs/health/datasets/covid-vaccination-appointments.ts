import { LONDON } from '../../shared/codes/codes.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { hasColumns, parseCount, readTable } from './csv-table.js';
import { boardOpenings, LONDON_REGION, londonSubIcbCodes, NOT_OF_LONDON } from './london.js';

const columns = ['DATE', 'TYPE', 'NHS_AREA_CODE', 'ONS_CODE', 'NAME', 'TOTAL'] as const;

/** One figure that the file states, and where. */
interface Statement {
  readonly count: number;
  readonly source: string;
}

interface Month {
  readonly area: string;
  readonly period: string;
  readonly statements: Statement[];
}

function areaOf(code: string): string | undefined {
  if (code === LONDON_REGION) return LONDON;
  return londonSubIcbCodes.has(code) || boardOpenings.has(code) ? code : undefined;
}

/** `01-2024` as the period of the month; undefined where it is none. */
function monthOf(text: string): string | undefined {
  const [, month, year] = /^(0[1-9]|1[0-2])-(20\d\d)$/.exec(text) ?? [];
  return month === undefined ? undefined : `M${String(year)}-${month}`;
}

function monthFact({ area, period, statements }: Month) {
  const lowest = statements.reduce((low, next) => (next.count < low.count ? next : low));
  const differ = statements.some(({ count }) => count !== lowest.count);
  const list = statements.map(({ count, source }) => `${String(count)} (${source})`).join(', ');
  return observationFact({
    indicator: 'health.covid-vaccination-appointments',
    area,
    period,
    value: lowest.count,
    ...(differ
      ? { method: 'lowest-statement', note: `The file states ${list}; the lowest is given.` }
      : {}),
    source: lowest.source,
  });
}

/**
 * Appointments for COVID vaccination by sub-location, board and London. The file states most months
 * twice with differing figures: the lowest stands, as a figure computed here.
 */
export const covidVaccinationAppointments: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/covid-vaccination-appointments',
  title: 'COVID vaccination appointments in general practice',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: '8bb7724fbb00d3b7ad1a8642ca92ff4acf04e924fdad0b1842f3815e5be2e8b3',
      edition: 'May 2023 to November 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) => hasColumns(sample, columns),
  async *parse(sample, intake) {
    const months = new Map<string, Month>();
    for await (const { source, cell } of readTable(sample, columns)) {
      const area = areaOf(cell('NHS_AREA_CODE'));
      if (area === undefined) {
        intake.outOfScope(NOT_OF_LONDON);
        continue;
      }
      const period = monthOf(cell('DATE'));
      const count = parseCount(cell('TOTAL'));
      if (period === undefined || count === undefined) {
        intake.reject(
          source,
          `"${cell('DATE')}", "${cell('TOTAL')}"; expected a month such as 01-2024 and a whole number`,
        );
        continue;
      }
      const month = months.get(`${area} ${period}`) ?? { area, period, statements: [] };
      months.set(`${area} ${period}`, month);
      month.statements.push({ count, source });
    }
    for (const month of months.values()) yield monthFact(month);
  },
};

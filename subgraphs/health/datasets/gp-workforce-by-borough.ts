import { isLondonAuthority } from '../../shared/codes/codes.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { hasColumns, parseCount, readTable } from './csv-table.js';
import { ratio } from './modelled/ratios.js';

const columns = ['ltla24_code', 'total_patients', 'total_gp_fte', 'patients_per_gp'] as const;

/** The file states no period: the day on which it entered the project stands for one. */
const DAY_OF_IMPORT = 'S2026-11-21';

/** A positive decimal, its binary noise rounded away; undefined where it is none. */
function parseDecimal(text: string, decimals: number): string | undefined {
  if (!/^\d{1,9}(\.\d{1,17})?$/.test(text)) return undefined;
  return Number(text)
    .toFixed(decimals)
    .replace(/\.?0+$/, '');
}

/** General practitioners and patients of the practices of each borough, at a time the file does not state. */
export const gpWorkforceByBorough: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/gp-workforce-by-borough',
  title: 'Full-time equivalent GPs and registered patients by borough',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: '4a610c3701817598a31ab2f48454b0b9701b907549b86e6f4e093cda791a4f88',
      edition: 'period not stated',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) => hasColumns(sample, columns),
  async *parse(sample, intake) {
    for await (const { source, cell } of readTable(sample, columns)) {
      const area = cell('ltla24_code');
      if (!isLondonAuthority(area)) {
        intake.outOfScope('not in London');
        continue;
      }
      const patients = parseCount(cell('total_patients'));
      const fte = parseDecimal(cell('total_gp_fte'), 6);
      const perGp = parseDecimal(cell('patients_per_gp'), 4);
      if (patients === undefined || fte === undefined || perGp === undefined) {
        intake.reject(source, `${area}: expected a whole number and two decimals`);
        continue;
      }
      const common = { area, period: DAY_OF_IMPORT, source };
      yield observationFact({ ...common, indicator: 'health.gp-fte', value: fte });
      yield observationFact({
        ...common,
        indicator: 'health.gp-workforce-patients',
        value: patients,
      });
      yield observationFact({
        ...common,
        indicator: 'health.patients-per-gp',
        value: perGp,
        numerator: patients,
        denominator: fte,
      });
      yield observationFact({
        ...common,
        indicator: 'health.gp-fte-per-10000-patients',
        value: ratio(Number(fte), patients, 10_000) ?? null,
        numerator: fte,
        denominator: patients,
        method: 'rate',
      });
    }
  },
};

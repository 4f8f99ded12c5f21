import { observationFact } from '../../shared/figures/observation-fact.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import { hasColumns, parseCount, readTable } from './csv-table.js';
import { ratio } from './modelled/ratios.js';
import { parseNamedMonth } from './named-months.js';

const columns = [
  'nhs_trust22_code',
  'date',
  'total_attendances',
  'attendances_over_4hours',
  'total_emergency_admissions',
  'emergency_admissions_over_4hours',
] as const;

interface Place {
  readonly area: string;
  readonly period: string;
  readonly source: string;
}

/** A count as printed; null where the file leaves it out, undefined where it is no whole number. */
function optionalCount(text: string): number | null | undefined {
  return text === '' ? null : parseCount(text);
}

function countFact(place: Place, indicator: string, value: number | null): Fact {
  return observationFact({ ...place, indicator, value, marker: value === null ? 'x' : null });
}

function shareFact(
  place: Place,
  indicator: string,
  part: number | null,
  whole: number | null,
): Fact {
  const missing = part === null || whole === null;
  const value = missing ? undefined : ratio(part, whole, 100);
  return observationFact({
    ...place,
    indicator,
    method: 'share',
    value: value ?? null,
    marker: value === undefined ? (missing ? 'x' : 'z') : null,
    ...(value === undefined ? {} : { numerator: part, denominator: whole }),
  });
}

/**
 * Attendances, booked appointments included, and emergency admissions by trust and month over four
 * years: another measure than that of the monthly files, never an edition of it.
 */
export const aeLongSeries: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/ae-long-series',
  title: 'A&E attendances and emergency admissions by trust, April 2021 to July 2025',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: 'fa837767abb6bddef3c19deb543e48696898ee37d4843b77112b879019b5f51f',
      edition: 'April 2021 to July 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) => hasColumns(sample, columns),
  async *parse(sample, intake) {
    for await (const { source, cell } of readTable(sample, columns)) {
      const area = cell('nhs_trust22_code');
      const period = parseNamedMonth(cell('date'));
      const attendances = optionalCount(cell('total_attendances'));
      const over4Hours = optionalCount(cell('attendances_over_4hours'));
      const admissions = optionalCount(cell('total_emergency_admissions'));
      const waited = optionalCount(cell('emergency_admissions_over_4hours'));
      if (
        period === undefined ||
        attendances === undefined ||
        over4Hours === undefined ||
        admissions === undefined ||
        waited === undefined
      ) {
        intake.reject(source, `${area} "${cell('date')}"; expected a month and whole numbers`);
        continue;
      }
      const place = { area, period, source };
      const within = attendances === null || over4Hours === null ? null : attendances - over4Hours;
      yield countFact(place, 'health.ae-attendances-with-booked', attendances);
      yield shareFact(place, 'health.ae-within-4-hours-with-booked', within, attendances);
      yield countFact(place, 'health.emergency-admissions', admissions);
      yield shareFact(place, 'health.emergency-admissions-over-4-hours', waited, admissions);
    }
  },
};

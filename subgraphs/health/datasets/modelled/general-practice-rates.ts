import { sql } from 'kysely';
import { observationFact } from '../../../shared/figures/observation-fact.js';
import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import type { Fact } from '../../../shared/imports/fact.js';
import { recordedIn, type Released } from '../../../shared/releases/recorded.js';
import type { HealthTables } from '../../tables.js';
import { UNKNOWN, UNKNOWN_BOOKING, type AppointmentDimension } from '../appointment-levels.js';
import { ratio } from './ratios.js';

/** A share of the appointments whose level of a dimension is known. */
interface Share {
  readonly indicator: string;
  readonly dimension: AppointmentDimension;
  readonly levels: readonly string[];
}

const shares: readonly Share[] = [
  {
    indicator: 'health.gp-appointments-within-14-days',
    dimension: 'time-from-booking',
    levels: ['Same Day', '1 Day', '2 to 7 Days', '8 to 14 Days'],
  },
  {
    indicator: 'health.gp-appointments-same-day',
    dimension: 'time-from-booking',
    levels: ['Same Day'],
  },
  { indicator: 'health.gp-appointments-not-attended', dimension: 'status', levels: ['DNA'] },
  { indicator: 'health.gp-appointments-face-to-face', dimension: 'mode', levels: ['Face-to-Face'] },
  { indicator: 'health.gp-appointments-with-gp', dimension: 'professional', levels: ['GP'] },
];

async function readShare(released: Released<HealthTables>, { dimension, levels }: Share) {
  return released.tables
    .selectFrom('observation as o')
    .where('o.indicator_id', '=', 'health.gp-appointments')
    .where('o.breakdown', '=', dimension)
    .where('o.level', 'not in', [UNKNOWN, UNKNOWN_BOOKING])
    .where(recordedIn(released, 'o'))
    .groupBy(['o.area_code', 'o.period'])
    .having(sql<boolean>`bool_and(o.value is not null)`)
    .select([
      'o.area_code',
      'o.period',
      sql<string>`sum(o.value) filter (where o.level = any(${levels}::text[]))`.as('numerator'),
      sql<string>`sum(o.value)`.as('denominator'),
    ])
    .execute();
}

async function* shareFacts(released: Released<HealthTables>, share: Share): AsyncGenerator<Fact> {
  for (const row of await readShare(released, share)) {
    const value = ratio(Number(row.numerator), Number(row.denominator), 100);
    if (value === undefined) continue;
    yield observationFact({
      indicator: share.indicator,
      area: row.area_code,
      period: row.period,
      value,
      numerator: row.numerator,
      denominator: row.denominator,
      method: 'share',
      inputs: [`health.gp-appointments:${row.area_code}:${row.period}`],
      source: null,
    });
  }
}

/** Appointments of a month with the patients registered on its first day, where a list is of that day. */
async function readPairs(released: Released<HealthTables>) {
  return released.tables
    .selectFrom('observation as a')
    .innerJoin('observation as p', (join) =>
      join
        .onRef('p.area_code', '=', 'a.area_code')
        .onRef('p.valid_from', '=', 'a.valid_from')
        .on('p.indicator_id', '=', 'health.registered-patients')
        .on('p.breakdown', '=', ''),
    )
    .where('a.indicator_id', '=', 'health.gp-appointments')
    .where('a.breakdown', '=', '')
    .where(recordedIn(released, 'a'))
    .where(recordedIn(released, 'p'))
    .where('a.value', 'is not', null)
    .where('p.value', 'is not', null)
    .select([
      'a.area_code',
      'a.period as month',
      'p.period as list',
      'a.value as appointments',
      'p.value as patients',
    ])
    .execute();
}

async function* rateFacts(released: Released<HealthTables>): AsyncGenerator<Fact> {
  for (const row of await readPairs(released)) {
    const value = ratio(Number(row.appointments), Number(row.patients), 1000);
    if (value === undefined) continue;
    yield observationFact({
      indicator: 'health.gp-appointments-per-1000-patients',
      area: row.area_code,
      period: row.month,
      value,
      numerator: row.appointments,
      denominator: row.patients,
      method: 'rate',
      inputs: [
        `health.gp-appointments:${row.area_code}:${row.month}`,
        `health.registered-patients:${row.area_code}:${row.list}`,
      ],
      source: null,
    });
  }
}

/** Shares of appointments and appointments per 1,000 registered patients, for every area that has them. */
export const generalPracticeRates: ModelledDataset<HealthTables> = {
  kind: 'modelled',
  id: 'placegraph/general-practice-rates',
  title:
    'Shares of appointments in general practice, and appointments per 1,000 registered patients',
  inputs: [
    'placegraph/general-practice-by-area',
    'nhs-england/registered-patients',
    'nhs-england/gp-appointments-by-practice',
    'nhs-england/gp-appointments-by-sub-icb',
  ],
  async *compute(released) {
    for (const share of shares) yield* shareFacts(released, share);
    yield* rateFacts(released);
  },
};

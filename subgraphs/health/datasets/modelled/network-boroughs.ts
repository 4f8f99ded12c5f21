import { sql } from 'kysely';
import { observationFact } from '../../../shared/figures/observation-fact.js';
import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import type { Fact } from '../../../shared/imports/fact.js';
import { recordedIn, type Released } from '../../../shared/releases/recorded.js';
import type { HealthTables } from '../../tables.js';
import { groupRows } from './group-rows.js';
import { leadSpells, type BoroughPatients } from './lead-spells.js';
import { membershipFact } from './membership-fact.js';
import { ratio } from './ratios.js';

/** Patients of each network by the borough its practices stand in, on the day of each list. */
async function readPatients(released: Released<HealthTables>) {
  return released.tables
    .selectFrom('membership as m')
    .innerJoin('practice_borough as b', 'b.practice_code', 'm.member_code')
    .innerJoin('observation as o', 'o.area_code', 'm.member_code')
    .where('m.kind', '=', 'PRACTICE_PCN')
    .where('o.indicator_id', '=', 'health.registered-patients')
    .where('o.breakdown', '=', '')
    .where(recordedIn(released, 'm'))
    .where(recordedIn(released, 'b'))
    .where(recordedIn(released, 'o'))
    .whereRef('m.valid_from', '<=', 'o.valid_from')
    .where((e) => e.or([e('m.valid_to', 'is', null), e('m.valid_to', '>', e.ref('o.valid_from'))]))
    .groupBy(['m.group_code', 'o.period', 'o.valid_from', 'b.borough_code'])
    .select([
      'm.group_code as network',
      'o.period',
      'o.valid_from as day',
      'b.borough_code as borough',
      sql<string>`sum(o.value)`.as('patients'),
      sql<string>`string_agg(o.area_code, ' ' order by o.area_code)`.as('practices'),
    ])
    .orderBy('m.group_code')
    .orderBy('o.period')
    .orderBy('b.borough_code')
    .execute();
}

type PatientsRow = Awaited<ReturnType<typeof readPatients>>[number];

/** The shares of one network on one day. */
function* shareFacts(rows: readonly PatientsRow[]): Generator<Fact> {
  const all = rows.reduce((sum, row) => sum + Number(row.patients), 0);
  for (const row of rows) {
    const value = ratio(Number(row.patients), all, 100);
    if (value === undefined) continue;
    yield observationFact({
      indicator: 'health.pcn-registered-patients-by-borough',
      area: row.network,
      period: row.period,
      dimensions: { borough: row.borough },
      value,
      numerator: row.patients,
      denominator: all,
      method: 'share',
      inputs: row.practices
        .split(' ')
        .map((practice) => `health.registered-patients:${practice}:${row.period}`),
      source: null,
    });
  }
}

async function readLives(released: Released<HealthTables>) {
  const rows = await released.tables
    .selectFrom('organisation as o')
    .where('o.kind', '=', 'PRIMARY_CARE_NETWORK')
    .where(recordedIn(released, 'o'))
    .select(['o.ods_code', 'o.valid_from', 'o.valid_to'])
    .execute();
  return new Map(rows.map((row) => [row.ods_code, { from: row.valid_from, to: row.valid_to }]));
}

/**
 * How the registered patients of a network divide among boroughs, by where its practices stand, and the
 * borough with the largest share: its lead borough. Practices of no known borough are left out.
 */
export const networkBoroughs: ModelledDataset<HealthTables> = {
  kind: 'modelled',
  id: 'placegraph/network-boroughs',
  title: 'Boroughs of primary care networks, by registered patients',
  inputs: [
    'placegraph/primary-care-networks',
    'placegraph/practices-in-networks',
    'nhs-england/registered-patients',
    'nhs-england/gp-weighted-populations',
  ],
  async *compute(released) {
    const rows = await readPatients(released);
    const lives = await readLives(released);
    for (const list of groupRows(rows, (row) => `${row.network} ${row.period}`).values()) {
      yield* shareFacts(list);
    }
    for (const [network, list] of groupRows(rows, (row) => row.network)) {
      const patients = list.map((row): BoroughPatients => ({
        day: row.day,
        borough: row.borough,
        patients: Number(row.patients),
      }));
      for (const spell of leadSpells(patients, lives.get(network) ?? { from: null, to: null })) {
        yield membershipFact('PCN_LEAD_BOROUGH', network, spell);
      }
    }
  },
};

import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import { recordedIn, type Released } from '../../../shared/releases/recorded.js';
import type { HealthTables } from '../../tables.js';
import { membershipFact } from './membership-fact.js';
import { listDaysAfterRegister } from './network-evidence.js';
import { practiceSpells, type Relationship } from './practice-spells.js';

async function readRelationships(released: Released<HealthTables>) {
  const rows = await released.tables
    .selectFrom('network_partner as p')
    .where(recordedIn(released, 'p'))
    .select(['p.practice_code', 'p.pcn_code', 'p.valid_from', 'p.valid_to'])
    .execute();
  const found = new Map<string, Relationship[]>();
  for (const row of rows) {
    const relationship = { network: row.pcn_code, from: row.valid_from, to: row.valid_to };
    found.set(row.practice_code, [...(found.get(row.practice_code) ?? []), relationship]);
  }
  return found;
}

async function readListed(released: Released<HealthTables>) {
  const rows = await released.tables
    .selectFrom('practice_listing as l')
    .where(recordedIn(released, 'l'))
    .select(['l.practice_code', 'l.pcn_code', 'l.valid_from'])
    .execute();
  const found = new Map<string, Map<string, string | null>>();
  for (const row of rows) {
    const listed = found.get(row.practice_code) ?? new Map<string, string | null>();
    found.set(row.practice_code, listed.set(row.valid_from, row.pcn_code));
  }
  return found;
}

async function readClosures(released: Released<HealthTables>): Promise<Map<string, string | null>> {
  const rows = await released.tables
    .selectFrom('organisation as o')
    .where('o.kind', '=', 'PRACTICE')
    .where(recordedIn(released, 'o'))
    .select(['o.ods_code', 'o.valid_to'])
    .execute();
  return new Map(rows.map((row) => [row.ods_code, row.valid_to]));
}

/** Practices in networks over time, see `practiceSpells`. */
export const practiceNetworks: ModelledDataset<HealthTables> = {
  kind: 'modelled',
  id: 'placegraph/practices-in-networks',
  title: 'Practices in primary care networks, from their register and the lists',
  inputs: [
    'nhs-ods/gp-practices',
    'nhs-ods/primary-care-networks',
    'nhs-england/registered-patients-mapping',
  ],
  async *compute(released) {
    const relationships = await readRelationships(released);
    const listed = await readListed(released);
    const closures = await readClosures(released);
    const listDays = await listDaysAfterRegister(released);
    for (const practice of new Set([...relationships.keys(), ...listed.keys()])) {
      const spells = practiceSpells({
        relationships: relationships.get(practice) ?? [],
        listDays,
        listed: listed.get(practice) ?? new Map<string, string | null>(),
        closed: closures.get(practice) ?? null,
      });
      for (const spell of spells) yield membershipFact('PRACTICE_PCN', practice, spell);
    }
  },
};

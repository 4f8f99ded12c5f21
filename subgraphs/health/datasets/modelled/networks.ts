import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import type { Fact } from '../../../shared/imports/fact.js';
import { recordedIn, type Released } from '../../../shared/releases/recorded.js';
import type { DateBasis, HealthTables } from '../../tables.js';
import { listDaysAfterRegister } from './network-evidence.js';

interface Network {
  code: string;
  name: string;
  subIcb: string;
  postcode: string | null;
  from: string | null;
  fromBasis: DateBasis | null;
  to: string | null;
  toBasis: DateBasis | null;
}

const basisOf = (date: string | null): DateBasis | null => (date === null ? null : 'STATED');

async function readRegister(released: Released<HealthTables>): Promise<Map<string, Network>> {
  const rows = await released.tables
    .selectFrom('network_detail as d')
    .where(recordedIn(released, 'd'))
    .selectAll()
    .orderBy('d.pcn_code')
    .execute();
  return new Map(
    rows.map((row) => [
      row.pcn_code,
      {
        code: row.pcn_code,
        name: row.name,
        subIcb: row.sub_icb_code,
        postcode: row.postcode,
        from: row.valid_from,
        fromBasis: basisOf(row.valid_from),
        to: row.valid_to,
        toBasis: basisOf(row.valid_to),
      },
    ]),
  );
}

interface Listing {
  readonly pcn_code: string;
  readonly name: string;
  readonly sub_icb_code: string;
  readonly valid_from: string;
}

/** Takes the lists of one day into account: names, sub-locations, networks that came and went. */
function applyList(
  networks: Map<string, Network>,
  day: string,
  listings: readonly Listing[],
): void {
  const listed = new Map(listings.map((listing) => [listing.pcn_code, listing]));
  for (const network of networks.values()) {
    if (network.to !== null || listed.has(network.code)) continue;
    network.to = day;
    network.toBasis = 'OBSERVED';
  }
  for (const { pcn_code: code, name, sub_icb_code: subIcb } of listed.values()) {
    const known = networks.get(code);
    const first = { postcode: null, from: day, fromBasis: 'OBSERVED' as const };
    networks.set(code, { ...first, ...known, code, name, subIcb, to: null, toBasis: null });
  }
}

function networkFact(network: Network): Fact {
  return {
    table: 'organisation',
    source: network.code,
    values: {
      ods_code: network.code,
      kind: 'PRIMARY_CARE_NETWORK',
      name: network.name,
      postcode: network.postcode,
      commissioner_code: network.subIcb,
      from_basis: network.fromBasis,
      to_basis: network.toBasis,
      valid_from: network.from,
      valid_to: network.to,
    },
  };
}

/**
 * The networks themselves, from the register and the lists after it: a later list renames; a network
 * that no list names any more has ended, one that only lists name has begun, by the first list that
 * shows it.
 */
export const networks: ModelledDataset<HealthTables> = {
  kind: 'modelled',
  id: 'placegraph/primary-care-networks',
  title: 'Primary care networks, from their register and the lists of registered patients',
  inputs: ['nhs-ods/primary-care-networks', 'nhs-england/registered-patients-mapping'],
  async *compute(released) {
    const found = await readRegister(released);
    const listings = await released.tables
      .selectFrom('network_listing as l')
      .where(recordedIn(released, 'l'))
      .select(['l.pcn_code', 'l.name', 'l.sub_icb_code', 'l.valid_from'])
      .orderBy('l.pcn_code')
      .execute();
    for (const day of await listDaysAfterRegister(released)) {
      applyList(
        found,
        day,
        listings.filter((listing) => listing.valid_from === day),
      );
    }
    for (const network of found.values()) yield networkFact(network);
  },
};

import type { Selectable } from 'kysely';
import type { CouncilServiceTable } from '../../../../subgraphs/council/register-tables.js';
import type { HubServiceModel } from '../../../../subgraphs/health/models.js';
import { todayInLondon } from '../../../../subgraphs/shared/periods/calendar-date.js';
import { figure, latest, readSeries } from './figures.js';
import { kindOf, readReleases } from './releases.js';
import type { Statements } from './statements.js';

interface Organisation {
  readonly areaCode: string;
  readonly kind: string;
  readonly name: string;
}

type Placed<Row> = Row & { readonly place: number };

const indicators = [
  'council.households-in-temporary-accommodation',
  'council.health-index-unemployment',
  'council.adult-inactivity',
];

/** `11-hub-links`: the networks of a borough, their practices, and the services of its council. */
export async function hubLinks(sql: Statements) {
  const [council, health] = await Promise.all([
    readReleases(sql, 'council'),
    readReleases(sql, 'health'),
  ]);
  const listPlaces = sql.find('"area" as "a"');
  const listServices = sql.find('"council_service" as "s"');
  const listMembers = sql.find('"membership" as "m"');
  const listHubs = sql.find('"hub_service" as "h"');
  const listNamed = sql.find('"organisation" as "o"', '"o"."ods_code" = any($1');
  const councilSeries = sql.find('"council"."observation"');
  const healthSeries = sql.find('"health"."observation"');
  const ofHealth = Array.from({ length: 2 }, () => health.newest);

  const membersOf = (groups: readonly string[], kind: string, today: string) =>
    listMembers<Placed<Organisation>>(
      groups,
      groups.map(() => today),
      kind,
      ...ofHealth,
      ...ofHealth,
    );

  async function tellNetworks(borough: string) {
    const today = todayInLondon();
    const networks = await membersOf([borough], 'PCN_LEAD_BOROUGH', today);
    const codes = networks.map(({ areaCode }) => areaCode);
    const wanted = (areas: readonly string[], indicator: string) =>
      areas.map((area) => ({ area, indicator }));
    const [hubs, { practices, appointments }, staff] = await Promise.all([
      listHubs<HubServiceModel>(codes, ...ofHealth),
      membersOf(codes, 'PRACTICE_PCN', today).then(async (members) => ({
        practices: members,
        appointments: await readSeries(
          healthSeries,
          health,
          wanted(
            members.map(({ areaCode }) => areaCode),
            'health.gp-appointments',
          ),
        ),
      })),
      readSeries(healthSeries, health, wanted(codes, 'health.pcn-workforce-fte')),
    ]);
    const hubsOf = new Map(codes.map((code): [string, object[]] => [code, []]));
    for (const hub of hubs) {
      const { name, sector, category } = hub;
      const told = { name, sector, category, provenance: { kind: kindOf(health, hub) } };
      hubsOf.get(hub.pcn_code)?.push(told);
    }
    const practicesOf = codes.map((): object[] => []);
    for (const [index, { name, place }] of practices.entries()) {
      practicesOf[place - 1]?.push({
        name,
        primaryCare: { appointments: latest(appointments[index], health) },
      });
    }
    return networks.map(({ areaCode, name }, index) => ({
      name,
      hubServices: hubsOf.get(areaCode),
      practices: practicesOf[index],
      workforce: { networkStaff: latest(staff[index], health) },
    }));
  }

  const codesIn = (text: string) => (text === '' ? [] : text.split(' ').sort());

  async function tellServices(borough: string) {
    const { newest } = council;
    const rows = await listServices<Selectable<CouncilServiceTable>>([borough], newest, newest);
    const codes = [...new Set(rows.flatMap(({ pcn_codes }) => codesIn(pcn_codes)))];
    const [referrals, networks] = await Promise.all([
      readSeries(
        councilSeries,
        council,
        rows.map(({ id }) => ({ area: id, indicator: 'council.service-referrals' })),
      ),
      listNamed<Organisation>(codes, ...ofHealth),
    ]);
    const nameOf = new Map(networks.map(({ areaCode, name }) => [areaCode, name]));
    return rows.map((row, index) => ({
      name: row.name,
      category: row.category,
      referralFromPcn: row.referral_from_pcn,
      pcns: codesIn(row.pcn_codes).map((code) => ({ name: nameOf.get(code) })),
      figures: [
        { observations: referrals[index]?.slice(-100).map((told) => figure(told, council)) },
      ],
      provenance: { kind: kindOf(council, row) },
    }));
  }

  return async ({ gssCode }: { readonly gssCode: string }) => {
    const { newest } = council;
    const [borough] = await listPlaces<{ areaCode: string; name: string }>(
      [gssCode],
      newest,
      newest,
    );
    if (!borough) return { borough: null };
    const [pcns, services, [homes, unemployment, inactivity]] = await Promise.all([
      tellNetworks(gssCode),
      tellServices(gssCode),
      readSeries(
        councilSeries,
        council,
        indicators.map((indicator) => ({ area: gssCode, indicator })),
      ),
    ]);
    return {
      borough: {
        name: borough.name,
        health: { pcns },
        council: {
          services,
          housing: { householdsInTemporaryAccommodation: latest(homes, council) },
          employmentSupport: { unemployment: latest(unemployment, council) },
          leisure: { adultInactivity: latest(inactivity, council) },
        },
      },
    };
  };
}

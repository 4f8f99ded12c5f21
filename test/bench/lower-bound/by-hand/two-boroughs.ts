import { indicatorOf } from '../../../../schema/indicators/registry.js';
import { figureId } from '../../../../subgraphs/shared/figures/figure-id.js';
import type { FigureRow } from '../../../../subgraphs/shared/figures/figure.js';
import { divideDecimals } from '../../../../subgraphs/shared/money/decimal.js';
import { todayInLondon } from '../../../../subgraphs/shared/periods/calendar-date.js';
import { parsePeriod } from '../../../../subgraphs/shared/periods/period.js';
import { licences, type LicenceId } from '../../../../subgraphs/shared/provenance/licences.js';
import { figure, readSeries } from './figures.js';
import { readReleases, releaseOf, type Releases } from './releases.js';
import type { Statements } from './statements.js';

const spending = 'finance.adult-social-care-net-current-expenditure';
const spendingPerHead = 'finance.adult-social-care-net-current-expenditure-per-head';
const ofCouncil = [
  'council.population',
  'council.imd-2025-average-score',
  'council.households-in-temporary-accommodation',
  'council.school-readiness',
];
const ofHealth = ['health.gp-fte', 'health.patients-per-gp'];
const ofNetwork = [
  'health.registered-patients',
  'health.gp-appointments',
  'health.pcn-workforce-fte',
];

/** The fragment `Latest` of this operation. */
function tell(row: FigureRow | undefined, releases: Releases) {
  if (row === undefined) return { latest: null };
  const { provenance, ...told } = figure(row, releases);
  const { publisher, title, edition, licence_id } = releaseOf(releases, row);
  const licence = { id: licences[licence_id as LicenceId].id };
  return {
    latest: { ...told, provenance: { ...provenance, publisher, title, release: edition, licence } },
  };
}

/** Pounds for each resident of the calendar year in which the financial year begins. */
function perHead(row: FigureRow | undefined, population: readonly FigureRow[]) {
  if (row === undefined) return undefined;
  const year = parsePeriod(row.period).start.slice(0, 4);
  const residents = population.find(({ period }) => parsePeriod(period).start.startsWith(year));
  const told = { ...row, indicator_id: indicatorOf(spendingPerHead).id, method: 'per-resident' };
  if (row.value === null) return told;
  if (residents?.value == null) {
    return {
      ...told,
      value: null,
      marker: 'x',
      statuses: 'NOT_AVAILABLE',
      note: `There is no population estimate for the middle of ${year} in the graph.`,
    };
  }
  return {
    ...told,
    value: divideDecimals(row.value, residents.value, { decimals: 2, times: 1000n }),
    inputs: `${figureId(row)} ${figureId(residents)}`,
  };
}

interface Network {
  readonly areaCode: string;
  readonly name: string;
  readonly place: number;
}

/** `00-two-boroughs-across-sectors`: three sectors, and the networks of two boroughs. */
export async function twoBoroughs(sql: Statements) {
  const [council, health, finance] = await Promise.all([
    readReleases(sql, 'council'),
    readReleases(sql, 'health'),
    readReleases(sql, 'finance'),
  ]);
  const listBoroughs = sql.find('"area" as "a"');
  const listNetworks = sql.find('"membership" as "m"');
  const ofSector = (name: string) => sql.find(`"${name}"."observation"`);
  const [councilSeries, healthSeries, financeSeries] = [
    ofSector('council'),
    ofSector('health'),
    ofSector('finance'),
  ];
  const wanted = (areas: readonly { readonly areaCode: string }[], ids: readonly string[]) =>
    areas.flatMap(({ areaCode: area }) => ids.map((indicator) => ({ area, indicator })));

  return async ({ gssCodes }: { readonly gssCodes: readonly string[] }) => {
    const today = todayInLondon();
    const boroughs = await listBoroughs<{ areaCode: string; name: string }>(
      ['BOROUGH'],
      council.newest,
      council.newest,
      gssCodes,
      gssCodes,
    );
    const networksRead = listNetworks<Network>(
      boroughs.map(({ areaCode }) => areaCode),
      boroughs.map(() => today),
      'PCN_LEAD_BOROUGH',
      health.newest,
      health.newest,
      health.newest,
      health.newest,
    ).then(async (networks) => ({
      networks,
      series: await readSeries(healthSeries, health, wanted(networks, ofNetwork)),
    }));
    const [inCouncil, inHealth, inFinance, { networks, series }] = await Promise.all([
      readSeries(councilSeries, council, wanted(boroughs, ofCouncil)),
      readSeries(healthSeries, health, wanted(boroughs, ofHealth)),
      readSeries(financeSeries, finance, wanted(boroughs, [spending])),
      networksRead,
    ]);

    const tellNetwork = ({ areaCode, name }: Network, index: number) => {
      const last = (number: number) =>
        tell(series[index * ofNetwork.length + number]?.at(-1), health);
      return {
        odsCode: areaCode,
        name,
        primaryCare: { registeredPatients: last(0), appointments: last(1) },
        workforce: { networkStaff: last(2) },
      };
    };
    const pcns = boroughs.map((): ReturnType<typeof tellNetwork>[] => []);
    for (const [index, network] of networks.entries()) {
      pcns[network.place - 1]?.push(tellNetwork(network, index));
    }
    return {
      boroughs: boroughs.map(({ areaCode, name }, index) => {
        const told = (number: number) =>
          tell(inCouncil[index * ofCouncil.length + number]?.at(-1), council);
        const staff = (number: number) =>
          tell(inHealth[index * ofHealth.length + number]?.at(-1), health);
        const spent = inFinance[index]?.at(-1);
        return {
          gssCode: areaCode,
          name,
          population: told(0),
          deprivation: { averageScore: told(1) },
          council: {
            housing: { householdsInTemporaryAccommodation: told(2) },
            education: { schoolReadiness: told(3) },
          },
          health: {
            workforce: { generalPractitioners: staff(0), patientsPerGeneralPractitioner: staff(1) },
            pcns: pcns[index],
          },
          finance: { adultSocialCare: { netCurrentExpenditure: tell(spent, finance) } },
          perHead: {
            adultSocialCare: tell(
              perHead(spent, inCouncil[index * ofCouncil.length] ?? []),
              finance,
            ),
          },
        };
      }),
    };
  };
}

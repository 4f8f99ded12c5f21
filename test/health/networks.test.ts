import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { healthUnderTest, type HealthUnderTest } from './health-subgraph.js';

let health: HealthUnderTest;

beforeAll(async () => {
  health = await healthUnderTest();
}, 240_000);

afterAll(() => health.drop());

interface Series {
  readonly observations: readonly {
    readonly period: { readonly code: string };
    readonly value: number;
  }[];
  readonly latest: { readonly value: number } | null;
}

interface Lists {
  readonly registeredPatients: Series;
  readonly appointments: Series;
}

interface NetworkLists extends Lists {
  readonly appointments: Series & {
    readonly breakdown: readonly {
      readonly level: string;
      readonly latest: { readonly value: number };
    }[];
  };
  readonly appointmentsWithin14Days: Series;
  readonly appointmentsPer1000Patients: Series;
}

describe('a primary care network', () => {
  it('divides its patients among boroughs, one of which leads', async () => {
    const answer = await health.ask(`{ primaryCareNetwork(odsCode: "U84655") {
      name leadBorough { gssCode } commissioner { odsCode } integratedCareBoard(validOn: "2025-12-01") { odsCode }
      boroughs { borough { gssCode } share { id exact numerator denominator dimensions { dimension level }
        lineage { kind inputs } provenance { kind } } }
    } }`);
    expect(answer.codes).toEqual([]);
    expect(answer.at('primaryCareNetwork')).toMatchObject({
      leadBorough: { gssCode: 'E09000003' },
      commissioner: { odsCode: '93C' },
      integratedCareBoard: { odsCode: 'QMJ' },
    });
    const [first, second] = answer.list('primaryCareNetwork.boroughs');
    expect(first).toMatchObject({
      borough: { gssCode: 'E09000003' },
      share: {
        id: 'health.pcn-registered-patients-by-borough:U84655:S2025-12-01:borough=E09000003',
        exact: '86.752',
        numerator: 31_170,
        denominator: 35_930,
        provenance: { kind: 'MODELLED' },
      },
    });
    expect(second).toMatchObject({ borough: { gssCode: 'E09000005' }, share: { numerator: 4760 } });
  });

  it('tells how its dates are known', async () => {
    const answer = await health.ask(`{
      stated: primaryCareNetwork(odsCode: "U20036") { operational { start startBasis end endBasis } status practices { odsCode } }
      seen: primaryCareNetwork(odsCode: "U42936") { operational { start startBasis end } practices { odsCode } }
      gone: primaryCareNetwork(odsCode: "U62999") { operational { end endBasis } leadBorough { gssCode }
        practices { odsCode } later: practices(validOn: "2025-03-01") { odsCode } }
      old: primaryCareNetwork(odsCode: "U84425") { commissioner { odsCode } boroughs { borough { gssCode } } }
    }`);
    expect(answer.codes).toEqual([]);
    expect(answer.at('stated.operational')).toEqual({
      start: '2019-10-01',
      startBasis: 'STATED',
      end: '2022-04-01',
      endBasis: 'STATED',
    });
    expect(answer.at('seen.operational')).toEqual({
      start: '2025-11-01',
      startBasis: 'OBSERVED',
      end: null,
    });
    expect(answer.list('seen.practices')).toEqual([{ odsCode: 'G85104' }, { odsCode: 'G85633' }]);
    expect(answer.at('gone.operational')).toEqual({ end: '2025-02-28', endBasis: 'OBSERVED' });
    expect(answer.list('gone.practices')).toHaveLength(5);
    expect(answer.list('gone.later')).toEqual([]);
    expect(answer.at('gone.leadBorough')).toBeNull();
    expect(answer.at('old')).toEqual({ commissioner: null, boroughs: [] });
  });

  it('sums its practices, tells the share within 14 days and how it was computed', async () => {
    const answer = await health.ask(`{ primaryCareNetwork(odsCode: "U33392") {
      practices(validOn: "2025-11-01") { odsCode primaryCare {
        registeredPatients { observations { period { code } value } } appointments { latest { value } } } }
      primaryCare {
        registeredPatients { observations { period { code } value lineage { kind inputs } } }
        appointments { latest { value } breakdown(dimension: "time-from-booking") { level latest { value } } }
        appointmentsWithin14Days { latest { value numerator denominator display lineage { kind inputs } } }
        appointmentsPer1000Patients { latest { numerator denominator exact } }
      } } }`);
    expect(answer.codes).toEqual([]);
    const practices = answer.list('primaryCareNetwork.practices') as readonly {
      readonly primaryCare: Lists;
    }[];
    const inNovember = (series: Series) =>
      series.observations.find(({ period }) => period.code === 'S2025-11-01')?.value ?? 0;
    const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
    const network = answer.at('primaryCareNetwork.primaryCare') as NetworkLists;
    const patients = sum(
      practices.map(({ primaryCare }) => inNovember(primaryCare.registeredPatients)),
    );
    const appointments = sum(
      practices.map(({ primaryCare }) => primaryCare.appointments.latest?.value ?? 0),
    );
    expect([patients, appointments]).toEqual([108_279, 51_585]);
    expect(inNovember(network.registeredPatients)).toBe(patients);
    expect(network.appointments.latest?.value).toBe(appointments);
    const bands = new Map(
      network.appointments.breakdown.map(({ level, latest }) => [level, latest.value]),
    );
    const soon = ['Same Day', '1 Day', '2 to 7 Days', '8 to 14 Days'];
    const within = sum(soon.map((level) => bands.get(level) ?? 0));
    const known = appointments - (bands.get('Unknown / Data Quality') ?? 0);
    expect(network.appointmentsWithin14Days.latest).toMatchObject({
      numerator: within,
      denominator: known,
      display: '91.34%',
      lineage: [
        { kind: 'sum-of-areas' },
        { kind: 'share', inputs: ['health.gp-appointments:U33392:M2025-11'] },
      ],
    });
    expect(network.appointmentsWithin14Days.latest?.value).toBeCloseTo((100 * within) / known, 4);
    expect(network.appointmentsPer1000Patients.latest).toMatchObject({
      numerator: appointments,
      denominator: patients,
      exact: '476.4082',
    });
  });
});

describe('figures of practices', () => {
  it('are published as they stand, with line and file', async () => {
    const answer = await health.ask(`{
      list: healthObservation(id: "health.registered-patients:E83003:S2025-12-01") {
        value area { name kind } provenance { kind datasetId rowKey fileNature release } lineage { kind } }
      none: healthObservation(id: "health.registered-patients:E83003:S2024-12-01") { value }
    }`);
    expect(answer.at('list')).toMatchObject({
      value: 10_459,
      area: { name: 'OAKLEIGH ROAD HEALTH CENTRE', kind: 'PRACTICE' },
      provenance: { kind: 'PUBLISHED', rowKey: 'L4590', fileNature: 'SUBSET' },
      lineage: [],
    });
    expect(answer.at('none')).toBeNull();
  });

  it.each([
    ['council.population:E09000007:S2024-06-30', 'BAD_USER_INPUT'],
    ['health.registered-patients:E83003:2024-25', 'AMBIGUOUS_PERIOD'],
    ['health.registered-patients:E83003', 'BAD_USER_INPUT'],
  ])('refuse %s', async (id, code) => {
    const answer = await health.ask('query ($id: ID!) { healthObservation(id: $id) { value } }', {
      id,
    });
    expect(answer.codes).toEqual([code]);
  });
});

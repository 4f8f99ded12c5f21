import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  authorities,
  borough,
  healthUnderTest,
  ofBoroughs,
  type HealthUnderTest,
} from './health-subgraph.js';

let health: HealthUnderTest;

beforeAll(async () => {
  health = await healthUnderTest();
}, 240_000);

afterAll(() => health.drop());

describe('a trust', () => {
  it('tells its waits, emergency care, discharges and beds', async () => {
    const answer = await health.ask(`{ trust(odsCode: "R1H") {
      electiveWaits {
        incompletePathways { latest { value period { code } provenance { kind datasetId fileNature } }
          breakdown(dimension: "treatment-function") { level } }
        within18Weeks { latest { exact numerator denominator } trend { direction reason } }
        over52Weeks { latest { value } } }
      emergencyCare {
        attendances { observations { period { code } } breakdown(dimension: "department") { level latest { value provenance { kind } } } }
        attendancesWithBooked { page(first: 1) { totalCount } trend { direction points } } }
      discharge { noCriteriaToReside { latest { period { code } lineage { kind } } }
        delays { breakdown(dimension: "delay-reason") { level } } }
      beds { generalAcuteOccupancy { latest { display provenance { kind } } } }
      figures(indicators: ["health.emergency-admissions"]) { latest { value } }
    } }`);
    expect(answer.codes).toEqual([]);
    expect(answer.at('trust.electiveWaits')).toMatchObject({
      incompletePathways: {
        latest: {
          value: 121_803,
          period: { code: 'M2026-04' },
          provenance: {
            kind: 'MODELLED',
            datasetId: 'nhs-england/rtt-waits',
            fileNature: 'ORIGINAL',
          },
        },
      },
      within18Weeks: {
        latest: { exact: '62.8646', numerator: 76_571, denominator: 121_803 },
        trend: { direction: 'CANNOT_BE_CALCULATED' },
      },
      over52Weeks: { latest: { value: 1192 } },
    });
    expect(answer.at('trust.electiveWaits.within18Weeks.trend.reason')).toEqual(expect.any(String));
    expect(answer.list('trust.electiveWaits.incompletePathways.breakdown').length).toBeGreaterThan(
      15,
    );
    expect(answer.list('trust.emergencyCare.attendances.observations')).toHaveLength(8);
    expect(answer.list('trust.emergencyCare.attendances.breakdown')).toContainEqual({
      level: 'Type 1',
      latest: { value: 25_012, provenance: { kind: 'PUBLISHED' } },
    });
    expect(answer.at('trust.emergencyCare.attendancesWithBooked')).toMatchObject({
      page: { totalCount: 52 },
      trend: { points: 52 },
    });
    expect(answer.at('trust.discharge.noCriteriaToReside.latest')).toEqual({
      period: { code: 'M2025-08' },
      lineage: expect.arrayContaining([expect.objectContaining({ kind: 'mean-of-days' })]),
    });
    expect(answer.list('trust.discharge.delays.breakdown')).toHaveLength(37);
    expect(answer.at('trust.beds.generalAcuteOccupancy.latest.provenance.kind')).toBe('PUBLISHED');
    expect(answer.at('trust.figures.0.latest.value')).toEqual(expect.any(Number));
  });
});

describe('a provider collaborative', () => {
  it('divides sums of its members, never averages their shares', async () => {
    const answer = await health.ask(`{ providerCollaboratives(ids: ["nwl-acute"]) {
      electiveWaits { within18Weeks { latest { id exact numerator denominator provenance { kind } }
        trend { direction } } }
      figures(indicators: ["health.rtt-incomplete-pathways"]) { latest { value } } } }`);
    expect(answer.codes).toEqual([]);
    // RQM, RAS, RYJ and R1K: the mean of their four shares would be 65.2345.
    expect(answer.at('providerCollaboratives.0')).toEqual({
      electiveWaits: {
        within18Weeks: {
          latest: {
            id: 'health.rtt-within-18-weeks:nwl-acute:M2026-04',
            exact: '65.6646',
            numerator: 181_430,
            denominator: 276_298,
            provenance: { kind: 'MODELLED' },
          },
          trend: { direction: 'CANNOT_BE_CALCULATED' },
        },
      },
      figures: [{ latest: { value: 276_298 } }],
    });
  });

  it('has figures that can be explained by their id, from members by name', async () => {
    const answer = await health.ask(
      '{ healthObservation(id: "health.rtt-within-18-weeks:nwl-acute:M2026-04") { exact lineage { kind inputs } } }',
    );
    expect(answer.codes).toEqual([]);
    expect(answer.at('healthObservation.exact')).toBe('65.6646');
    expect(JSON.stringify(answer.at('healthObservation.lineage'))).toContain('ratio-of-sums');
    for (const trust of ['R1K', 'RAS', 'RQM', 'RYJ']) {
      expect(JSON.stringify(answer.at('healthObservation.lineage'))).toContain(trust);
    }
  });

  it('has no sum without a member, and says which', async () => {
    const answer = await health.ask(`{ providerCollaborative(id: "nwl-acute") {
      emergencyCare { within4HoursWithBooked { observations { period { code } display missingReason } } } } }`);
    const [first] = answer.list(
      'providerCollaborative.emergencyCare.within4HoursWithBooked.observations',
    );
    expect(first).toEqual({
      period: { code: 'M2021-04' },
      display: '[x]',
      missingReason:
        'Not available: no figure was returned by RQM, RYJ, and without it there is no sum.',
    });
  });

  it('has nothing where no list of its members was found', async () => {
    const answer = await health.ask(
      '{ providerCollaborative(id: "ncl-health-alliance") { beds { generalAcuteOccupied { latest { value } } } } }',
    );
    expect(answer.at('providerCollaborative.beds.generalAcuteOccupied.latest')).toBeNull();
  });
});

describe('boards', () => {
  it('count the patients they are responsible for, and doctors of their boroughs', async () => {
    const answer = await health.ask(`{ integratedCareBoards(validOn: "2026-11-21") { odsCode
      electiveWaits { incompletePathways { latest { value } } }
      workforce { generalPractitioners { latest { exact } } generalPractitionersPer10000Patients { latest { exact numerator denominator } } } } }`);
    expect(answer.codes).toEqual([]);
    expect(answer.list('integratedCareBoards')).toHaveLength(4);
    const boards = answer.list('integratedCareBoards') as readonly {
      odsCode: string;
      electiveWaits: { incompletePathways: { latest: { value: number } } };
      workforce: { generalPractitioners: { latest: { exact: string } } };
    }[];
    const waits = Object.fromEntries(
      boards.map((board) => [board.odsCode, board.electiveWaits.incompletePathways.latest.value]),
    );
    expect(waits).toEqual({ QKK: 223_066, QMF: 253_315, QWE: 201_310, Z9B2Z: 489_050 });
    const doctors = boards.reduce(
      (sum, board) => sum + Number(board.workforce.generalPractitioners.latest.exact),
      0,
    );
    expect(doctors).toBeCloseTo(5376.513878, 4);
  });

  it('hide what is small in a network and say under which policy', async () => {
    const answer = await health.ask(`{ primaryCareNetworks(first: 100) { nodes { odsCode
      workforce { networkStaffRecords { breakdown(dimension: "staff-group") { level latest { value display statuses disclosure { policy action } } } } } } } }`);
    expect(answer.codes).toEqual([]);
    const text = JSON.stringify(answer.list('primaryCareNetworks.nodes'));
    expect(text).toContain(
      '{"value":null,"display":"[c]","statuses":["SUPPRESSED"],"disclosure":{"policy":"nhs-hes-2018","action":"SUPPRESSED"}}',
    );
    expect(text).not.toMatch(/"value":[1-7],/);
  });
});

describe('boroughs', () => {
  it('have doctors, and emergency care as catchments let one expect', async () => {
    const answer = await health.ask(
      ofBoroughs(`workforce { generalPractitionersPer10000Patients { latest { exact period { code } } } }
        hospitalUse { emergencyAdmissions { latest { value period { code } provenance { kind } lineage { kind } } trend { direction points } } }`),
      { representations: [borough('E09000007')] },
    );
    expect(answer.codes).toEqual([]);
    expect(answer.at('_entities.0.health.workforce')).toEqual({
      generalPractitionersPer10000Patients: {
        latest: { exact: '6.2364', period: { code: 'S2026-11-21' } },
      },
    });
    expect(answer.at('_entities.0.health.hospitalUse.emergencyAdmissions.latest')).toMatchObject({
      period: { code: 'M2024-12' },
      provenance: { kind: 'MODELLED' },
    });
    expect(answer.at('_entities.0.health.hospitalUse.emergencyAdmissions.trend')).toMatchObject({
      points: 45,
    });
  });

  it('together are expected to have no more than the trusts had', async () => {
    const answer = await health.ask(
      ofBoroughs('hospitalUse { attendances { latest { value } } }'),
      { representations: authorities.map(borough) },
    );
    const expected = authorities.reduce(
      (sum, _, at) =>
        sum +
        Number(answer.at(`_entities.${String(at)}.health.hospitalUse.attendances.latest.value`)),
      0,
    );
    const london = await health.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Region {
        health { figures(indicators: ["health.ae-attendances-with-booked"], periods: { from: "2024-12-01", to: "2024-12-31" }) { latest { value } } } } } }`,
      { representations: [{ __typename: 'Region', gssCode: 'E12000007' }] },
    );
    const all = Number(london.at('_entities.0.health.figures.0.latest.value'));
    expect(expected).toBeLessThan(all);
    expect(expected).toBeGreaterThan(all * 0.8);
  });

  it('take as many statements for 33 as for one', async () => {
    const query = ofBoroughs(`trusts { share trust { odsCode
        electiveWaits { within18Weeks { latest { value } } } emergencyCare { emergencyAdmissions { latest { value } trend { direction } } }
        discharge { noCriteriaToReside { latest { value } } } beds { generalAcuteOccupancy { latest { value } } } } }
      workforce { generalPractitioners { latest { value } } } hospitalUse { attendances { trend { direction } } }`);
    const one = await health.ask(query, { representations: [borough('E09000030')] });
    const all = await health.ask(query, { representations: authorities.map(borough) });
    expect([...one.codes, ...all.codes]).toEqual([]);
    expect(all.statements).toHaveLength(one.statements.length);
  });

  it('say honestly that no figures by deprivation are at hand', async () => {
    const answer = await health.ask(
      ofBoroughs(`inequality(indicator: "health.gp-appointments", dimension: "mode", period: "M2025-11") { groups { group } gap { value reason } }
        none: inequality(indicator: "health.rtt-within-18-weeks", dimension: "treatment-function", period: "M2026-04") { groups { group } gap { value reason } }`),
      { representations: [borough('E09000007')] },
    );
    expect(answer.codes).toEqual([]);
    expect(answer.at('_entities.0.health.none')).toMatchObject({
      groups: [],
      gap: { value: null, reason: expect.any(String) },
    });
  });
});

describe('London and England', () => {
  it('have waits, emergency care and vaccination', async () => {
    const answer = await health.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Region { health {
        electiveWaits { incompletePathways { latest { value } } }
        emergencyCare { attendances { latest { value period { code } provenance { rowKey } } } }
        vaccination { covidAppointments { observations { period { code } value lineage { kind } } } } } } } }`,
      {
        representations: ['E12000007', 'E92000001'].map((gssCode) => ({
          __typename: 'Region',
          gssCode,
        })),
      },
    );
    expect(answer.codes).toEqual([]);
    expect(answer.at('_entities.0.health.electiveWaits.incompletePathways.latest.value')).toBe(
      1_290_402,
    );
    expect(answer.at('_entities.1.health.electiveWaits.incompletePathways.latest.value')).toBe(
      7_123_980,
    );
    // The TOTAL row of January 2025: 1,326,670 + 48,785 + 757,845.
    expect(answer.at('_entities.1.health.emergencyCare.attendances.latest')).toMatchObject({
      value: 2_133_300,
      period: { code: 'M2025-01' },
      provenance: { rowKey: 'L200' },
    });
    const months = answer.list('_entities.0.health.vaccination.covidAppointments.observations');
    expect(months).toHaveLength(31);
    expect(months[0]).toEqual({ period: { code: 'M2023-05' }, value: 41_405, lineage: [] });
  });
});

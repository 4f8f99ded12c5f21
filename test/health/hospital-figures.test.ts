import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { healthUnderTest, type HealthUnderTest } from './health-subgraph.js';

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

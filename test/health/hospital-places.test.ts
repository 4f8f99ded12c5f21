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

  it('tell how unequal access is between the networks of a borough', async () => {
    const answer = await health.ask(
      ofBoroughs(`pcns(validOn: "2025-11-01") { odsCode figures(indicators: ["health.gp-appointments-within-14-days"]) { latest { value } } }
        inequality(indicator: "health.gp-appointments-within-14-days", dimension: "primary-care-network", period: "M2025-11") {
          groups { group observation { value provenance { kind } } } gap { value interval { lower upper } reason } slopeIndex { value reason } }`),
      { representations: [borough('E09000007')] },
    );
    expect(answer.codes).toEqual([]);
    const networks = answer.list('_entities.0.health.pcns') as readonly {
      odsCode: string;
      figures: readonly { latest: { value: number } }[];
    }[];
    const values = networks.map(({ figures }) => Number(figures[0]?.latest.value));
    expect(answer.list('_entities.0.health.inequality.groups')).toEqual(
      networks.map(({ odsCode }, at) => ({
        group: odsCode,
        observation: { value: values[at], provenance: { kind: 'MODELLED' } },
      })),
    );
    const gap = answer.at('_entities.0.health.inequality.gap') as {
      value: number;
      interval: { lower: number; upper: number };
    };
    expect(gap.value).toBeCloseTo(Math.max(...values) - Math.min(...values), 6);
    expect(gap.interval.lower).toBeLessThan(gap.value);
    expect(answer.at('_entities.0.health.inequality.slopeIndex')).toEqual({
      value: null,
      reason: expect.any(String),
    });
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

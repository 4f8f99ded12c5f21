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

describe('health of a borough', () => {
  it('has a board by date, networks it leads, practices in pages, trusts and collaboratives', async () => {
    const answer = await health.ask(
      ofBoroughs(`
        integratedCareBoard { odsCode } before: integratedCareBoard(validOn: "2026-03-31") { odsCode }
        pcns { odsCode } practices(first: 2) { nodes { odsCode } totalCount pageInfo { hasNextPage endCursor } }
        trusts { trust { odsCode } share provenance { datasetId rowKey } }
        collaboratives { id }`),
      { representations: [borough('E09000007'), borough('E09000030')] },
    );
    expect(answer.codes).toEqual([]);
    expect(answer.at('_entities.0.health')).toMatchObject({
      integratedCareBoard: { odsCode: 'Z9B2Z' },
      before: { odsCode: 'QMJ' },
      collaboratives: [{ id: 'ncl-health-alliance' }],
    });
    expect(answer.list('_entities.0.health.pcns')).toHaveLength(7);
    expect(answer.list('_entities.0.health.practices.nodes')).toHaveLength(2);
    expect(answer.at('_entities.0.health.practices.pageInfo.hasNextPage')).toBe(true);
    expect(answer.list('_entities.1.health.trusts')[0]).toEqual({
      trust: { odsCode: 'R1H' },
      share: 0.2172126,
      provenance: { datasetId: 'ohid/trust-catchments', rowKey: 'L141' },
    });
    expect(answer.list('_entities.1.health.trusts')).not.toContainEqual(
      expect.objectContaining({ trust: { odsCode: 'RAP' } }),
    );
  });

  it('goes on with the next page where the first ended', async () => {
    const page = async (after: string | null) => {
      const answer = await health.ask(
        `query ($representations: [_Any!]!, $after: String) { _entities(representations: $representations) {
          ... on Borough { health { practices(first: 20, after: $after) {
            nodes { odsCode } totalCount pageInfo { hasNextPage endCursor } } } } } }`,
        { representations: [borough('E09000030')], after },
      );
      return answer.at('_entities.0.health.practices') as {
        nodes: { odsCode: string }[];
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const first = await page(null);
    const second = await page(first.pageInfo.endCursor);
    const codes = [...first.nodes, ...second.nodes].map(({ odsCode }) => odsCode);
    expect(first.nodes).toHaveLength(20);
    expect(codes).toHaveLength(first.totalCount);
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it('sums the practices that stand in it, which together are all with a known borough', async () => {
    const answer = await health.ask(
      ofBoroughs(`primaryCare { registeredPatients { latest { value period { code } lineage { kind } } }
        appointments { latest { value } } appointmentsPer1000Patients { latest { exact } } }`),
      { representations: authorities.map(borough) },
    );
    expect(answer.codes).toEqual([]);
    const sum = (field: string) =>
      authorities.reduce(
        (all, _, index) =>
          all +
          Number(answer.at(`_entities.${String(index)}.health.primaryCare.${field}.latest.value`)),
        0,
      );
    // 11,176,751 less the four practices of no known borough: 307, 48, 4,164 and 2.
    expect(11_176_751 - sum('registeredPatients')).toBe(307 + 48 + 4164 + 2);
    expect(answer.at('_entities.6.health.primaryCare.appointmentsPer1000Patients.latest')).toEqual({
      exact: '354.2711',
    });
    expect(answer.at('_entities.6.health.primaryCare.registeredPatients.latest')).toMatchObject({
      period: { code: 'S2025-12-01' },
      lineage: [{ kind: 'sum-of-areas' }],
    });
  });

  it('leads every network of the day exactly once, all boroughs together', async () => {
    const answer = await health.ask(ofBoroughs('pcns(validOn: "2025-12-01") { odsCode }'), {
      representations: authorities.map(borough),
    });
    const codes = authorities.flatMap((_, index) =>
      answer
        .list(`_entities.${String(index)}.health.pcns`)
        .map((pcn) => (pcn as { odsCode: string }).odsCode),
    );
    expect(codes).toHaveLength(201);
    expect(new Set(codes)).toHaveProperty('size', 201);
  });

  it('gives any indicator of health, and refuses others and unknown dimensions', async () => {
    const answer = await health.ask(
      ofBoroughs(`figures(indicators: ["health.gp-appointments"], periods: { from: "2025-11-01", to: "2025-11-30" }) {
        indicator { id } observations { period { label } } breakdown(dimension: "mode") { level latest { value } } }
        none: figures(indicators: []) { areaCode }`),
      { representations: [borough('E09000007')] },
    );
    expect(answer.codes).toEqual([]);
    expect(answer.at('_entities.0.health.none')).toEqual([]);
    expect(answer.list('_entities.0.health.figures.0.breakdown')).toHaveLength(5);
    const refused = await health.ask(
      ofBoroughs('figures(indicators: ["council.population"]) { areaCode }'),
      {
        representations: [borough('E09000007')],
      },
    );
    expect(refused.codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('health of a region', () => {
  it('sums London and has nothing of England', async () => {
    const answer = await health.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on Region { health { integratedCareBoards(validOn: "2025-12-01") { odsCode }
          primaryCare { registeredPatients { latest { value area { name } } }
            appointments { observations { period { code } value } breakdown(dimension: "status") { level latest { value } } }
            appointmentsWithin14Days { latest { numerator denominator } } } } } } }`,
      {
        representations: ['E12000007', 'E92000001'].map((gssCode) => ({
          __typename: 'Region',
          gssCode,
        })),
      },
    );
    expect(answer.codes).toEqual([]);
    expect(answer.list('_entities.0.health.integratedCareBoards')).toHaveLength(5);
    expect(answer.at('_entities.0.health.primaryCare.registeredPatients.latest')).toEqual({
      value: 11_176_751,
      area: { name: 'London' },
    });
    const months = answer.list('_entities.0.health.primaryCare.appointments.observations');
    expect(months).toHaveLength(30);
    expect(months.at(-1)).toEqual({ period: { code: 'M2025-11' }, value: 4_632_372 });
    expect(answer.list('_entities.0.health.primaryCare.appointments.breakdown')).toEqual([
      { level: 'Attended', latest: { value: 4_067_812 } },
      { level: 'DNA', latest: { value: 266_432 } },
      { level: 'Unknown', latest: { value: 298_128 } },
    ]);
    expect(answer.at('_entities.0.health.primaryCare.appointmentsWithin14Days.latest')).toEqual({
      numerator: 4_118_503,
      denominator: 4_625_258,
    });
    expect(answer.list('_entities.1.health.integratedCareBoards')).toEqual([]);
    expect(answer.at('_entities.1.health.primaryCare.registeredPatients.latest')).toBeNull();
  });
});

describe('SQL statements', () => {
  const everything = ofBoroughs(`
    integratedCareBoard { odsCode name } collaboratives { id members { trust { odsCode } } }
    trusts { trust { odsCode name integratedCareBoard { odsCode } } }
    pcns { odsCode name integratedCareBoard { odsCode } leadBorough { gssCode } boroughs { share { value } }
      practices { odsCode name geographicBorough { gssCode } primaryCare { registeredPatients { latest { value provenance { title } } } } }
      primaryCare { registeredPatients { latest { value area { name } } } appointments { latest { value } } } }
    practices(first: 100) { nodes { odsCode pcn { odsCode } predecessors { date }
      primaryCare { registeredPatients { latest { value } } } } }
    primaryCare { registeredPatients { latest { value } } appointmentsWithin14Days { latest { value } } }`);

  it('are as many for 33 boroughs as for one', async () => {
    const one = await health.ask(everything, { representations: [borough('E09000030')] });
    const all = await health.ask(everything, { representations: authorities.map(borough) });
    expect([...one.codes, ...all.codes]).toEqual([]);
    expect(one.statements.length).toBeGreaterThan(5);
    expect(all.statements).toHaveLength(one.statements.length);
  });

  it('are one for networks, practices and lists each, whatever their number', async () => {
    const query = ofBoroughs(
      'pcns { practices { primaryCare { registeredPatients { latest { value } } } } }',
    );
    for (const codes of [['E09000030'], authorities]) {
      const answer = await health.ask(query, { representations: codes.map(borough) });
      expect(answer.statements).toHaveLength(3);
    }
  });

  it('are one for a page, and one for how many there are, asked once a release', async () => {
    const query =
      '{ practices(first: 100) { nodes { odsCode primaryCare { registeredPatients { latest { value } } } } totalCount } }';
    const first = await health.ask(query);
    expect(first.list('practices.nodes')).toHaveLength(100);
    expect(first.statements.length).toBeLessThanOrEqual(3);
    const second = await health.ask(query);
    expect(second.at('practices.totalCount')).toBe(first.at('practices.totalCount'));
    expect(second.statements).toHaveLength(2);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  authorities,
  entities,
  financeUnderTest,
  type FinanceUnderTest,
} from './finance-subgraph.js';

let finance: FinanceUnderTest;

beforeAll(async () => {
  finance = await financeUnderTest();
}, 120_000);

afterAll(() => finance.drop());

const population = (gssCode: string, year: number, residents: number) => ({
  __typename: 'PopulationEstimate',
  year,
  residents,
  figure: `council.population:${gssCode}:S${String(year)}-06-30`,
});

const camden = {
  __typename: 'Borough',
  gssCode: 'E09000007',
  populationEstimates: [population('E09000007', 2024, 200_000)],
};

const ask = (selection: string, representations: readonly object[] = [camden]) =>
  finance.ask(`${entities} ... on Borough { perHead { ${selection} } } } }`, { representations });

describe('pounds per head', () => {
  it('divide the financial year by the residents of the year in which it begins', async () => {
    const answer = await ask(`adultSocialCare { indicator { id unit denominator } latest {
      id exact display value numerator denominator statuses period { code }
      provenance { kind release rowKey } lineage { kind inputs } } }`);
    expect(answer.codes).toEqual([]);
    expect(answer.at('_entities.0.perHead.adultSocialCare')).toEqual({
      indicator: {
        id: 'finance.adult-social-care-net-current-expenditure-per-head',
        unit: 'GBP_PER_HEAD',
        denominator: 'Residents of all ages, ONS mid-year estimate',
      },
      latest: {
        id: 'finance.adult-social-care-net-current-expenditure-per-head:E09000007:FY2024',
        // £128,204,000 among 200,000.
        exact: '641.02',
        display: '£641.02 per head',
        value: 641.02,
        numerator: 128_204_000,
        denominator: 200_000,
        statuses: [],
        period: { code: 'FY2024' },
        provenance: { kind: 'MODELLED', release: '2024-25 second release', rowKey: null },
        lineage: [
          {
            kind: 'per-resident',
            inputs: [
              'finance.adult-social-care-net-current-expenditure:E09000007:FY2024',
              'council.population:E09000007:S2024-06-30',
            ],
          },
        ],
      },
    });
  });

  it('are missing, with the reason, in a year without a population estimate', async () => {
    const answer = await ask(
      'housing { observations { period { code } exact display missingReason statuses lineage { inputs } } }',
    );
    const observations = answer.list('_entities.0.perHead.housing.observations');
    expect(observations).toHaveLength(8);
    expect(observations[6]).toEqual({
      period: { code: 'FY2023' },
      exact: null,
      display: '[x]',
      missingReason: 'There is no population estimate for the middle of 2023 in the graph.',
      statuses: ['NOT_AVAILABLE'],
      lineage: [{ inputs: ['finance.housing-net-current-expenditure:E09000007:FY2023'] }],
    });
    expect(observations[7]).toMatchObject({ exact: expect.stringMatching(/^\d+\.\d\d$/) });
  });

  it('carry statuses along, and the reason of the publisher where the amount is missing', async () => {
    const barking = {
      __typename: 'Borough',
      gssCode: 'E09000002',
      populationEstimates: [population('E09000002', 2023, 100_000)],
    };
    const islington = {
      __typename: 'Borough',
      gssCode: 'E09000019',
      populationEstimates: [population('E09000019', 2024, 100_000)],
    };
    const answer = await ask(
      'education { observations { period { code } exact statuses missingReason } }',
      [barking, islington],
    );
    expect(answer.at('_entities.0.perHead.education.observations.1')).toEqual({
      period: { code: 'FY2023' },
      exact: null,
      statuses: ['NOT_AVAILABLE'],
      missingReason: 'The return was not received in time for publication.',
    });
    expect(answer.at('_entities.1.perHead.education.observations.2')).toMatchObject({
      period: { code: 'FY2024' },
      statuses: ['PROVISIONAL'],
    });
  });

  it('never divide by nobody', async () => {
    const empty = { ...camden, populationEstimates: [population('E09000007', 2024, 0)] };
    const answer = await ask('allServices { latest { exact display } }', [empty]);
    expect(answer.at('_entities.0.perHead.allServices.latest')).toEqual({
      exact: null,
      display: '[x]',
    });
  });

  it('come in pages like any series', async () => {
    const page = await ask(
      'publicHealth { page(first: 3) { nodes { period { code } } pageInfo { hasNextPage endCursor } totalCount } }',
    );
    const found = '_entities.0.perHead.publicHealth.page';
    expect(page.list(`${found}.nodes`)).toHaveLength(3);
    expect(page.at(`${found}.totalCount`)).toBe(8);
    expect(page.at(`${found}.pageInfo.hasNextPage`)).toBe(true);
    const cursor = String(page.at(`${found}.pageInfo.endCursor`));
    const next = await ask(
      `publicHealth { page(first: 3, after: "${cursor}") { nodes { period { code } } } }`,
    );
    expect(next.at(`${found}.nodes.0`)).toEqual({ period: { code: 'FY2020' } });
  });

  it('are offered by id, and only those per head', async () => {
    const id = 'finance.culture-net-current-expenditure-per-head';
    const good = await ask(
      `figures(indicators: ["${id}"], periods: { from: "2024-04-01", to: "2025-03-31" }) { observations { id } }`,
    );
    expect(good.at('_entities.0.perHead.figures')).toEqual([
      { observations: [{ id: `${id}:E09000007:FY2024` }] },
    ]);
    const bad = await ask(
      'figures(indicators: ["finance.culture-net-current-expenditure"]) { latest { id } }',
    );
    expect(bad.codes).toEqual(['BAD_USER_INPUT']);
    expect(bad.messages[0]).toContain('-per-head');
  });

  it('take as many statements for 33 boroughs as for one', async () => {
    const all = authorities.map((gssCode) => ({
      __typename: 'Borough',
      gssCode,
      populationEstimates: [population(gssCode, 2024, 250_000)],
    }));
    const selection =
      'adultSocialCare { latest { value provenance { release } } } housing { latest { value } }';
    // What is recorded of releases is read once and then kept.
    await ask(selection, all);
    const one = await ask(selection, all.slice(0, 1));
    const many = await ask(selection, all);
    expect(one.statements).toHaveLength(1);
    expect(many.statements).toHaveLength(1);
  });
});

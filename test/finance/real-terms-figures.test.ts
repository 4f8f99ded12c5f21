import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { borough, entities, financeUnderTest, type FinanceUnderTest } from './finance-subgraph.js';

let finance: FinanceUnderTest;
let december = 0;

beforeAll(async () => {
  finance = await financeUnderTest();
  const editions = await finance.ask('{ deflatorEditions { releaseId release } }');
  const found = editions
    .list('deflatorEditions')
    .map((edition) => edition as { readonly releaseId: number; readonly release: string })
    .find(({ release }) => release === 'December 2023');
  december = found?.releaseId ?? 0;
}, 180_000);

afterAll(() => finance.drop());

const adults = 'finance.adult-social-care-net-current-expenditure';
const camden = 'E09000007';

const figures = (options: string, selection: string, indicator = adults) =>
  finance.ask(
    `${entities} ... on Borough { finance { figures(indicators: ["${indicator}"], periods: { from: "2019-04-01", to: "2020-03-31" }, ${options}) { ${selection} } } } } }`,
    { representations: [borough(camden)] },
  );

const first = '_entities.0.finance.figures.0.observations.0';

describe('real terms', () => {
  it('multiply by the deflator of the base and divide by that of the year', async () => {
    // £83,851 thousand of 2019-20 × 100.0000 ÷ 80.8738 = 103,681.29 in prices of 2024-25.
    const answer = await figures(
      'prices: REAL_TERMS, base: "FY2024"',
      'observations { id exact statuses dimensions { dimension level } provenance { kind } lineage { kind detail inputs } }',
    );
    expect(answer.codes).toEqual([]);
    expect(answer.at(first)).toEqual({
      id: `${adults}:${camden}:FY2019:prices=FY2024/March-2026`,
      exact: '103681.29',
      statuses: [],
      dimensions: [{ dimension: 'prices', level: 'FY2024/March-2026' }],
      provenance: { kind: 'MODELLED' },
      lineage: [
        {
          kind: 'real-terms-gdp-deflator',
          detail: expect.stringMatching(
            /times 100\.0000 \(2024-25\), divided by 80\.8738 \(2019-20\); GDP deflators of March 2026, release \d+/,
          ),
          inputs: [`${adults}:${camden}:FY2019`],
        },
      ],
    });
  });

  it('take both deflators from the one edition that is asked for', async () => {
    // 83,851 × 100.000 ÷ 89.527 = 93,660.01 in prices of 2022-23, December 2023.
    const answer = await figures(
      `prices: REAL_TERMS, base: "FY2022", deflatorRelease: ${String(december)}`,
      'observations { id exact }',
    );
    expect(answer.at(first)).toEqual({
      id: `${adults}:${camden}:FY2019:prices=FY2022/December-2023`,
      exact: '93660.01',
    });
  });

  it('speak of the base of the edition when none is asked', async () => {
    const answer = await figures('prices: REAL_TERMS', 'observations { exact }');
    expect(answer.at(first)).toEqual({ exact: '103681.29' });
  });

  it('are missing, with the reason, where the edition has no deflator', async () => {
    const answer = await figures(
      `prices: REAL_TERMS, base: "FY2024", deflatorRelease: ${String(december)}`,
      'observations { exact display missingReason statuses }',
    );
    expect(answer.codes).toEqual([]);
    expect(answer.at(first)).toEqual({
      exact: null,
      display: '[x]',
      missingReason: 'CANNOT_BE_CALCULATED: The edition December 2023 does not cover FY2024.',
      statuses: ['NOT_AVAILABLE'],
    });
  });

  it('say when a deflator is a forecast', async () => {
    const answer = await figures('prices: REAL_TERMS, base: "FY2026"', 'observations { statuses }');
    expect(answer.at(first)).toEqual({ statuses: ['FORECAST'] });
  });

  it('are refused for what is no money, for other years and unknown editions', async () => {
    const share = 'finance.investment-housing-share-of-total';
    const noMoney = await figures('prices: REAL_TERMS', 'observations { exact }', share);
    expect(noMoney.codes).toEqual(['BAD_USER_INPUT']);
    const academic = await figures('prices: REAL_TERMS, base: "AY2024"', 'observations { exact }');
    expect(academic.codes).toEqual(['BAD_USER_INPUT']);
    const bare = await figures('prices: REAL_TERMS, base: "2024"', 'observations { exact }');
    expect(bare.codes).toEqual(['AMBIGUOUS_PERIOD']);
    const unknown = await figures(
      'prices: REAL_TERMS, deflatorRelease: 9999',
      'observations { exact }',
    );
    expect(unknown.codes).toEqual(['BAD_USER_INPUT']);
    expect(unknown.messages[0]).toContain('9999');
  });

  it('are explained by the id of the figure', async () => {
    const id = `${adults}:${camden}:FY2019:prices=FY2024/March-2026`;
    const answer = await finance.ask(
      `{ known: financeObservation(id: "${id}") { id exact lineage { kind } }
        unknown: financeObservation(id: "${adults}:${camden}:FY2019:prices=FY2024/May-1990") { id } }`,
    );
    expect(answer.codes).toEqual([]);
    expect(answer.at('known')).toEqual({
      id,
      exact: '103681.29',
      lineage: [{ kind: 'real-terms-gdp-deflator' }],
    });
    expect(answer.at('unknown')).toBeNull();
  });

  it('go through division by residents and are rounded once', async () => {
    const estimate = { year: 2024, residents: 300_000, figure: 'council.population:x' };
    const answer = await finance.ask(
      `${entities} ... on Borough { perHead { investment(theme: PREVENTION, prices: REAL_TERMS, base: "FY2022") { perHead { latest { id exact lineage { order kind } } } } } } } }`,
      { representations: [{ ...borough('E09000023'), populationEstimates: [estimate] }] },
    );
    // £18,377,620 × 91.2996 ÷ 100.0000 ÷ 300,000 = £55.93.
    expect(answer.at('_entities.0.perHead.investment.perHead.latest')).toEqual({
      id: 'finance.investment-prevention-per-head:E09000023:FY2024:prices=FY2022/March-2026',
      exact: '55.93',
      lineage: [
        { order: 1, kind: 'sum-of-figures' },
        { order: 2, kind: 'real-terms-gdp-deflator' },
        { order: 3, kind: 'per-resident' },
      ],
    });
  });

  it('leave the share of a theme as it is', async () => {
    const shares = await Promise.all(
      ['CASH', 'REAL_TERMS'].map((prices) =>
        finance.ask(
          `${entities} ... on Borough { finance { investment(theme: HOUSING, prices: ${prices}) { shareOfTotal { latest { id exact } } } } } } }`,
          { representations: [borough(camden)] },
        ),
      ),
    );
    const found = shares.map((answer) => answer.at('_entities.0.finance.investment'));
    expect(found[1]).toEqual(found[0]);
    expect(found[0]).toMatchObject({ shareOfTotal: { latest: { exact: '7.11' } } });
  });
});

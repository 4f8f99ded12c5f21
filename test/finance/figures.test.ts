import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  authorities,
  borough,
  entities,
  financeUnderTest,
  type FinanceUnderTest,
} from './finance-subgraph.js';

let finance: FinanceUnderTest;

beforeAll(async () => {
  finance = await financeUnderTest();
}, 120_000);

afterAll(() => finance.drop());

describe('figures', () => {
  const ask = (indicators: readonly string[], periods = '') =>
    finance.ask(
      `query ($representations: [_Any!]!, $indicators: [ID!]!) {
        _entities(representations: $representations) { ... on Borough { finance {
          figures(indicators: $indicators${periods}) { indicator { id } observations { period { code } } } } } } }`,
      { representations: [borough('E09000007')], indicators },
    );

  it('come in the order asked for, in the range asked for', async () => {
    const answer = await ask(
      ['finance.police-net-current-expenditure', 'finance.adult-social-care-total-income'],
      ', periods: { from: "2023-05-01", to: "2024-04-01" }',
    );
    const figures = answer.list('_entities.0.finance.figures');
    expect(figures).toEqual([
      {
        indicator: { id: 'finance.police-net-current-expenditure' },
        observations: [{ period: { code: 'FY2023' } }, { period: { code: 'FY2024' } }],
      },
      {
        indicator: { id: 'finance.adult-social-care-total-income' },
        observations: [{ period: { code: 'FY2023' } }, { period: { code: 'FY2024' } }],
      },
    ]);
  });

  it('are none for an empty list', async () => {
    expect((await ask([])).at('_entities.0.finance.figures')).toEqual([]);
  });

  it('refuse indicators that finance does not have', async () => {
    const { codes, messages } = await ask(['council.population']);
    expect(codes).toEqual(['BAD_USER_INPUT']);
    expect(messages[0]).toContain('council.population');
  });

  it('refuse figures per head, and say where they are', async () => {
    const id = 'finance.housing-net-current-expenditure-per-head';
    expect(await ask([id])).toMatchObject({
      codes: ['BAD_USER_INPUT'],
      messages: [expect.stringContaining('Borough.perHead')],
    });
    const one = await finance.ask(`{ financeObservation(id: "${id}:E09000007:FY2024") { value } }`);
    expect(one.codes).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['nonsense', 'BAD_USER_INPUT'],
    ['finance.police-net-current-expenditure:E09000007:2024-25', 'AMBIGUOUS_PERIOD'],
  ])('by the id %s are refused with %s', async (id, code) => {
    expect((await finance.ask(`{ financeObservation(id: "${id}") { value } }`)).codes).toEqual([
      code,
    ]);
  });

  it('by a well-formed id that nobody has are null', async () => {
    const id = 'finance.police-net-current-expenditure:E09000099:FY2024';
    const answer = await finance.ask(`{ financeObservation(id: "${id}") { value } }`);
    expect([answer.at('financeObservation'), answer.codes]).toEqual([null, []]);
  });
});

describe('statements', () => {
  const query = `${entities} ... on Borough { finance {
    adultSocialCare { netCurrentExpenditure { observations { value area { name } provenance { release } } }
      learningDisability18To64 { latest { value } } }
    services { education { latest { value } } allServices { latest { value } } }
    figures(indicators: ["finance.police-net-current-expenditure"]) { latest { value } } } } } }`;
  const boroughs = authorities.map(borough);

  it('are as many for 33 boroughs as for one: figures, names', async () => {
    // What is recorded of releases is read once and then kept.
    await finance.ask(query, { representations: boroughs });
    const one = await finance.ask(query, { representations: boroughs.slice(0, 1) });
    const all = await finance.ask(query, { representations: boroughs });
    expect(all.list('_entities')).toHaveLength(33);
    expect(one.statements).toHaveLength(2);
    expect(all.statements).toHaveLength(2);
  });
});

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
}, 180_000);

afterAll(() => finance.drop());

const ofBorough = (selection: string, codes: readonly string[]) =>
  finance.ask(`${entities} ... on Borough { finance { ${selection} } } } }`, {
    representations: codes.map(borough),
  });

describe('pooled funds', () => {
  it('state what is verified, with its source, and no more', async () => {
    const answer = await finance.ask(
      `{ pooledFunds(boroughGssCodes: ["E09000023"], year: "FY2025") { id name mechanism host source
        period { label } boroughs { gssCode } total { amount display }
        contributions { contributor kind amount { amount display } provenance { kind } }
        lines { totalCount } exceptions { budgetLine } provenance { kind rowKey } } }`,
    );
    expect(answer.codes).toEqual([]);
    expect(answer.at('pooledFunds')).toEqual([
      {
        id: 'lewisham-better-care-fund-2025-26',
        name: 'Lewisham Better Care Fund',
        mechanism: 'BETTER_CARE_FUND',
        host: null,
        source: 'Decision of Lewisham council 169505, opengovernment.network',
        period: { label: '2025-26' },
        boroughs: [{ gssCode: 'E09000023' }],
        total: { amount: '53440286', display: '£53,440,286' },
        contributions: [
          {
            contributor: 'London Borough of Lewisham',
            kind: 'COUNCIL',
            amount: { amount: '21091826', display: '£21,091,826' },
            provenance: { kind: 'PUBLISHED' },
          },
        ],
        lines: { totalCount: 0 },
        exceptions: [],
        provenance: { kind: 'PUBLISHED', rowKey: 'L2' },
      },
    ]);
  });

  it('say when a total is stated roughly', async () => {
    const answer = await ofBorough('pooledFunds(year: "FY2025") { total { amount display } }', [
      'E09000017',
    ]);
    expect(answer.at('_entities.0.finance.pooledFunds')).toEqual([
      { total: { amount: '74000000', display: 'about £74,000,000' } },
    ]);
  });

  it('give no share without all health and care money, with the reason', async () => {
    const answer = await ofBorough(
      'pooledShare(year: "FY2025") { value display missingReason kind pooled { amount } healthAndCare { amount } }',
      ['E09000023', 'E09000001'],
    );
    expect(answer.at('_entities.0.finance.pooledShare')).toEqual({
      value: null,
      display: '[x]',
      missingReason:
        'Cannot be calculated: all health and care money of the borough in 2025-26 is on file nowhere (import template budgets).',
      kind: null,
      pooled: { amount: '53440286' },
      healthAndCare: null,
    });
    expect(answer.at('_entities.1.finance.pooledShare')).toMatchObject({
      pooled: null,
      missingReason: expect.stringContaining('no pooled fund of 2025-26 is on file'),
    });
  });

  it('give a share of examples as an example', async () => {
    const answer = await ofBorough(
      'pooledShare(year: "FY2025") { value display kind provenance { kind } }',
      ['E09000022'],
    );
    // 10,000,000 of 200,000,000.
    expect(answer.at('_entities.0.finance.pooledShare')).toEqual({
      value: 5,
      display: '5.00%',
      kind: 'ILLUSTRATIVE',
      provenance: [{ kind: 'ILLUSTRATIVE' }, { kind: 'ILLUSTRATIVE' }],
    });
  });

  it('spend no more than they hold, and lines are not added to contributions', async () => {
    const answer = await finance.ask(
      `{ pooledFunds(year: "FY2026") { total { amount } contributions { amount { amount } }
        lines { nodes { budget { amount } } } provenance { kind } } }`,
    );
    const sum = (list: readonly unknown[], path: 'amount' | 'budget') =>
      list.reduce<number>(
        (total, row) =>
          total +
          Number((row as Readonly<Record<string, { readonly amount: string }>>)[path]?.amount),
        0,
      );
    const funds = answer.list('pooledFunds');
    expect(funds).toHaveLength(3);
    for (const index of funds.keys()) {
      const fund = `pooledFunds.${String(index)}`;
      const total = Number(answer.at(`${fund}.total.amount`));
      expect(sum(answer.list(`${fund}.contributions`), 'amount')).toBe(total);
      expect(sum(answer.list(`${fund}.lines.nodes`), 'budget')).toBe(total);
      expect(answer.at(`${fund}.provenance.kind`)).toBe('ILLUSTRATIVE');
    }
  });

  it('are told line by line, by theme and in pages', async () => {
    const ask = (args: string) =>
      ofBorough(
        `pooledFunds(year: "FY2025") { lines(${args}) { totalCount nodes { id theme outturn { amount } } pageInfo { hasNextPage endCursor } } }`,
        ['E09000022'],
      );
    const lines = '_entities.0.finance.pooledFunds.0.lines';
    const housing = await ask('theme: HOUSING');
    expect(housing.at(`${lines}.totalCount`)).toBe(1);
    expect(housing.at(`${lines}.nodes.0`)).toMatchObject({
      theme: 'HOUSING',
      outturn: { amount: '900000' },
    });
    const page = await ask('first: 3');
    expect(page.at(`${lines}.pageInfo.hasNextPage`)).toBe(true);
    const next = await ask(`first: 3, after: "${String(page.at(`${lines}.pageInfo.endCursor`))}"`);
    expect(next.list(`${lines}.nodes`)).toHaveLength(1);
    expect((await ask('first: 101')).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('answer no list of boroughs with nothing, and refuse what is no code or no financial year', async () => {
    const nothing = await finance.ask(
      '{ pooledFunds(boroughGssCodes: [], year: "FY2025") { id } }',
    );
    expect(nothing.at('pooledFunds')).toEqual([]);
    const code = await finance.ask(
      '{ pooledFunds(boroughGssCodes: ["Lewisham"], year: "FY2025") { id } }',
    );
    expect(code.codes).toEqual(['BAD_USER_INPUT']);
    const bare = await finance.ask('{ pooledFunds(year: "2025") { id } }');
    expect(bare.codes).toEqual(['AMBIGUOUS_PERIOD']);
    const academic = await finance.ask('{ pooledFunds(year: "AY2025") { id } }');
    expect(academic.codes).toEqual(['BAD_USER_INPUT']);
  });

  it('take one statement a relation, for one borough as for 33', async () => {
    const selection = `pooledFunds(year: "FY2025") { boroughs { gssCode } contributions { contributor }
      lines { totalCount } exceptions { budgetLine } provenance { kind } } pooledShare(year: "FY2025") { value }`;
    const one = await ofBorough(selection, ['E09000022']);
    const many = await ofBorough(selection, authorities);
    // Funds, money of the borough, boroughs, contributions, lines, exceptions, releases.
    expect(one.statements.length).toBeLessThanOrEqual(7);
    expect(many.statements).toHaveLength(one.statements.length);
  });
});

describe('budgets', () => {
  it('of a place come with its funds', async () => {
    const answer = await finance.ask(
      `${entities} ... on PlacePartnership { delegatedBudget(year: "FY2026") { amount { display } purpose missingReason provenance { kind } }
        pooledFunds(year: "FY2025") { id } } } }`,
      {
        representations: [
          {
            __typename: 'PlacePartnership',
            id: 'lambeth-together',
            boroughs: [borough('E09000022')],
          },
          {
            __typename: 'PlacePartnership',
            id: 'lewisham-health-and-care-partnership',
            boroughs: [borough('E09000023')],
          },
        ],
      },
    );
    expect(answer.at('_entities.0')).toEqual({
      delegatedBudget: {
        amount: { display: '£100,000,000' },
        purpose: 'Illustrative purpose: community and primary care',
        missingReason: null,
        provenance: { kind: 'ILLUSTRATIVE' },
      },
      pooledFunds: [{ id: 'illustrative-lambeth-2025-26' }],
    });
    expect(answer.at('_entities.1')).toEqual({
      delegatedBudget: {
        amount: null,
        purpose: null,
        missingReason: expect.stringContaining('import template budgets'),
        provenance: null,
      },
      pooledFunds: [{ id: 'lewisham-better-care-fund-2025-26' }],
    });
  });

  it('of boards are an honest gap', async () => {
    const answer = await finance.ask(
      `${entities} ... on IntegratedCareBoard { allocation(year: "FY2026") { period { label } amount { amount } missingReason } } } }`,
      { representations: [{ __typename: 'IntegratedCareBoard', odsCode: 'Z9B2Z' }] },
    );
    expect(answer.at('_entities.0.allocation')).toEqual({
      period: { label: '2026-27' },
      amount: null,
      missingReason: expect.stringMatching(/^No allocation .* 2026-27 is on file/),
    });
  });

  it('back priorities by the lines that name them, of the year asked for', async () => {
    const ask = (year: string) =>
      finance.ask(
        `${entities} ... on PlacePriority { funding(year: "${year}") { scheme budget { amount } provenance { kind } } } } }`,
        {
          representations: [{ __typename: 'PlacePriority', id: 'illustrative-lambeth-together-1' }],
        },
      );
    expect((await ask('FY2026')).at('_entities.0.funding')).toEqual([
      {
        scheme: 'Illustrative scheme 3: family hubs',
        budget: { amount: '2000000' },
        provenance: { kind: 'ILLUSTRATIVE' },
      },
    ]);
    expect((await ask('FY2024')).at('_entities.0.funding')).toEqual([]);
  });
});

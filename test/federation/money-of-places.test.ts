import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestDatabase } from '../support/databases.js';
import { graphInProcess, type GraphUnderTest } from '../support/graph-under-test.js';
import { preparedDatabase } from '../support/prepared-database.js';

let filled: TestDatabase;
let graph: GraphUnderTest;

beforeAll(async () => {
  filled = await preparedDatabase();
  graph = await graphInProcess(filled.database);
}, 240_000);

afterAll(async () => {
  await graph.stop();
  await filled.drop();
});

async function ask(query: string) {
  const { body } = await graph.ask(query);
  expect(body.errors).toBeUndefined();
  return { data: body.data, illustrative: body.extensions?.['illustrative'] };
}

describe('money across sectors', () => {
  it('reaches the place through its boroughs, and the priority it backs', async () => {
    const { data, illustrative } = await ask(`{ placePartnership(id: "lambeth-together") {
      name
      delegatedBudget(year: "FY2026") { amount { display } }
      pooledFunds(year: "FY2025") { name total { display } boroughs { name } }
      priorities { title funding(year: "FY2026") { scheme budget { amount } } }
    } }`);
    expect(data).toEqual({
      placePartnership: {
        name: 'Lambeth Together',
        delegatedBudget: { amount: { display: '£100,000,000' } },
        pooledFunds: [
          {
            name: 'Illustrative pooled fund 1',
            total: { display: '£10,000,000' },
            boroughs: [{ name: 'Lambeth' }],
          },
        ],
        priorities: [
          {
            title: expect.any(String),
            funding: [
              { scheme: 'Illustrative scheme 3: family hubs', budget: { amount: '2000000' } },
            ],
          },
          {
            title: expect.any(String),
            funding: [
              { scheme: 'Illustrative scheme 4: healthy weight', budget: { amount: '3000000' } },
            ],
          },
        ],
      },
    });
    expect(illustrative).toEqual(
      expect.arrayContaining([
        'placegraph/budgets-illustrative',
        'placegraph/pooled-funds-illustrative',
      ]),
    );
  });

  it('stands beside what an integrated care board is', async () => {
    const { data, illustrative } = await ask(`{ integratedCareBoard(odsCode: "Z9B2Z") {
      name allocation(year: "FY2026") { amount { amount } missingReason } } }`);
    expect(data).toMatchObject({
      integratedCareBoard: {
        allocation: { amount: null, missingReason: expect.stringContaining('budgets') },
      },
    });
    expect(illustrative).toBeUndefined();
  });

  it('is divided by the residents that the council sector counts, in prices of one year', async () => {
    const { data } = await ask(`{ borough(gssCode: "E09000023") {
      populationEstimates { year residents }
      finance { investment(theme: PREVENTION, prices: REAL_TERMS, base: "FY2024") { spend { trend { direction } observations { exact } } } }
      perHead { investment(theme: PREVENTION, prices: REAL_TERMS, base: "FY2024") { perHead { latest { exact denominator } } } }
    } }`);
    const { borough } = data as {
      borough: {
        populationEstimates: { year: number; residents: number }[];
        finance: { investment: { spend: { observations: { exact: string }[] } } };
        perHead: { investment: { perHead: { latest: { exact: string; denominator: number } } } };
      };
    };
    const residents = borough.populationEstimates.find(({ year }) => year === 2024)?.residents ?? 0;
    const { latest } = borough.perHead.investment.perHead;
    expect(borough.finance.investment.spend.observations[2]).toEqual({ exact: '18377.62' });
    expect(latest.denominator).toBe(residents);
    expect(Math.abs(Number(latest.exact) * residents - 18_377_620)).toBeLessThan(
      0.005 * residents + 1,
    );
  });
});

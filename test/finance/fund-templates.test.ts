import { describe, expect, it } from '@jest/globals';
import { budgetTemplate } from '../../schema/templates/budget-templates.js';
import { pooledFundTemplate } from '../../schema/templates/finance-templates.js';
import { findTemplate } from '../../schema/templates/index.js';
import { headerOf } from '../../schema/templates/template.js';
import { fundRegisters } from '../../subgraphs/finance/datasets/fund-registers.js';
import { prepareDatabase } from '../../subgraphs/shared/prepare-database.js';
import { finance } from '../../subgraphs/finance/subgraph.js';
import { createSubgraph } from '../../subgraphs/shared/create-subgraph.js';
import { databaseUnderTest } from '../support/databases.js';
import { fileReader } from './reading.js';

function register(id: string) {
  const found = fundRegisters.find((dataset) => dataset.id === id);
  if (!found) throw new Error(`no dataset ${id}`);
  return found;
}

const readFunds = fileReader(register('placegraph/pooled-funds'));
const readBudgets = fileReader(register('placegraph/budgets'));

describe('templates of money', () => {
  it.each([
    'pooled-funds',
    'pooled-fund-contributions',
    'pooled-fund-lines',
    'pooling-exceptions',
    'budgets',
  ])('offers %s for download', (id) => {
    expect(findTemplate(id)?.sector).toBe('finance');
  });

  it('takes a fund of two boroughs as it is filled in', async () => {
    const { facts } = await readFunds(
      `${headerOf(pooledFundTemplate)}a-fund,A fund,SECTION_75,FY2025,E09000022 E09000028,,,no,minutes\n`,
    );
    expect(facts.map(({ table, values }) => [table, values.total ?? values.area_code])).toEqual([
      ['pooled_fund', undefined],
      ['pooled_fund_borough', 'E09000022'],
      ['pooled_fund_borough', 'E09000028'],
    ]);
  });

  it('refuses a file with faults whole, each named by line and column', async () => {
    const rows = [
      'a-fund,A fund,HANDSHAKE,FY2025,E09000022,,1000,no,minutes',
      'b-fund,B fund,SECTION_75,AY2025,E09000022,,1000,no,minutes',
      'c-fund,C fund,SECTION_75,FY2025,Lambeth,,"£1,000",no,',
    ];
    const reading = readFunds(`${headerOf(pooledFundTemplate)}${rows.join('\n')}\n`);
    await expect(reading).rejects.toThrow(
      /line 2, column "Mechanism" is "HANDSHAKE".*line 3, column "Financial year" is "AY2025"; expected a financial year.*line 4, column "Borough codes".*line 4, column "Total".*line 4, column "Source" is blank/s,
    );
  });

  it('knows receivers by their own codes', async () => {
    const reading = readBudgets(
      `${headerOf(budgetTemplate)}PLACE,E09000022,FY2026,1000,,minutes\nBOROUGH,E09000022,FY2026,1000,,minutes\n`,
    );
    await expect(reading).rejects.toThrow(
      /1 cell cannot be taken: line 2, column "Receiver" is "E09000022"; expected the id of a place/,
    );
  });
});

describe('without illustrative records', () => {
  it('answers with verified facts and honest gaps alone', async () => {
    const under = await databaseUnderTest();
    try {
      await prepareDatabase(under.database, finance, () => undefined, { illustrative: false });
      const { data, errors } = await createSubgraph(finance, under.database).execute({
        query: `{ a: pooledFunds(year: "FY2025") { id } b: pooledFunds(year: "FY2026") { id }
          _entities(representations: [{ __typename: "PlacePartnership", id: "lambeth-together" }]) {
            ... on PlacePartnership { delegatedBudget(year: "FY2026") { amount { amount } missingReason } } } }`,
      });
      expect(errors).toBeUndefined();
      expect(JSON.parse(JSON.stringify(data))).toEqual({
        a: [
          { id: 'hillingdon-better-care-fund-2025-26' },
          { id: 'lewisham-better-care-fund-2025-26' },
        ],
        b: [],
        _entities: [
          { delegatedBudget: { amount: null, missingReason: expect.stringContaining('on file') } },
        ],
      });
    } finally {
      await under.drop();
    }
  }, 180_000);
});

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

async function answer(query: string): Promise<Record<string, unknown>> {
  const reply = await graph.ask(query);
  expect(reply.body.errors).toBeUndefined();
  return reply.body.data ?? {};
}

describe('NHS North West London', () => {
  it('ended on 31 March 2026, was merged into Z9B2Z, and had eight boroughs', async () => {
    const data = await answer(`{ integratedCareBoard(odsCode: "QRV") {
      status operational { end } successors { date kind successorOdsCode }
      boroughs { name }
    } }`);
    expect(data['integratedCareBoard']).toEqual({
      status: 'CLOSED',
      operational: { end: '2026-03-31' },
      successors: [{ date: '2026-04-01', kind: 'MERGER', successorOdsCode: 'Z9B2Z' }],
      boroughs: [
        'Brent',
        'Ealing',
        'Hammersmith and Fulham',
        'Harrow',
        'Hillingdon',
        'Hounslow',
        'Kensington and Chelsea',
        'Westminster',
      ].map((name) => ({ name })),
    });
  });

  it('was one of five boards before, of four after', async () => {
    const data = await answer(`{
      before: integratedCareBoards(validOn: "2026-03-31") { odsCode }
      after: integratedCareBoards(validOn: "2026-04-01") { odsCode boroughs(validOn: "2026-04-01") { gssCode } }
    }`);
    expect(data['before']).toHaveLength(5);
    const after = data['after'] as { odsCode: string; boroughs: unknown[] }[];
    expect(after.map(({ odsCode }) => odsCode)).toEqual(['QKK', 'QMF', 'QWE', 'Z9B2Z']);
    expect(after.map(({ boroughs }) => boroughs.length)).toEqual([6, 8, 6, 13]);
  });
});

describe('places', () => {
  it('are 33 authorities, of which 32 are boroughs, beside London and England', async () => {
    const data = await answer('{ boroughs { name isLondonBorough } regions { gssCode } }');
    const boroughs = data['boroughs'] as { name: string; isLondonBorough: boolean }[];
    expect(boroughs).toHaveLength(33);
    expect(boroughs.filter((b) => !b.isLondonBorough)).toEqual([
      { name: 'City of London', isLondonBorough: false },
    ]);
    expect(data['regions']).toEqual([{ gssCode: 'E12000007' }, { gssCode: 'E92000001' }]);
  });
});

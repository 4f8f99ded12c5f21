import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listSavedOperations } from '../../schema/operations/load.js';
import { subgraphNames } from '../../schema/subgraphs.js';
import type { TestDatabase } from '../support/databases.js';
import { post, type Reply } from '../support/gateway/gateway-under-test.js';
import { graphInProcess, type GraphInProcess } from '../support/graph-under-test.js';
import { preparedDatabase } from '../support/prepared-database.js';
import { reviseFigures } from '../support/revise-figures.js';

const operations = await listSavedOperations();

let filled: TestDatabase;
let graph: GraphInProcess;
let before: readonly Reply[];
let after: readonly Reply[];
let momentBefore: string;
/** Called once by the first answer of the council subgraph, before anybody reads it. */
let meanwhile: (() => Promise<unknown>) | undefined;

function ask(query: string, variables: object = {}, headers: object = {}, extensions?: object) {
  const body = JSON.stringify({ query, variables, extensions });
  return post(`${graph.url}/graphql`, body, headers);
}

async function askAll(headers: object = {}): Promise<Reply[]> {
  const replies: Reply[] = [];
  for (const { query, variables } of operations) replies.push(await ask(query, variables, headers));
  return replies;
}

/** Three sectors of Tower Hamlets, each reached from networks of health; council answers twice. */
const nested = `{
  boroughs(gssCodes: ["E09000030"]) {
    council { ...Households }
    health { pcns { leadBorough {
      council { ...Households }
      finance { adultSocialCare { netCurrentExpenditure { latest { exact } } } }
      health { workforce { generalPractitioners { latest { exact } } } }
    } } }
  }
}
fragment Households on CouncilServices {
  housing { householdsInTemporaryAccommodation { latest { exact revisions { id supersededAt } } } }
}`;

/** What stands under a key anywhere in an answer, in order. */
function leavesOf(data: unknown, key: string): unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]: [string, unknown]) =>
    name === key ? [value] : leavesOf(value, key),
  );
}

beforeAll(async () => {
  filled = await preparedDatabase();
  graph = await graphInProcess(filled.database, (subgraph) => ({
    ...subgraph,
    execute: async (request) => {
      const answer = await subgraph.execute(request);
      const work = subgraph.name === 'council' ? meanwhile : undefined;
      if (work) meanwhile = undefined;
      await work?.();
      return answer;
    },
  }));
  before = [...(await askAll()), await ask(nested)];
  momentBefore = new Date().toISOString();
  for (const sector of subgraphNames) await reviseFigures(filled.database, sector, 'E09000030');
  await graph.catchUp();
  after = [...(await askAll()), await ask(nested)];
}, 280_000);

afterAll(async () => {
  await graph.stop();
  await filled.drop();
});

describe('the graph as of a moment before a revision in each subgraph', () => {
  it('answers every saved operation byte for byte as it did then', async () => {
    const headers = { 'as-of': momentBefore };
    const then = [...(await askAll(headers)), await ask(nested, {}, headers)];
    const told = ({ body: { data, errors, extensions } }: Reply) =>
      JSON.stringify([data, errors, extensions?.['releases'], extensions?.['illustrative']]);
    expect(then.map(told)).toEqual(before.map(told));
    const changed = after.filter(
      ({ body }, index) => JSON.stringify(body.data) !== JSON.stringify(before[index]?.body.data),
    );
    // Otherwise the revision would have shown nothing.
    expect(changed.length).toBeGreaterThan(operations.length / 2);
  });

  it('reaches entities within entities of all three', async () => {
    const [old, now] = [before.at(-1), after.at(-1)].map((reply) =>
      leavesOf(reply?.body.data, 'exact').map(Number),
    );
    expect(new Set(old).size).toBe(3);
    expect(now?.map((value) => value.toFixed(6))).toEqual(
      old?.map((value) => (value + 1).toFixed(6)),
    );
  });

  it('knows nothing of what ended a figure later', async () => {
    const { body } = await ask(nested, {}, { 'as-of': momentBefore });
    expect(new Set(leavesOf(body.data, 'supersededAt'))).toEqual(new Set([null]));
    expect(leavesOf(after.at(-1)?.body.data, 'supersededAt')).toContainEqual(expect.any(String));
  });

  it('says as of when it answered and at which releases', async () => {
    const day = new Date().toISOString().slice(0, 10);
    const [byHeader, byExtension, today] = await Promise.all([
      ask(nested, {}, { 'as-of': momentBefore }),
      ask(nested, {}, {}, { asOf: momentBefore }),
      ask(nested, {}, { 'as-of': day }),
    ]);
    const known = before.at(-1)?.body.extensions?.['releases'] as Record<string, number>;
    const newest = after.at(-1)?.body.extensions?.['releases'] as Record<string, number>;
    expect(Object.keys(known)).toEqual(['council', 'finance', 'health']);
    for (const name of subgraphNames) expect(newest[name]).toBeGreaterThan(known[name] ?? 0);
    expect(byHeader.body.extensions).toMatchObject({ asOf: momentBefore, releases: known });
    expect(byExtension.text).toBe(byHeader.text);
    expect(today.body.extensions).toMatchObject({ asOf: day, releases: newest });
    expect(after.at(-1)?.body.extensions).not.toHaveProperty('asOf');
  });
});

describe('a release that lands between two calls of one request', () => {
  it('is not in the answer, neither now nor as of today', async () => {
    for (const headers of [{}, { 'as-of': new Date().toISOString().slice(0, 10) }]) {
      let landed = 0;
      meanwhile = async () => {
        landed = (await reviseFigures(filled.database, 'council', 'E09000030')).releaseId;
      };
      // Asked in other words, so that no earlier answer serves.
      const { body } = await ask(`${nested} # ${String(Object.keys(headers))}`, {}, headers);
      const households = leavesOf(leavesOf(body.data, 'council'), 'exact');
      expect(households.length).toBeGreaterThan(1);
      expect(new Set(households).size).toBe(1);
      expect(landed).toBeGreaterThan(0);
      expect(body.extensions?.['releases']).toMatchObject({ council: landed - 1 });
      await graph.catchUp();
      const next = await ask(nested, {}, headers);
      expect(leavesOf(next.body.data, 'exact')[0]).toBe(String(Number(households[0]) + 1));
    }
  });
});

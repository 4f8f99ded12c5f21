import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { subgraphNames } from '../../schema/subgraphs.js';
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

interface Page {
  readonly nodes: readonly {
    readonly releaseId: number;
    readonly datasetId: string;
    readonly releasedOn: string | null;
    readonly recordedAt: string;
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

async function ask(field: string, variables: Record<string, unknown> = {}): Promise<Page> {
  const reply = await graph.ask(
    `query ($recorded: PeriodRange, $first: Int, $after: String) {
      ${field}(recorded: $recorded, first: $first, after: $after) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { releaseId datasetId releasedOn recordedAt }
      }
    }`,
    variables,
  );
  expect(reply.body.errors).toBeUndefined();
  return reply.body.data?.[field] as Page;
}

describe.each(subgraphNames)('the releases of %s', (name) => {
  const field = `${name}Releases`;

  it('come in the order in which they were made, page by page', async () => {
    const all = await ask(field, { first: 100 });
    expect(all.nodes).toHaveLength(all.totalCount);
    expect(all.totalCount).toBeGreaterThan(10);
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: Page = await ask(field, { first: 4, after });
      expect(page.totalCount).toBe(all.totalCount);
      seen.push(...page.nodes.map(({ releaseId }) => releaseId));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all.nodes.map(({ releaseId }) => releaseId));
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    const recorded = all.nodes.map(({ recordedAt }) => recordedAt);
    expect(recorded).toEqual([...recorded].sort());
  });
});

describe('releases recorded on certain days', () => {
  it('are those and no others', async () => {
    const page = await ask('financeReleases', {
      recorded: { from: '2023-12-14', to: '2023-12-14' },
    });
    expect(page.nodes.map(({ releasedOn }) => releasedOn)).toEqual(['2023-12-14', '2023-12-14']);
    const none = await ask('financeReleases', {
      recorded: { from: '1999-01-01', to: '1999-12-31' },
    });
    expect(none).toMatchObject({ nodes: [], totalCount: 0 });
  });
});

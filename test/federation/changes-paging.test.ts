import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { definitions } from '../../subgraphs/definitions.js';
import type { Subgraph } from '../../subgraphs/shared/create-subgraph.js';
import { migrate } from '../../subgraphs/shared/database/migrate.js';
import { databaseUnderTest, type TestDatabase } from '../support/databases.js';
import { noteStatements } from '../support/request-statements.js';

const indicator = 'council.school-readiness';
const releases = 1_200;
const large = { release: 600, facts: 5_000 };

interface Change {
  readonly id: string;
  readonly kind: string;
  readonly releaseId: number;
  readonly key: string;
}

interface Page {
  readonly nodes: readonly Change[];
  readonly end: string;
  readonly hasMore: boolean;
}

let under: TestDatabase;
let subgraph: Subgraph;

const folder = (path: string) =>
  fileURLToPath(new URL(`../../subgraphs/${path}/migrations/`, import.meta.url));

/** Every release has a new figure, every hundredth revises the same one, and one is large. */
const history = [
  `insert into council.release (release_id, dataset_id, title, publisher, edition, recorded_at, licence_id, kind,
      content_sha256, facts_new, facts_revised, facts_withdrawn)
    overriding system value
    select n, 'example/figures', 'Figures', 'Nobody', 'edition ' || n,
      timestamptz '2025-01-01' + n * interval '1 minute', 'OGL-UK-3.0', 'PUBLISHED', '',
      case n when ${String(large.release)} then ${String(large.facts + 1)} else 1 end,
      case when n % 100 = 0 then 1 else 0 end, case when n = 700 then 1 else 0 end
    from generate_series(1, ${String(releases)}) n`,
  `insert into council.period (period, valid_from, valid_to) values ('AY2024', '2024-09-01', '2025-09-01')`,
  ...[
    `'X' || n, n, case when n = 10 then 700 end, 1 from generate_series(1, ${String(releases)}) n`,
    `'B1', n * 100, case when n < ${String(releases / 100)} then (n + 1) * 100 end, n
      from generate_series(1, ${String(releases / 100)}) n`,
    `'L' || n, ${String(large.release)}, null, 1 from generate_series(1, ${String(large.facts)}) n`,
  ].map(
    (
      rows,
    ) => `insert into council.observation (indicator_id, period, breakdown, level, value, valid_from, valid_to,
        area_code, release_from, release_to, revision)
      select '${indicator}', 'AY2024', '', '', 50, '2024-09-01', '2025-09-01', ${rows}`,
  ),
  'analyze council.observation',
];

beforeAll(async () => {
  under = await databaseUnderTest();
  await migrate(under.database, 'council', [
    { scope: 'shared', directory: folder('shared') },
    { scope: 'council', directory: folder('council') },
  ]);
  for (const statement of history) {
    await under.database.connection((connection) => connection.query(statement));
  }
  subgraph = definitions.council.create(under.database);
  await subgraph.releases.refresh();
});
afterAll(() => under.drop());

const query = `query ($first: Int!, $after: ID, $areas: [ID!], $indicators: [ID!], $since: DateTime) {
  sectorChanges(first: $first, after: $after, areas: $areas, indicators: $indicators, since: $since) {
    nodes { id kind releaseId key } end hasMore
  }
}`;

async function page(variables: object) {
  const statements: string[] = [];
  const stop = noteStatements(under.database, statements);
  const { data, errors } = await subgraph.execute({ query, variables: { ...variables } });
  stop();
  expect(errors).toBeUndefined();
  return { ...(data?.['sectorChanges'] as Page), statements: statements.length };
}

/** All pages of a size; each but the last must be full. */
async function all(first: number, more: object = {}) {
  const nodes: Change[] = [];
  const counts: number[] = [];
  let after: string | undefined;
  for (;;) {
    const next = await page({ ...more, first, after });
    nodes.push(...next.nodes);
    counts.push(next.statements);
    after = next.end;
    if (!next.hasMore) return { nodes, most: Math.max(...counts), end: after };
    expect(next.nodes).toHaveLength(first);
  }
}

const rareOnes = releases / 100;
const inAll = releases + rareOnes + large.facts + 1;

describe('pages of changes', () => {
  it('are full to the last, in order, and tell each change once, whatever their size', async () => {
    const hundreds = await all(100);
    expect(hundreds.nodes).toHaveLength(inAll);
    expect(new Set(hundreds.nodes.map(({ id }) => id)).size).toBe(inAll);
    const numbers = hundreds.nodes.map(({ releaseId }) => releaseId);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect(hundreds.nodes.filter(({ kind }) => kind === 'WITHDRAWN')).toMatchObject([
      { releaseId: 700, key: `${indicator}:X10:AY2024` },
    ]);
    const odd = await all(997);
    expect(odd.nodes).toEqual(hundreds.nodes);
  });

  it('are full where hardly anything passes the filter, with a bounded number of statements', async () => {
    for (const filter of [{ areas: ['B1'] }, { areas: ['B1'], indicators: [indicator] }]) {
      const found = await all(5, filter);
      expect(found.nodes.map(({ releaseId }) => releaseId)).toEqual(
        Array.from({ length: rareOnes }, (_, at) => (at + 1) * 100),
      );
      expect(found.nodes.map(({ kind }) => kind)).toEqual([
        'NEW',
        ...Array.from({ length: rareOnes - 1 }, () => 'REVISED'),
      ]);
      // Two lists of releases, and two statements for each of at most four windows.
      expect(found.most).toBeLessThanOrEqual(10);
    }
  });

  it('take no more statements without a filter', async () => {
    const { most } = await all(100);
    expect(most).toBeLessThanOrEqual(6);
  });

  it('begin with a moment, and resume where nothing was left', async () => {
    const since = new Date(Date.parse('2025-01-01T00:00:00Z') + 1_150 * 60_000).toISOString();
    const { nodes, end } = await all(100, { since });
    expect(nodes.map(({ releaseId }) => releaseId)).toEqual([
      ...Array.from({ length: 51 }, (_, at) => 1_150 + at),
      1_200,
    ]);
    expect(await page({ first: 5, after: end })).toMatchObject({ nodes: [], hasMore: false, end });
  });
});

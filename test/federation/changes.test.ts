import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { subgraphNames } from '../../schema/subgraphs.js';
import type { TestDatabase } from '../support/databases.js';
import { graphInProcess, type GraphInProcess } from '../support/graph-under-test.js';
import { preparedDatabase } from '../support/prepared-database.js';
import { reviseFigures } from '../support/revise-figures.js';

const camden = 'E09000007';
const lsoa = 'E01000907';

let filled: TestDatabase;
let graph: GraphInProcess;
let since: string;

interface Change {
  readonly id: string;
  readonly kind: string;
  readonly sector: string;
  readonly recordedAt: string;
  readonly key: string;
  readonly areaCodes: readonly string[];
  readonly indicatorId: string | null;
  readonly from: { readonly exact: string | null; readonly display: string } | null;
  readonly to: { readonly exact: string | null; readonly display: string } | null;
  readonly percentage: number | null;
}

interface Page {
  readonly nodes: readonly Change[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const query = `query ($since: DateTime!, $sector: Sector, $areas: [ID!], $indicators: [ID!], $first: Int, $after: String) {
  changes(since: $since, sector: $sector, areas: $areas, indicators: $indicators, first: $first, after: $after) {
    nodes { id kind sector recordedAt key areaCodes indicatorId from { exact display } to { exact display } percentage }
    pageInfo { hasNextPage endCursor }
  }
}`;

async function page(more: object = {}): Promise<Page> {
  const { body } = await graph.ask(query, { since, ...more });
  expect(body.errors).toBeUndefined();
  return body.data?.['changes'] as Page;
}

beforeAll(async () => {
  filled = await preparedDatabase();
  graph = await graphInProcess(filled.database);
  await graph.ask('{ boroughs(gssCodes: []) { name } }');
  since = new Date().toISOString();
  for (const name of subgraphNames) await reviseFigures(filled.database, name, camden);
  await graph.catchUp();
}, 280_000);

afterAll(async () => {
  await graph.stop();
  await filled.drop();
});

describe('what changed', () => {
  it('is told over all sectors in order, once, page by page, and resumes where it ended', async () => {
    const found: Change[] = [];
    let after: string | undefined;
    for (let more = true; more;) {
      const next = await page({ first: 100, after });
      found.push(...next.nodes);
      after = next.pageInfo.endCursor;
      more = next.pageInfo.hasNextPage;
    }
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['REVISED']));
    expect(new Set(found.map(({ sector }) => sector)).size).toBe(3);
    expect(found.map(({ recordedAt }) => recordedAt)).toEqual(
      found.map(({ recordedAt }) => recordedAt).sort(),
    );
    const quiet = await page({ after });
    expect(quiet).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } });
    const { changes } = await reviseFigures(filled.database, 'health', lsoa);
    const { releaseId } = await reviseFigures(filled.database, 'health', camden);
    await graph.catchUp();
    const news = await page({ after: quiet.pageInfo.endCursor, first: 5 });
    expect(changes[0]?.revised).toBe(0);
    expect(news.nodes).toHaveLength(5);
    for (const { id } of news.nodes) expect(id).toMatch(`health-${String(releaseId)}-observation-`);
  });

  it('says from what to what, and by how many per cent', async () => {
    const { nodes } = await page({
      sector: 'COUNCIL',
      areas: [camden],
      indicators: ['council.school-readiness'],
      first: 100,
    });
    const change = nodes.find(({ key }) => key === `council.school-readiness:${camden}:AY2024`);
    expect(change).toMatchObject({
      kind: 'REVISED',
      areaCodes: [camden],
      from: { exact: '69.8', display: '69.8%' },
      to: { exact: '70.8', display: '70.8%' },
      percentage: 1.43,
    });
    expect(new Set(nodes.map(({ indicatorId }) => indicatorId)).size).toBe(1);
  });

  it('is nothing for an empty list and for what nobody changed', async () => {
    expect((await page({ areas: [] })).nodes).toEqual([]);
    expect((await page({ indicators: [] })).nodes).toEqual([]);
    expect((await page({ areas: ['E09000001'] })).nodes).toEqual([]);
  });

  it('is not known yet as of a moment before', async () => {
    const { body } = await graph.ask(query, { since, after: 'e30x' });
    expect(body.errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
    const then = await fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'as-of': since },
      body: JSON.stringify({ query, variables: { since } }),
    });
    expect(await then.json()).toMatchObject({ data: { changes: { nodes: [] } } });
  });
});

describe('the releases of all sectors', () => {
  it('are told in order with what they changed', async () => {
    const { body } = await graph.ask(
      `query ($since: DateTime) { releases(since: $since, first: 3) {
        nodes { id sector factsNew factsRevised factsWithdrawn } pageInfo { hasNextPage }
      } }`,
      { since },
    );
    const { nodes } = body.data?.['releases'] as { nodes: { sector: string }[] };
    expect(nodes.map(({ sector }) => sector.toLowerCase())).toEqual([...subgraphNames]);
    for (const node of nodes) {
      expect(node).toMatchObject({
        factsNew: 0,
        factsWithdrawn: 0,
        factsRevised: expect.any(Number),
      });
    }
  });

  it('have a calendar of what may be expected', async () => {
    const { body } = await graph.ask(
      '{ releaseCalendar(sector: COUNCIL) { datasetId monthsBetweenEditions last { id releasedOn } nextExpectedOn } }',
    );
    const due = body.data?.['releaseCalendar'] as Record<string, unknown>[];
    expect(due.map(({ datasetId }) => datasetId)).toEqual(
      due.map(({ datasetId }) => datasetId).sort(),
    );
    for (const { monthsBetweenEditions, nextExpectedOn } of due) {
      if (monthsBetweenEditions === null) expect(nextExpectedOn).toBeNull();
    }
    const nextOf = (dataset: string) => due.find(({ datasetId }) => datasetId === dataset);
    // Quarterly and annual, from the days that stand in their files.
    expect(nextOf('mhclg/statutory-homelessness')).toMatchObject({
      monthsBetweenEditions: 3,
      last: { releasedOn: '2025-02-27' },
      nextExpectedOn: '2025-05-27',
    });
    expect(nextOf('mhclg/rough-sleeping-snapshot')).toMatchObject({
      monthsBetweenEditions: 12,
      last: { releasedOn: '2023-02-28' },
      nextExpectedOn: '2024-02-28',
    });
  });

  it('are offered where the files themselves say', async () => {
    const { body } = await graph.ask(
      '{ releaseCalendar(sector: FINANCE) { datasetId sourceUrl last { releasedOn } nextExpectedOn } }',
    );
    const due = body.data?.['releaseCalendar'] as Record<string, unknown>[];
    for (const form of ['ro3', 'rsx']) {
      expect(due.find(({ datasetId }) => datasetId === `mhclg/revenue-outturn-${form}`)).toEqual({
        datasetId: `mhclg/revenue-outturn-${form}`,
        sourceUrl:
          'https://www.gov.uk/government/collections/local-authority-revenue-expenditure-and-financing',
        last: { releasedOn: '2025-12-04' },
        nextExpectedOn: '2026-12-04',
      });
    }
  });
});

/** Reads a stream until it has told a number of releases. */
async function follow(count: number, lastEventId?: string, whenOpen?: () => Promise<unknown>) {
  const controller = new AbortController();
  const response = await fetch(`${graph.url}/releases`, {
    headers: lastEventId === undefined ? {} : { 'last-event-id': lastEventId },
    signal: controller.signal,
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    if (text === '') void whenOpen?.();
    text += decoder.decode(chunk, { stream: true });
    if (text.split('event: release').length > count && text.endsWith('\n\n')) break;
  }
  controller.abort();
  return [...text.matchAll(/^id: (.*)\nevent: release\ndata: (.*)$/gm)].map(
    ([, id = '', data = '']) => ({
      id,
      event: JSON.parse(data) as { readonly id: string; readonly factsRevised: number },
    }),
  );
}

describe('the stream of releases', () => {
  it('tells a release as it lands, and from its last event on to whoever was away', async () => {
    const landed: number[] = [];
    const release = async () =>
      landed.push((await reviseFigures(filled.database, 'council', camden)).releaseId);
    const [first] = await follow(1, undefined, release);
    expect(first?.event).toMatchObject({ id: `council-${String(landed[0])}`, sector: 'COUNCIL' });
    await release();
    await release();
    await graph.catchUp();
    const missed = await follow(2, first?.id);
    expect(missed.map(({ event }) => event.id)).toEqual(
      landed.slice(1).map((number) => `council-${String(number)}`),
    );
  });

  it('refuses an id of something else', async () => {
    const response = await fetch(`${graph.url}/releases`, { headers: { 'last-event-id': 'x' } });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('BAD_USER_INPUT'),
    ]);
  });

  it('has an Atom feed beside it', async () => {
    const response = await fetch(`${graph.url}/releases.atom`);
    const text = await response.text();
    expect(response.headers.get('content-type')).toContain('application/atom+xml');
    const ids = [...text.matchAll(/<id>urn:placegraph:release:([a-z]+-\d+)<\/id>/g)];
    expect(ids).toHaveLength(30);
    expect(ids[0]?.[1]).toMatch(/^council-\d+$/);
    expect(text).toContain('revised');
  });
});

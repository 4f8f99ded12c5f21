import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  area,
  graphOfStatistics,
  share,
  type GraphOfStatistics,
} from '../statistics/graph-of-statistics.js';

const [A, B] = ['E09000001', 'E09000002'] as const;
const indicator = 'council.school-readiness';
const madeUp = { dataset_id: 'placegraph/made-up', kind: 'ILLUSTRATIVE' } as const;

let graph: GraphOfStatistics;
beforeAll(async () => {
  graph = await graphOfStatistics();
  await graph.release([area(A), area(B), share(A, '60')]);
  await graph.release([share(B, '61')], madeUp);
});
afterAll(() => graph.drop());

const ask = (codes: readonly string[]) =>
  graph.ask(`{ boroughs(gssCodes: ${JSON.stringify(codes)}) { council {
    figures(indicators: ["${indicator}"]) { latest { exact provenance { kind datasetId } } } } } }`);

const latestOf = ({ data }: Awaited<ReturnType<typeof ask>>) =>
  (data as unknown as { boroughs: { council: { figures: { latest: unknown }[] } }[] }).boroughs.map(
    ({ council }) => council.figures[0]?.latest,
  );

describe('an illustrative release', () => {
  it('says on each record what it is, and beside the answer which datasets were used', async () => {
    const answer = await ask([A, B]);
    expect(latestOf(answer)).toEqual([
      { exact: '60', provenance: { kind: 'PUBLISHED', datasetId: 'example/figures' } },
      { exact: '61', provenance: { kind: 'ILLUSTRATIVE', datasetId: 'placegraph/made-up' } },
    ]);
    expect(answer.extensions).toMatchObject({ illustrative: ['placegraph/made-up'] });
  });

  it('is not mentioned by an answer that does not rest on it', async () => {
    expect((await ask([A])).extensions).not.toHaveProperty('illustrative');
  });

  it('costs a request no statement of its own', async () => {
    const [first, second] = [await ask([A]), await ask([A, B])];
    expect(second.statements).toHaveLength(first.statements.length);
  });

  it('is noticed when it enters while the subgraph runs', async () => {
    await graph.release([share(A, '99')], { ...madeUp, dataset_id: 'placegraph/later' });
    expect((await ask([A])).extensions).toMatchObject({ illustrative: ['placegraph/later'] });
  });

  it('is gone without a trace when it is removed, and what it had replaced stands again', async () => {
    expect(await graph.removeIllustrative()).toEqual(['placegraph/later', 'placegraph/made-up']);
    const answer = await ask([A, B]);
    expect(latestOf(answer)).toEqual([
      { exact: '60', provenance: { kind: 'PUBLISHED', datasetId: 'example/figures' } },
      null,
    ]);
    expect(answer.extensions).not.toHaveProperty('illustrative');
    expect(await graph.removeIllustrative()).toEqual([]);
  });

  it('can enter again, and be revised by a published one that stays when it goes', async () => {
    await graph.release([share(B, '70')], madeUp);
    await graph.release([share(B, '71')]);
    expect(latestOf(await ask([B]))).toMatchObject([{ exact: '71' }]);
    await graph.removeIllustrative();
    expect(latestOf(await ask([B]))).toMatchObject([{ exact: '71' }]);
  });
});

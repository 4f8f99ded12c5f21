import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  area,
  counted,
  graphOfStatistics,
  share,
  type GraphOfStatistics,
} from './graph-of-statistics.js';

const [A, B, C] = ['E09000001', 'E09000002', 'E09000003'] as const;
const indicator = 'council.school-readiness';
const years = ['AY2015', 'AY2016', 'AY2017', 'AY2018', 'AY2019', 'AY2020'];
const D = 'E09000004';

let graph: GraphOfStatistics;

beforeAll(async () => {
  graph = await graphOfStatistics();
  await graph.release([
    ...[A, B, C, D].map((code) => area(code)),
    ...['AY2020', 'AY2021', 'AY2022', 'AY2023', 'AY2024'].map((period, index) =>
      share(D, String(70 - index), { period }),
    ),
    ...years.map((period, index) => share(A, String(60 + index), { period })),
    ...years.slice(0, 2).map((period) => share(B, '60', { period })),
    share(C, '50', { source: 'Sheet!B2' }),
  ]);
  await graph.release([share(C, '51', { source: 'Sheet!B3' })]);
  await graph.release([share(C, null, { marker: 'c', note: 'Hidden.', source: 'Sheet!B4' })]);
});
afterAll(() => graph.drop());

async function seriesOf(code: string, fields: string, range = ''): Promise<unknown> {
  const { data, messages } = await graph.ask(`{ borough(gssCode: "${code}") { council {
    figures(indicators: ["${indicator}"]${range}) { ${fields} } } } }`);
  expect(messages).toEqual([]);
  const { borough } = data as unknown as { borough: { council: { figures: unknown[] } } };
  return borough.council.figures[0];
}

const trend = 'trend { direction method points pValue reason caveat }';

describe('the trend of a series', () => {
  it('is told with its method and what it rests on', async () => {
    // Six figures in order: 2 of 720 orders are as clear, so the probability is 1 in 360.
    expect(await seriesOf(A, trend)).toEqual({
      trend: {
        direction: 'INCREASING',
        method: 'mann-kendall-exact',
        points: 6,
        pValue: expect.closeTo(2 / 720, 9),
        reason: null,
        caveat: null,
      },
    });
  });

  it('is that of the range asked for', async () => {
    const range = ', periods: { from: "2018-09-01", to: "2021-08-31" }';
    expect(await seriesOf(A, trend, range)).toMatchObject({
      trend: {
        direction: 'NO_SIGNIFICANT_CHANGE',
        points: 3,
        caveat: expect.stringContaining('so short'),
      },
    });
  });

  it('cannot be calculated from two years, and says so', async () => {
    expect(await seriesOf(B, trend)).toEqual({
      trend: {
        direction: 'CANNOT_BE_CALCULATED',
        method: null,
        points: 0,
        pValue: null,
        reason: 'A trend needs three figures that share no day; there are 2.',
        caveat: null,
      },
    });
  });

  it('is that of the new series where the publisher began one', async () => {
    // The profile was reformed in 2021/22, so that the year before is another measure.
    expect(
      await seriesOf(D, `observations { period { code } statuses display } ${trend}`),
    ).toMatchObject({
      observations: [
        { period: { code: 'AY2020' }, statuses: [], display: '70%' },
        { period: { code: 'AY2021' }, statuses: ['BREAK_IN_SERIES'], display: '69% [b]' },
        { statuses: [] },
        { statuses: [] },
        { statuses: [] },
      ],
      trend: {
        direction: 'NO_SIGNIFICANT_CHANGE',
        points: 4,
        caveat: expect.stringMatching(
          /^From 2021\/22 academic year only, where a new series begins\./,
        ),
      },
    });
  });

  it('costs no statement beside that of the figures', async () => {
    const query = (fields: string) => `{ boroughs(gssCodes: ["${A}", "${B}"]) { council {
      figures(indicators: ["${indicator}"]) { ${fields} } } } }`;
    const without = await graph.ask(query('latest { value }'));
    const withTrend = await graph.ask(query(`latest { value } ${trend}`));
    expect(withTrend.statements).toHaveLength(without.statements.length);
  });
});

describe('the revisions of a figure', () => {
  const id = `${indicator}:${C}:AY2024`;
  const revisions =
    'revisions { revision exact display missingReason recordedAt supersededAt provenance { release rowKey } }';

  it('are all told, the oldest first, each from its own release and row', async () => {
    const { data, messages } = await graph.ask(
      `{ councilObservation(id: "${id}") { revision disclosure { action } ${revisions} } }`,
    );
    expect(messages).toEqual([]);
    expect(data['councilObservation']).toEqual({
      revision: 3,
      disclosure: { action: 'SUPPRESSED' },
      revisions: [
        {
          revision: 1,
          exact: '50',
          display: '50%',
          missingReason: null,
          recordedAt: '2025-01-01T09:30:00.000Z',
          supersededAt: '2025-01-02T09:30:00.000Z',
          provenance: { release: 'edition 1', rowKey: 'Sheet!B2' },
        },
        {
          revision: 2,
          exact: '51',
          display: '51%',
          missingReason: null,
          recordedAt: '2025-01-02T09:30:00.000Z',
          supersededAt: '2025-01-03T09:30:00.000Z',
          provenance: { release: 'edition 2', rowKey: 'Sheet!B3' },
        },
        {
          revision: 3,
          exact: null,
          display: '[c]',
          missingReason: 'Hidden.',
          recordedAt: '2025-01-03T09:30:00.000Z',
          supersededAt: null,
          provenance: { release: 'edition 3', rowKey: 'Sheet!B4' },
        },
      ],
    });
  });

  it('take one statement whatever the number of figures', async () => {
    const query = (codes: string) => `{ boroughs(gssCodes: [${codes}]) { council {
      figures(indicators: ["${indicator}"]) { observations { revisions { exact } } } } } }`;
    const one = await graph.ask(query(`"${C}"`));
    const three = await graph.ask(query(`"${A}", "${B}", "${C}"`));
    expect(three.statements).toHaveLength(one.statements.length);
  });
});

describe('the lineage of a figure', () => {
  const explain = 'lineage { order figure kind detail inputs }';

  beforeAll(() =>
    graph.release([
      counted(B, 10, 100, { period: 'FY2024' }),
      share('QMF', '30', {
        period: 'FY2024',
        method: 'sum-of-areas',
        inputs: [A, B],
        source: null,
      }),
      share('QMF', '15', {
        period: 'FY2024',
        dimensions: { 'free-school-meals': 'Not eligible' },
        method: 'sum-of-rows',
        source: null,
      }),
      share('E12000007', '35', {
        period: 'FY2024',
        method: 'ratio-of-sums',
        inputs: [
          `${indicator}:QMF:FY2024:free-school-meals=Not eligible`,
          `${indicator}:QMF:FY2024`,
          `health.registered-patients:QMF:M2025-04`,
        ],
        source: null,
      }),
    ]),
  );

  it('goes back over every computed input to what is published', async () => {
    const { data, messages } = await graph.ask(
      `{ councilObservation(id: "${indicator}:E12000007:FY2024") { ${explain} } }`,
    );
    expect(messages).toEqual([]);
    expect(data['councilObservation']).toMatchObject({
      lineage: [
        { order: 1, figure: `${indicator}:QMF:FY2024`, kind: 'sum-of-areas' },
        { order: 2, figure: `${indicator}:QMF:FY2024:free-school-meals=Not eligible` },
        {
          order: 3,
          figure: `${indicator}:E12000007:FY2024`,
          kind: 'ratio-of-sums',
          detail: expect.stringMatching(/^Sum of the numerators/),
          inputs: [
            `${indicator}:QMF:FY2024:free-school-meals=Not eligible`,
            `${indicator}:QMF:FY2024`,
            'health.registered-patients:QMF:M2025-04',
          ],
        },
      ],
    });
    const { lineage } = data['councilObservation'] as { lineage: { inputs: string[] }[] };
    expect(lineage[0]?.inputs).toEqual([`${indicator}:${A}:FY2024`, `${indicator}:${B}:FY2024`]);
  });

  it('is empty for a figure as published', async () => {
    const { data } = await graph.ask(
      `{ councilObservation(id: "${indicator}:${B}:FY2024") { ${explain} provenance { kind } } }`,
    );
    expect(data['councilObservation']).toEqual({ lineage: [], provenance: { kind: 'PUBLISHED' } });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  area,
  counted,
  graphOfStatistics,
  inBoard,
  neighbour,
  share,
  type GraphOfStatistics,
} from './graph-of-statistics.js';

const [A, B, C, D, E] = ['01', '02', '03', '04', '05'].map((number) => `E090000${number}`) as [
  string,
  string,
  string,
  string,
  string,
];
const ENGLAND = 'E92000001';
const LONDON = 'E12000007';
const indicator = 'council.school-readiness';

let graph: GraphOfStatistics;

beforeAll(async () => {
  graph = await graphOfStatistics();
  await graph.release([
    ...[A, B, C, D, E].map((code) => area(code)),
    area(LONDON, 'REGION'),
    area(ENGLAND, 'COUNTRY'),
    counted(A, 700, 1000),
    counted(B, 500, 1000),
    counted(C, 1200, 2000),
    counted(D, 600, 1000),
    counted(A, 600, 1000, { period: 'AY2022' }),
    counted(A, 610, 1000, { period: 'AY2021' }),
    share(B, null, { period: 'AY2022' }),
    share(ENGLAND, '67.7'),
    inBoard(A, 'QMF'),
    inBoard(B, 'QMF'),
    inBoard(C, 'QRV', undefined, '2026-04-01'),
    inBoard(C, 'Z9B2Z', '2026-04-01'),
    neighbour(A, 'DFE846', 1, 'Brighton and Hove'),
    neighbour(A, B, 2, 'B'),
    neighbour(A, C, 3, 'C'),
    neighbour(A, D, 4, 'D'),
    neighbour(A, E, 5, 'E'),
    neighbour(B, A, 1, 'A'),
    share(A, '40', { indicator: 'council.households-in-temporary-accommodation' }),
    share(ENGLAND, '4000', { indicator: 'council.households-in-temporary-accommodation' }),
  ]);
});
afterAll(() => graph.drop());

interface Compared {
  readonly [field: string]: unknown;
}

const fields =
  'comparator areaCodes figures period { code } value display difference significance method aggregation reason caveat';

async function compare(
  code: string,
  comparators: string,
  { period = 'AY2024', id = indicator } = {},
): Promise<Compared[]> {
  const { data, messages } = await graph.ask(`{ borough(gssCode: "${code}") { council {
    figures(indicators: ["${id}"]) { observations {
      period { code } compare(with: [${comparators}]) { ${fields} } } } } } }`);
  expect(messages).toEqual([]);
  const { borough } = data as unknown as {
    borough: {
      council: {
        figures: { observations: { period: { code: string }; compare: Compared[] }[] }[];
      };
    };
  };
  const found = borough.council.figures[0]?.observations.find((o) => o.period.code === period);
  if (!found) throw new Error(`there is no figure of ${code} for ${period}`);
  return found.compare;
}

describe('a figure beside that of England', () => {
  it('is similar where England lies within its interval, computed from its counts, else better or worse', async () => {
    // 700 of 1,000 by Wilson: 67.1 to 72.8 per cent; 67.7 lies inside, so not told apart.
    expect(await compare(A, 'ENGLAND')).toEqual([
      {
        comparator: 'ENGLAND',
        areaCodes: [ENGLAND],
        figures: [`${indicator}:${ENGLAND}:AY2024`],
        period: { code: 'AY2024' },
        value: 67.7,
        display: '67.7%',
        difference: 2.3,
        significance: 'SIMILAR',
        method: 'interval-against-value',
        aggregation: null,
        reason: null,
        caveat: null,
      },
    ]);
    expect(await compare(B, 'ENGLAND')).toMatchObject([
      { significance: 'WORSE', difference: -17.7 },
    ]);
  });

  it('says that nothing is at hand for another period', async () => {
    expect(await compare(A, 'ENGLAND', { period: 'AY2022' })).toMatchObject([
      {
        significance: 'NOT_COMPARED',
        value: null,
        areaCodes: [],
        reason: 'No figure of it is at hand for this period.',
      },
    ]);
  });

  it('is not compared where both are totals', async () => {
    const id = 'council.households-in-temporary-accommodation';
    const [found] = await compare(A, 'ENGLAND', { id });
    expect(found).toMatchObject({ significance: 'NOT_COMPARED', difference: null });
    expect(found?.['reason']).toMatch(/^Totals of areas/);
  });
});

describe('a figure beside the area of its board', () => {
  it('is set against the boroughs there, from numerators and denominators', async () => {
    // (700 + 500) of (1,000 + 1,000), not the mean of two rates that differ in size.
    expect(await compare(A, 'ICB_AREA')).toMatchObject([
      {
        areaCodes: [A, B],
        figures: [`${indicator}:${A}:AY2024`, `${indicator}:${B}:AY2024`],
        value: 60,
        aggregation: 'ratio-of-sums',
        significance: 'BETTER',
        difference: 10,
      },
    ]);
  });

  it('is set against nothing where a borough there has no value', async () => {
    const [found] = await compare(A, 'ICB_AREA', { period: 'AY2022' });
    expect(found).toMatchObject({ significance: 'NOT_COMPARED', value: null });
    expect(found?.['reason']).toBe(`There is no value of ${B}.`);
  });

  it('says where no board is recorded', async () => {
    expect(await compare(D, 'ICB_AREA')).toMatchObject([
      { reason: 'No integrated care board is recorded in whose area it lies.' },
    ]);
  });
});

describe('a figure beside statistical neighbours', () => {
  it('is set against those in London that have a value, and says who is left out', async () => {
    // (500 + 1,200 + 600) of (1,000 + 2,000 + 1,000) is 57.5 per cent.
    expect(await compare(A, 'STATISTICAL_NEIGHBOURS')).toMatchObject([
      {
        areaCodes: [B, C, D],
        value: 57.5,
        significance: 'BETTER',
        caveat: `Left out because they lie outside London: Brighton and Hove. Left out because there is no value: ${E}.`,
      },
    ]);
  });

  it('needs at least three of them', async () => {
    const [found] = await compare(B, 'STATISTICAL_NEIGHBOURS');
    expect(found?.['reason']).toMatch(/1 have a value; at least 3 must/);
  });
});

describe('a figure beside the period before', () => {
  it('is set against the latest earlier one, interval against interval', async () => {
    expect(await compare(A, 'PREVIOUS_PERIOD')).toMatchObject([
      {
        period: { code: 'AY2022' },
        areaCodes: [A],
        value: 60,
        difference: 10,
        significance: 'BETTER',
        method: 'interval-against-interval',
      },
    ]);
    expect(await compare(A, 'PREVIOUS_PERIOD', { period: 'AY2022' })).toMatchObject([
      { period: { code: 'AY2021' }, difference: -1, significance: 'SIMILAR' },
    ]);
    expect(await compare(A, 'PREVIOUS_PERIOD', { period: 'AY2021' })).toMatchObject([
      { significance: 'NOT_COMPARED', period: null },
    ]);
  });
});

describe('London', () => {
  it('is not added up while an authority has no figure', async () => {
    const [found] = await compare(A, 'LONDON');
    expect(found).toMatchObject({ significance: 'NOT_COMPARED' });
    expect(found?.['reason']).toMatch(/^There is no figure of E09000005, E09000006/);
  });
});

describe('comparisons of many figures', () => {
  const all = 'ENGLAND LONDON ICB_AREA STATISTICAL_NEIGHBOURS PREVIOUS_PERIOD';
  const query = (codes: readonly string[]) => `{ boroughs(gssCodes: ${JSON.stringify(codes)}) {
    council { figures(indicators: ["${indicator}"]) { observations {
      compare(with: [${all}]) { significance } } } } } }`;

  it('take as many statements as those of one', async () => {
    const one = await graph.ask(query([A]));
    const five = await graph.ask(query([A, B, C, D, E]));
    expect(five.statements.length).toBe(one.statements.length);
    // Boroughs, their series, the groups, the figures compared with.
    expect(one.statements).toHaveLength(4);
  });

  it('come in the order asked for; an empty list gives nothing', async () => {
    const found = await compare(A, 'PREVIOUS_PERIOD ENGLAND');
    expect(found.map(({ comparator }) => comparator)).toEqual(['PREVIOUS_PERIOD', 'ENGLAND']);
    expect(await compare(A, '')).toEqual([]);
  });
});

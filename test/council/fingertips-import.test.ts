import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { importTarget } from '../../subgraphs/import-target.js';
import { localImporter } from '../../subgraphs/shared/imports/local-importer.js';
import { createSilentProgress } from '../../subgraphs/shared/imports/readers/progress.js';
import { temporaryFolder } from '../imports/readers/sample-files.js';
import {
  area,
  graphOfStatistics,
  type GraphOfStatistics,
} from '../statistics/graph-of-statistics.js';
import { header, row, type Cells } from './fingertips-export.js';
import { lines } from './reading.js';
import { noteStatements } from '../support/request-statements.js';

const invented = 'council.fingertips-999999901';
const write = temporaryFolder();

let graph: GraphOfStatistics;
let before: number;
let report: string[] = [];
let statements: string[] = [];

/** A figure of an indicator that does not exist: 5 % of 2,000. */
const example = (cells: Cells) =>
  row({
    id: '999999901',
    name: 'Example indicator\n(test)',
    age: '18+ yrs',
    value: '5',
    count: '100',
    denominator: '2000',
    ...cells,
  });

async function importCsv(name: string, ...rows: readonly string[]): Promise<void> {
  report = [];
  const onReleased = () => graph.subgraph.releases.refresh();
  const target = importTarget('council', graph.database, onReleased);
  const importer = localImporter([target], () => Promise.resolve());
  await importer.run(
    { dataset: 'ohid/fingertips', file: write(name, lines(header, ...rows)) },
    { say: (line) => report.push(line), progress: createSilentProgress() },
    new AbortController().signal,
  );
}

async function ask(query: string, headers: Record<string, string> = {}) {
  statements = [];
  const stop = noteStatements(graph.database, statements);
  const { data, errors = [] } = await graph.subgraph.execute({ query, headers });
  stop();
  const messages = errors.map(({ message }) => message);
  return { data: JSON.parse(JSON.stringify(data ?? {})) as Record<string, unknown>, messages };
}

const figuresOf = (id: string, fields: string) =>
  `{ borough(gssCode: "E09000007") { council { figures(indicators: ["${id}"]) { ${fields} } } } }`;

beforeAll(async () => {
  graph = await graphOfStatistics();
  await graph.release([area('E09000007'), area('E09000030'), area('E92000001', 'COUNTRY')]);
  await graph.subgraph.releases.refresh();
  before = graph.subgraph.releases.newest();
  await importCsv(
    'unknown.csv',
    example({ area: 'E09000007' }),
    example({ area: 'E09000007', sex: 'Male', value: '6', count: '60', denominator: '1000' }),
    example({ area: 'E09000007', period: '2021/22', value: '4.5', count: '90' }),
    example({ area: 'E09000030', value: '' }),
    example({ area: 'E92000001', value: '7', count: '700', denominator: '10000' }),
    example({
      area: 'E92000001',
      parent: 'E92000001',
      value: '7',
      count: '700',
      denominator: '10000',
    }),
    example({ area: 'E92000001', type: 'Ethnic groups', category: 'Mixed' }),
    example({ area: 'E12000008' }),
    example({ area: 'E10000002' }),
  );
}, 60_000);
afterAll(() => graph.drop());

describe('a download of Fingertips whose indicator nobody has described', () => {
  it('tells what it took and what it left out', () => {
    const text = report.join('\n');
    expect(text).toMatch(/2 neither London, its boroughs nor England/);
    expect(text).toMatch(/1 a breakdown that is not taken/);
    expect(text).toMatch(/1 the same figure a second time/);
    expect(text).toContain(
      `indicator ${invented} "Example indicator (test)" is described from this file`,
    );
  });

  it('is found in the registry by a word of its name, and says what was inferred', async () => {
    const { data, messages } = await ask(`{
      indicators(search: "example INDICATOR") { totalCount nodes {
        id title unit polarity sector definition caveats dimensions } }
      indicator(id: "${invented}") { title }
      none: indicator(id: "council.fingertips-999999902") { title }
      health: indicators(sector: HEALTH, search: "example indicator") { totalCount } }`);
    expect(messages).toEqual([]);
    expect(data).toMatchObject({
      indicators: {
        totalCount: 1,
        nodes: [
          {
            id: invented,
            title: 'Example indicator (test)',
            unit: 'PERCENT',
            polarity: 'NO_JUDGEMENT',
            sector: 'COUNCIL',
            definition: expect.stringContaining('Office for Health Improvement'),
            caveats: expect.arrayContaining([
              'Inferred from the download: the unit, because value = count / denominator × 100 in 6 of 6 rows.',
              'Inferred from the download: the headline is about Persons, 18+ yrs; other sexes and ages are breakdowns.',
              expect.stringContaining('read as financial years'),
            ]),
          },
        ],
      },
      indicator: { title: 'Example indicator (test)' },
      none: null,
      health: { totalCount: 0 },
    });
    // One for all entries of the search, one for both ids.
    expect(statements).toHaveLength(2);
  });

  it('has its figures in the graph, with provenance, interval, breakdown and comparison', async () => {
    const fields = `indicator { id title } latest { id display value denominator
      interval { lower level } period { code } provenance { publisher kind rowKey }
      compare(with: [ENGLAND, PREVIOUS_PERIOD]) { display significance reason } }
      observations { exact } breakdown(dimension: "sex") { level latest { display } }`;
    const { data, messages } = await ask(figuresOf(invented, fields));
    expect(messages).toEqual([]);
    expect(data).toMatchObject({
      borough: {
        council: {
          figures: [
            {
              indicator: { id: invented, title: 'Example indicator (test)' },
              latest: {
                id: `${invented}:E09000007:FY2022`,
                display: '5%',
                denominator: 2000,
                interval: { lower: 96.09, level: 95 },
                provenance: { kind: 'PUBLISHED', rowKey: 'L2' },
                compare: [{ display: '7%' }, { display: '4.5%' }],
              },
              observations: [{ exact: '4.5' }, { exact: '5' }],
              breakdown: [{ level: 'Male', latest: { display: '6%' } }],
            },
          ],
        },
      },
    });
  });

  it('is unknown as of the release before, and costs those nothing who do not ask for it', async () => {
    const { messages } = await ask(figuresOf(invented, 'areaCode'), {
      'placegraph-release': String(before),
    });
    expect(messages[0]).toContain(`"${invented}" is no indicator of council`);
    await ask(figuresOf('council.population', 'latest { exact }'));
    expect(statements.filter((sql) => sql.includes('"indicator" as'))).toEqual([]);
  });
});

describe('a download of Fingertips whose indicator the registry describes', () => {
  it('revises the figures of that indicator', async () => {
    await importCsv('known.csv', row({ area: 'E09000007' }));
    await importCsv('revised.csv', row({ area: 'E09000007', value: '99.5' }));
    const { data } = await ask(
      figuresOf(
        'council.childrens-injury-admissions-rate',
        'observations { period { code } exact revision } indicator { polarity }',
      ),
    );
    expect(JSON.stringify(data)).toContain(
      '{"period":{"code":"FY2022"},"exact":"99.5","revision":2}',
    );
    expect(JSON.stringify(data)).toContain('LOWER_IS_BETTER');
  });

  it('is refused where its periods have no code, with their lines', async () => {
    await expect(
      importCsv('five-years.csv', example({ area: 'E09000007', period: '2016 - 20' })),
    ).rejects.toThrow();
    expect(report.join('\n')).toMatch(/"2016 - 20" is no period; expected one like .* \(L2\)/);
  });
});

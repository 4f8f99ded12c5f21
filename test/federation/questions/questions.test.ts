import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadSupergraph } from '../../../gateway/supergraph.js';
import { listSavedOperations } from '../../../schema/operations/load.js';
import { subgraphNames } from '../../../schema/subgraphs.js';
import { definitions } from '../../../subgraphs/definitions.js';
import { schemaWithOwners } from '../../support/answers/owners.js';
import { planSizes } from '../../support/answers/plan.js';
import { valuesOfAnswer } from '../../support/answers/values.js';
import type { TestDatabase } from '../../support/databases.js';
import { graphInProcess, type GraphUnderTest } from '../../support/graph-under-test.js';
import { preparedDatabase } from '../../support/prepared-database.js';
import { committedCells } from './committed-cells.js';
import { expectedAnswers, unpublishedSectors } from './expected-answers.js';
import { findInAnswer, kindInAnswer } from './find-in-answer.js';
import { hasPublishedFiles, publishedCell, showsCell } from './published-cell.js';

let filled: TestDatabase;
let graph: GraphUnderTest;
const operations = (await listSavedOperations()).map((operation) => ({
  ...operation,
  question: operation.id.slice(0, 2),
}));
const supergraph = await loadSupergraph();
const schema = schemaWithOwners(supergraph);
const plan = planSizes(supergraph);
const answers = new Map<string, unknown>();
const illustrative = new Map<string, unknown>();
const texts = new Map<string, string>();
const exact = new Map<string, unknown>();

/** Asks for figures by their ids, as many at once as root fields are allowed. */
async function askForCells(): Promise<void> {
  for (let first = 0; first < committedCells.length; first += 20) {
    const some = committedCells.slice(first, first + 20);
    const fields = some.map(
      ({ sector, id }, index) =>
        `f${index}: ${sector}Observation(id: ${JSON.stringify(id)}) { exact }`,
    );
    const { body } = await graph.ask(`{ ${fields.join(' ')} }`);
    some.forEach(({ id }, index) => exact.set(id, findInAnswer(body.data, `f${index}/exact`)));
  }
}

beforeAll(async () => {
  filled = await preparedDatabase();
  graph = await graphInProcess(filled.database);
  for (const { question, query, variables } of operations) {
    const reply = await graph.ask(query, variables);
    expect([question, reply.body.errors]).toEqual([question, undefined]);
    answers.set(question, reply.body.data);
    illustrative.set(question, reply.body.extensions?.['illustrative']);
    texts.set(question, reply.text);
  }
  await askForCells();
}, 280_000);

afterAll(async () => {
  await graph.stop();
  await filled.drop();
});

const sectorsOf = (query: string) =>
  subgraphNames.filter((name) => plan(query).fetches.includes(name));
const key = ({ question, sector }: { question: string; sector: string }) => `${question} ${sector}`;

describe('the twenty-five questions', () => {
  it('are each one saved operation, with the question in words', () => {
    const numbers = operations.map(({ question }) => Number(question));
    expect(numbers).toEqual(Array.from({ length: 26 }, (_, number) => number));
    for (const { query } of operations) expect(query).toMatch(/^# [^{]+[?.]\s*\n/);
  });

  it('each take four fetches, or one of each subgraph and alias, in two steps', () => {
    for (const { id, query } of operations) {
      const { fetches, steps } = plan(query);
      const aliases = query.match(/^ {2}\w+: /gm)?.length ?? 0;
      expect([id, steps <= 2]).toEqual([id, true]);
      const allowed = Math.max(4, new Set(fetches).size * (aliases + 1));
      expect([id, fetches.length <= allowed]).toEqual([id, true]);
    }
  });

  it.each(expectedAnswers)(
    '$question $sector: $path is $value ($file $place $source)',
    ({ question, path, value, kind }) => {
      const answer = answers.get(question);
      expect(findInAnswer(answer, path)).toBe(value);
      if (kind !== 'FACT' && kind !== 'NONE') expect(kindInAnswer(answer, path)).toBe(kind);
    },
  );
});

describe('the sectors that each question crosses', () => {
  const crossed = operations.flatMap(({ question, query }) =>
    sectorsOf(query).map((sector) => ({ question, sector })),
  );
  const named = new Set(unpublishedSectors.map(key));

  it('each hold a published figure, except where the reason is written down', () => {
    const without = operations.flatMap(({ question, query }) => {
      const published = valuesOfAnswer(schema, query, answers.get(question)).filter(
        ({ isFigure, kind }) => isFigure && kind === 'PUBLISHED',
      );
      const sectors = new Set(published.map(({ sector }) => sector));
      return sectorsOf(query)
        .filter((sector) => !sectors.has(sector))
        .map((sector) => key({ question, sector }));
    });
    expect(new Set(without)).toEqual(named);
    for (const { reason } of unpublishedSectors) expect(reason).toMatch(/\w{3,} \w+/);
  });

  it('each have a published figure whose value was read from its file', () => {
    const read = expectedAnswers.filter(({ kind }) => kind === 'PUBLISHED').map(key);
    const missing = crossed.map(key).filter((one) => !read.includes(one));
    expect(new Set(missing)).toEqual(named);
  });

  it('are all published in at least eighteen of the twenty-five questions', () => {
    const short = new Set(unpublishedSectors.map(({ question }) => question));
    expect([...short].sort()).toEqual(['05', '10', '13', '14', '15', '18', '24']);
    expect(25 - short.size).toBeGreaterThanOrEqual(18);
  });

  it('are named for every figure: how it came to be is asked for each', () => {
    for (const { question, query } of operations) {
      const values = valuesOfAnswer(schema, query, answers.get(question));
      const silent = values.filter(({ kind }) => kind === undefined);
      expect([question, silent]).toEqual([question, []]);
    }
  });
});

(hasPublishedFiles ? describe : describe.skip)('the published files, read again', () => {
  const inTables = expectedAnswers.filter(({ place }) => place.startsWith('L'));

  it.each(inTables)('$file $place prints $cell', ({ file, place, cell, value }) => {
    expect(publishedCell(file, place)).toBe(cell);
    expect([value, cell, showsCell(String(value), cell)]).toEqual([value, cell, true]);
  });

  it('answer for most of the published figures', () => {
    expect(inTables.length).toBeGreaterThanOrEqual(50);
  });
});

describe('an answer that rests on illustrative records', () => {
  it('says so, and one that does not says nothing', () => {
    for (const { question } of operations) {
      const marked = texts.get(question)?.includes('"ILLUSTRATIVE"') && question !== '25';
      if (marked) expect(illustrative.get(question)).toEqual(expect.any(Array));
    }
    expect(illustrative.get('14')).toContain('placegraph/system-governance-illustrative');
    expect(illustrative.get('00')).toBeUndefined();
  });
});

describe('figures copied from published files by hand', () => {
  it.each(committedCells)('$id is $value', ({ id, value }) => {
    expect(Number(exact.get(id) ?? NaN)).toBe(Number(value));
  });

  it('are counted: sixty and more, of all sectors', () => {
    const count = (of: string) => committedCells.filter(({ sector }) => sector === of).length;
    expect([count('council'), count('health'), count('finance')]).toEqual([33, 31, 31]);
  });
});

describe('without illustrative records', () => {
  beforeAll(async () => {
    await graph.stop();
    for (const name of subgraphNames) {
      await definitions[name].prepare(filled.database, () => undefined, { illustrative: false });
    }
    graph = await graphInProcess(filled.database);
  }, 60_000);

  it.each(operations)('$id is answered, with nothing made up', async ({ query, variables }) => {
    const { body, text } = await graph.ask(query, variables);
    expect(body.errors).toBeUndefined();
    expect(text).not.toMatch(/illustrative/i);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listSavedOperations } from '../../../schema/operations/load.js';
import type { TestDatabase } from '../../support/databases.js';
import { graphInProcess, type GraphUnderTest } from '../../support/graph-under-test.js';
import { preparedDatabase } from '../../support/prepared-database.js';
import { expectedAnswers } from './expected-answers.js';
import { findInAnswer } from './find-in-answer.js';

let filled: TestDatabase;
let graph: GraphUnderTest;
const operations = await listSavedOperations();
const answers = new Map<string, unknown>();

beforeAll(async () => {
  filled = await preparedDatabase();
  graph = await graphInProcess(filled.database);
  for (const { id, query, variables } of operations) {
    const reply = await graph.ask(query, variables);
    expect([id, reply.body.errors]).toEqual([id, undefined]);
    answers.set(id.slice(0, 2), reply.body.data);
  }
}, 280_000);

afterAll(async () => {
  await graph.stop();
  await filled.drop();
});

describe('the twenty-five questions', () => {
  it('are each one saved operation, with the question in words', () => {
    const numbers = operations.map(({ id }) => Number(id.slice(0, 2)));
    expect(numbers).toEqual(Array.from({ length: 26 }, (_, number) => number));
    for (const { query } of operations) expect(query).toMatch(/^# [^{]+[?.]\s*\n/);
  });

  it('each have an answer that is checked', () => {
    const checked = new Set(expectedAnswers.map(({ question }) => question));
    expect([...checked].sort()).toEqual(operations.map(({ id }) => id.slice(0, 2)));
  });

  it.each(expectedAnswers)(
    '$question $sector: $path is $value ($source)',
    ({ question, path, value }) => {
      expect(findInAnswer(answers.get(question), path)).toBe(value);
    },
  );
});

describe('an answer that rests on illustrative records', () => {
  it('says so, and one that does not says nothing', async () => {
    const illustrative = new Map<string, unknown>();
    for (const { id, query, variables } of operations) {
      const reply = await graph.ask(query, variables);
      illustrative.set(id.slice(0, 2), reply.body.extensions?.['illustrative']);
      const marked = reply.text.includes('"ILLUSTRATIVE"') && !id.startsWith('25');
      if (marked) expect(illustrative.get(id.slice(0, 2))).toEqual(expect.any(Array));
    }
    expect(illustrative.get('14')).toContain('placegraph/system-governance-illustrative');
    expect(illustrative.get('00')).toBeUndefined();
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { copyFile } from 'node:fs/promises';
import { childrenLookedAfter } from './files/children-looked-after.js';
import { gpWorkforce } from './files/gp-workforce.js';
import { smallGraph, type SmallGraph } from './graphs/small-graph.js';
import { failureOf } from './run-import.js';

const questions = [gpWorkforce.question, childrenLookedAfter.question];

let graph: SmallGraph;
/** What a graph answers that only ever took the good files of the same rounds. */
let clean: SmallGraph;
let before: string;
let round = 0;

beforeAll(async () => {
  graph = await smallGraph(questions);
  clean = await smallGraph(questions);
  before = await graph.digest();
});
afterAll(async () => {
  await graph.drop();
  await clean.drop();
});
beforeEach(() => void (round += 1));

/** The digest of the round's good file made cleanly, which from here on is what stands. */
async function newRelease(): Promise<string> {
  expect(await clean.importHere(gpWorkforce, round)).toMatchObject({ exitCode: 0 });
  before = await clean.digest();
  return before;
}

describe('the command, killed where a test asks for it', () => {
  it.each([
    ['3 between staging and swap', 'after-stage', false],
    ['3 before the commit', 'before-commit', false],
    ['4 just after the commit', 'after-commit', true],
  ])('%s', async (_what, point, isIn) => {
    const fault = { settings: { PLACEGRAPH_FAULT: point } };
    const killed = await graph.command(gpWorkforce, round, fault);
    expect(killed).toMatchObject({ code: null, signal: 'SIGKILL' });
    const found = await graph.digest();
    if (!isIn) expect(found).toBe(before);
    const again = await graph.command(gpWorkforce, round);
    expect(again).toMatchObject({ code: 0 });
    expect(again.stdout).toMatch(isIn ? /already imported.*0 rows/ : /imported\n$/);
    const renewed = await newRelease();
    expect(await graph.digest()).toBe(renewed);
    if (isIn) expect(found).toBe(renewed);
  });
});

/** A file that takes long to read: rows of other places, of which nothing is kept. */
const longFile = () =>
  graph.file(gpWorkforce, round, (good) =>
    Buffer.concat([good, Buffer.from('E06000043,Elsewhere,1,1,1\n'.repeat(1_000_000))]),
  );

describe('the command, ended while it reads', () => {
  it.each([
    ['1 by SIGKILL', 'SIGKILL', { code: null, signal: 'SIGKILL' }],
    ['5 by SIGTERM: it rolls back and ends with 143 in 5 s', 'SIGTERM', { code: 143 }],
  ] as const)('%s', async (_what, signal, ending) => {
    let asked = 0;
    const ended = await graph.command(gpWorkforce, round, {
      file: await longFile(),
      whenStarted: (child) =>
        child.stdout?.once('data', () => {
          asked = performance.now();
          child.kill(signal);
        }),
    });
    expect(performance.now() - asked).toBeLessThan(5_000);
    expect(ended).toMatchObject(ending);
    if (signal === 'SIGTERM') expect(failureOf(ended)).toBe('Stopped, nothing was changed.');
    expect(await graph.digest()).toBe(before);
    expect(await graph.command(gpWorkforce, round)).toMatchObject({ code: 0 });
    expect(await graph.digest()).toBe(await newRelease());
  });
});

describe('the command, given the same again', () => {
  it('6, 7 the same file, and the same content by another name, change nothing', async () => {
    const file = await graph.file(gpWorkforce, round);
    expect(await graph.command(gpWorkforce, round, { file })).toMatchObject({ code: 0 });
    const renewed = await newRelease();
    await copyFile(file, `${file}.other.csv`);
    for (const same of [file, `${file}.other.csv`]) {
      const again = await graph.command(gpWorkforce, round, { file: same });
      expect(again).toMatchObject({ code: 0 });
      expect(again.stdout).toMatch(/already imported as release \d+ .*; 0 rows/);
    }
    expect(await graph.digest()).toBe(renewed);
  });

  it('8 a changed cell makes a revision, and both are readable', async () => {
    expect(await graph.command(gpWorkforce, round)).toMatchObject({ code: 0 });
    const answer = await graph.open(({ ask }) =>
      ask(`{ boroughs(gssCodes: ["E09000001"]) { health { figures(
        indicators: ["health.patients-per-gp"]) { observations { exact revisions { exact } } } } } }`),
    );
    const values = [round, round - 1].map((one) => String((200_000 + one) / 100));
    expect(answer.text).toContain(`"exact":"${values[0] ?? ''}","revisions":[{"exact":"`);
    expect(answer.text).toContain(`{"exact":"${values[1] ?? ''}"}`);
    expect(await graph.digest()).toBe(await newRelease());
  });
});

describe('two commands at once', () => {
  it('9 of the same file: one is in, the other waits and finds it there, or gives way', async () => {
    const both = await Promise.all([1, 2].map(() => graph.command(gpWorkforce, round)));
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    const told = both.map(({ stdout }) => stdout);
    expect(told.filter((text) => /^imported$/m.test(text))).toHaveLength(1);
    expect(told.filter((text) => text.includes('already imported'))).toHaveLength(1);
    expect(await graph.digest()).toBe(await newRelease());
  });

  it('10 of different sources: both are in', async () => {
    const ended = await Promise.all([
      graph.command(gpWorkforce, round),
      graph.command(childrenLookedAfter, round),
    ]);
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, expect.any(String)],
      [0, expect.any(String)],
    ]);
    expect(await clean.importHere(childrenLookedAfter, round)).toMatchObject({ exitCode: 0 });
    expect(await graph.digest()).toBe(await newRelease());
  });
});

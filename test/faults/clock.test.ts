import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { childrenLookedAfter as kind } from './files/children-looked-after.js';
import { smallGraph, type SmallGraph } from './graphs/small-graph.js';
import { remark } from './remark.js';
import type { CommandOptions } from './run-import.js';

let graph: SmallGraph;
beforeAll(async () => {
  graph = await smallGraph([kind.question]);
});
afterAll(() => graph.drop());

/** The library that sets the clock of a process, where Debian's package has put it. */
function findLibrary(): string | undefined {
  const libraries = '/usr/lib';
  const found = readdirSync(libraries, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(libraries, name, 'faketime'))
    .flatMap((folder) => {
      try {
        return readdirSync(folder).map((name) => join(folder, name));
      } catch {
        return [];
      }
    });
  return found.find((path) => path.endsWith('libfaketime.so.1'));
}

const library = findLibrary();

/** A process whose clock is some days off: by the library, else by a Date of its own. */
function clockOff(days: number): CommandOptions {
  if (library !== undefined) {
    const by = `${days < 0 ? '' : '+'}${String(days)}d`;
    return { settings: { LD_PRELOAD: library, FAKETIME: by, FAKETIME_DONT_FAKE_MONOTONIC: '1' } };
  }
  const shifted = `const by = ${String(days * 86_400_000)}; const Real = Date;
    globalThis.Date = class extends Real {
      constructor(...of) { of.length ? super(...of) : super(Real.now() + by) }
      static now() { return Real.now() + by }
    }`;
  return { node: ['--import', `data:text/javascript,${encodeURIComponent(shifted)}`] };
}

/** The figure that changes with each round; it is of a year that had begun by every clock of the test. */
const found = /"id":"council\.cla-on-31-march:E09000001:FY2024","exact":"(\d+)"/;

describe('a clock that jumps', () => {
  it('43 back and forward: the order is that of releases, and moments never go back', async () => {
    await remark(43, library === undefined ? 'by a Date set off in the process' : 'by libfaketime');
    const values: string[] = [];
    for (const [round, days] of [0, -400, 400, -30, 0].entries()) {
      const ended = await graph.command(kind, round, days === 0 ? {} : clockOff(days));
      expect([ended.code, ended.stderr]).toEqual([0, expect.not.stringMatching(/Error/)]);
      expect(ended.stdout).toMatch(/\nimported\n$/);
      const answer = await graph.open(async (served) => {
        await served.digest();
        return served.ask(kind.question.query, kind.question.variables);
      });
      values.push(found.exec(answer.text)?.[1] ?? '');
    }
    expect(values).toEqual(['200', '201', '202', '203', '204']);
    const moments = await graph.open((served) =>
      served.query<{ recorded_at: string }>(
        'select recorded_at from council.release order by release_id',
      ),
    );
    const order = moments.map(({ recorded_at }) => recorded_at);
    expect(order).toEqual([...order].sort());
  });
});

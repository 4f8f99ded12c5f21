import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { archiveFaults } from './cases/archive-faults.js';
import { cellFaults } from './cases/cell-faults.js';
import { columnFaults } from './cases/column-faults.js';
import type { FileFault } from './cases/file-fault.js';
import { textFaults } from './cases/text-faults.js';
import { requestOf, type FileKind } from './files/file-kind.js';
import { digestsOf, twinGraphs, type TwinGraphs } from './graphs/twin-graphs.js';

const fileFaults: readonly FileFault[] = [
  ...textFaults,
  ...columnFaults,
  ...cellFaults,
  ...archiveFaults,
];
const kinds = [...new Set(fileFaults.map(({ kind }) => kind))];
const questions = kinds.map(({ question }) => question);

let twins: TwinGraphs;
/** What both graphs answer between two tests. */
let standing: string;
let round = 0;

const goodFile = ({ name, good }: FileKind) => ({ name, bytes: good(round) });

beforeAll(async () => {
  twins = await twinGraphs();
  // The files are shorter than those that were shipped: bands are measured against these.
  for (const kind of kinds) {
    const request = { ...requestOf(kind, round), accept: 'the first of the tests' };
    expect(await twins.take(goodFile(kind), request)).toMatchObject({ exitCode: 0, message: '' });
    await twins.takeCleanly(goodFile(kind), request);
  }
  const [tried, clean] = await digestsOf(twins, questions);
  expect(tried).toBe(clean);
  standing = tried;
});
afterAll(() => twins.stop());

/** After a good file both graphs answer alike, and otherwise than before. */
async function expectNewRelease(): Promise<void> {
  const [tried, clean] = await digestsOf(twins, questions);
  expect(tried).toBe(clean);
  expect(tried).not.toBe(standing);
  standing = tried;
}

describe('a file with a fault', () => {
  it.each(fileFaults)('$number $what', async ({ kind, spoil, request, refused, said, shown }) => {
    round += 1;
    const good = goodFile(kind);
    const asked = requestOf(kind, round);
    const spoilt = { name: kind.name, bytes: spoil(good.bytes) };
    const outcome = await twins.take(spoilt, { ...asked, ...request?.(good.bytes) });
    if (refused) {
      expect(outcome.exitCode).not.toBe(0);
      expect(outcome.message).toMatch(refused);
      expect(outcome.message).not.toContain('\n');
      expect(await twins.tried.digest(questions)).toBe(standing);
      expect(await twins.take(good, asked)).toMatchObject({ exitCode: 0, message: '' });
    } else {
      expect(outcome).toMatchObject({ exitCode: 0, message: '' });
      expect(outcome.lines.join('\n')).toMatch(said ?? /imported/);
    }
    await twins.takeCleanly(good, asked);
    await expectNewRelease();
    if (!shown) return;
    const { query, variables } = kind.question;
    expect((await twins.tried.ask(query, variables)).text).toMatch(shown);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '../../subgraphs/shared/database/open.js';
import { databaseUnderTest } from '../support/databases.js';
import { fillSmall } from './children/small-figures.js';
import { gpWorkforce } from './files/gp-workforce.js';
import { healthDigest } from './graphs/health-digest.js';
import { smallDatabase } from './graphs/small-database.js';
import { smallGraph, type SmallGraph } from './graphs/small-graph.js';
import { programFolder } from './importing-child.js';
import { failureOf } from './run-import.js';

let graph: SmallGraph;
let round = 0;

beforeAll(async () => {
  graph = await smallGraph([gpWorkforce.question]);
});
afterAll(() => graph.drop());

const change = (sql: string) => graph.open((served) => served.query(sql));

describe('a schema that is not as this program knows it', () => {
  it.each([
    [
      '44 a migration that was edited after it was applied',
      `update health.migration set checksum = 'of another text' where version = 'shared/0002'`,
      `update health.migration set checksum = (
        select checksum from council.migration where version = 'shared/0002')
        where version = 'shared/0002'`,
      /shared\/0002-area-groups was edited after it was applied to the schema health; put the file back/,
    ],
    [
      '46 a newer schema than this program',
      `insert into health.migration (version, name, checksum) values ('health/9999', 'later', '')`,
      `delete from health.migration where version = 'health/9999'`,
      /made by a newer Placegraph.*health\/9999-later.*start that release or use another database/,
    ],
  ])('%s: refused, and taken when it is right again', async (_what, spoil, mend, message) => {
    round += 1;
    const before = await graph.digest();
    await change(spoil);
    const refused = await graph.command(gpWorkforce, round);
    expect(refused.code).toBe(1);
    expect(failureOf(refused)).toMatch(message);
    expect(await graph.digest()).toBe(before);
    await change(mend);
    expect(await graph.command(gpWorkforce, round)).toMatchObject({ code: 0 });
    expect(await graph.digest()).not.toBe(before);
  });
});

describe('migrations that are killed', () => {
  it('45 half applied: the next start completes them', async () => {
    const module = join(programFolder(), 'test/faults/children/migrate-health.js');
    const test = await databaseUnderTest();
    await test.database.close();
    for (const pause of [0, 15, 30, 60, 90, 120, 180, 240]) {
      const child = spawn(process.execPath, [module, JSON.stringify(test.location)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(child, 'close');
      await Promise.race([once(child.stdout, 'data'), ended]);
      await delay(pause);
      child.kill('SIGKILL');
      await ended;
    }
    const database = await openDatabase(test.location);
    await fillSmall(database);
    const other = await smallDatabase();
    expect(await healthDigest(database)).toBe(await healthDigest(other.database));
    await database.close();
    await test.drop();
    await other.drop();
  });
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openDatabase } from '../../subgraphs/shared/database/open.js';
import { spawnChild } from './children/spawn-child.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'placegraph-orphans-'));
});
afterEach(() => rm(directory, { recursive: true }));

const temporary = `select relname from pg_class where relpersistence = 't'`;

it('removes what a killed process left in temporary tables', async () => {
  const child = spawnChild('./leave-stage.js', [directory]);
  expect(await child.nextLine()).toBe('staged');
  await child.kill();

  const bare = await PGlite.create(directory);
  expect((await bare.query(temporary)).rows).toEqual([{ relname: 'stage_row' }]);
  await bare.close();

  const database = await openDatabase({ kind: 'embedded', directory });
  expect(await database.connection((connection) => connection.query(temporary))).toEqual([]);
  await database.close();
});

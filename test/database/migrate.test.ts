import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { migrate } from '../../subgraphs/shared/database/migrate.js';
import { StartError } from '../../subgraphs/shared/errors.js';
import { databaseUnderTest, type TestDatabase } from '../support/databases.js';

let test: TestDatabase;
let home: string;

beforeEach(async () => {
  test = await databaseUnderTest();
  home = await mkdtemp(join(tmpdir(), 'placegraph-migrations-'));
  await write('shared/0001-release.sql', 'create table release (id int primary key);\n');
  await write(
    'health/0001-trust.sql',
    'create table trust (ods_code text, release_id int references release);\ninsert into release values (1);\n',
  );
});

afterEach(async () => {
  await test.drop();
  await rm(home, { recursive: true });
});

async function write(path: string, sql: string): Promise<void> {
  await mkdir(join(home, path, '..'), { recursive: true });
  await writeFile(join(home, path), sql);
}

const run = (schema = 'health'): Promise<string[]> =>
  migrate(test.database, schema, [
    { scope: 'shared', directory: join(home, 'shared') },
    { scope: 'health', directory: join(home, 'health') },
  ]);

const select = (statement: string): Promise<unknown[]> =>
  test.database.connection((connection) => connection.query(statement));

describe('migrations', () => {
  it('are applied once, shared ones first, in a schema of their own', async () => {
    expect(await run()).toEqual(['shared/0001', 'health/0001']);
    expect(await run()).toEqual([]);
    expect(await run('Council & co')).toEqual(['shared/0001', 'health/0001']);
    expect(await select('select id from health.release')).toEqual([{ id: 1 }]);
    expect(await select('select id from "Council & co".release')).toEqual([{ id: 1 }]);
    expect(await select('select version, name from health.migration order by 1')).toEqual([
      { version: 'health/0001', name: 'trust' },
      { version: 'shared/0001', name: 'release' },
    ]);
  });

  it('leave no search path behind', async () => {
    await run();
    await expect(select('select * from release')).rejects.toMatchObject({ code: '42P01' });
  });

  it('that come later are applied to a database that has the earlier', async () => {
    await run();
    await write('shared/0002-note.sql', 'alter table release add note text;');
    await write(
      'health/0002-note.sql',
      'update release set note = name from (select 1 as name) n;',
    );
    expect(await run()).toEqual(['shared/0002', 'health/0002']);
  });

  it('refuse a file that was edited after it was applied, but not its line ends', async () => {
    await run();
    await write('shared/0001-release.sql', 'create table release (id int primary key);\r\n');
    expect(await run()).toEqual([]);
    await write('shared/0001-release.sql', 'create table release (id int8 primary key);\n');
    await expect(run()).rejects.toThrow(StartError);
    await expect(run()).rejects.toThrow(
      'The migration shared/0001-release was edited after it was applied to the schema health;',
    );
  });

  it('refuse a database of a newer release, and change nothing in it', async () => {
    await write('health/0002-later.sql', 'create table later (id int);');
    await run();
    await rm(join(home, 'health/0002-later.sql'));
    await write('shared/0002-other.sql', 'create table other (id int);');
    await expect(run()).rejects.toThrow(
      'The database was made by a newer Placegraph: its schema health has the migration health/0002-later, unknown here;',
    );
    expect(await select("select to_regclass('health.other') as other")).toEqual([{ other: null }]);
  });

  it('refuse a gap in the files and a gap in the database', async () => {
    await write('health/0003-third.sql', 'select 1;');
    await expect(run()).rejects.toThrow(
      'The migrations of health have a gap: 0003-third.sql stands where 0002-….sql must be.',
    );
    await write('health/0002-second.sql', 'select 1;');
    await run();
    await select("delete from health.migration where version = 'health/0002'");
    await expect(run()).rejects.toThrow(
      'has the migration health/0003 but not health/0002 before it',
    );
  });

  it('refuse a folder that is missing', async () => {
    await rm(join(home, 'shared'), { recursive: true });
    await expect(run()).rejects.toThrow('The migrations of shared are missing: there is no');
  });

  it('that fail leave nothing of themselves and complete when mended', async () => {
    await write(
      'health/0002-half.sql',
      'create table half (id int); insert into half values (1 / 0);',
    );
    await expect(run()).rejects.toThrow(
      'The migration health/0002-half of health failed: division by zero.',
    );
    expect(await select("select to_regclass('health.half') as half")).toEqual([{ half: null }]);
    await write('health/0002-half.sql', 'create table half (id int);');
    expect(await run()).toEqual(['health/0002']);
  });

  it('may be started twice at once', async () => {
    const both = await Promise.all([run(), run()]);
    expect(both.flat()).toEqual(['shared/0001', 'health/0001']);
  });
});

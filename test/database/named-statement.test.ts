import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CompiledQuery, sql } from 'kysely';
import { rowsOf } from '../../subgraphs/shared/database/direct-statements.js';
import { keepPrepared } from '../../subgraphs/shared/database/prepared-texts.js';
import { databaseUnderTest, type TestDatabase } from '../support/databases.js';

let test: TestDatabase;

beforeAll(async () => {
  test = await databaseUnderTest();
});

afterAll(() => test.drop());

/** Asks a statement that is kept prepared. */
function ask(text: string, ...parameters: unknown[]): Promise<unknown[]> {
  keepPrepared(text);
  return rowsOf(test.database.tables('health'), CompiledQuery.raw(text), parameters);
}

describe('a statement that is kept prepared', () => {
  it('fails with what the server says, and its connections answer on', async () => {
    const text = 'select 6 / $1::int as share';
    const outcomes = await Promise.allSettled([0, 2, 0, 3, 0].map((parts) => ask(text, parts)));
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
    ]);
    await expect(ask(text, 0)).rejects.toThrow('division by zero');
    expect(await ask(text, 3)).toEqual([{ share: 2 }]);
  });

  it('fails where a parameter has no form that can be sent or read', async () => {
    await expect(ask('select $1::date as day', '2026-02-31')).rejects.toThrow('out of range');
    expect(await ask('select $1::date as day', '2026-02-28')).toEqual([{ day: '2026-02-28' }]);
  });

  it('gives no rows, and columns of any name', async () => {
    const text = `select 1 as "a b", 'x' as "it""s", null as "__proto" where $1::boolean`;
    expect(await ask(text, false)).toEqual([]);
    expect(await ask(text, true)).toEqual([{ 'a b': 1, 'it"s': 'x', __proto: null }]);
  });

  it('fails when the connection is cut, and the next has another', async () => {
    // PGlite has no connection that could be cut.
    if (test.database.engine === 'pglite') return;
    const cut = ask('select pg_terminate_backend(pg_backend_pid()), pg_sleep($1::float8)', 5);
    await expect(cut).rejects.toThrow();
    expect(await ask('select $1::int as answer', 42)).toEqual([{ answer: 42 }]);
  });

  it('reads what a held connection has not committed', async () => {
    const text = 'select count(*) as rows from pg_temp.staged where code <> $1::text';
    keepPrepared(text);
    await test.database.transaction(async (connection) => {
      await connection.script(`create temporary table staged (code text) on commit drop;
        insert into staged values ('E83003'), ('E83005')`);
      const { rows } = await sql<{ rows: number }>`select count(*) as rows from pg_temp.staged
        where code <> ${'E83003'}::text`.execute(connection.tables('health'));
      expect(rows).toEqual([{ rows: 1 }]);
      expect(await connection.query(text, ['E83005'])).toEqual([{ rows: 1 }]);
    });
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { prepared, type Given } from '../../subgraphs/shared/database/prepared-query.js';
import { preparedName } from '../../subgraphs/shared/database/prepared-texts.js';
import { recordedIn, type Released } from '../../subgraphs/shared/releases/recorded.js';
import { databaseUnderTest, type TestDatabase } from '../support/databases.js';

interface Tables {
  borough: { code: string; name: string; release_from: number; release_to: number | null };
}

interface Wanted {
  readonly code: string;
}

const listBoroughs = prepared(
  (released: Released<Tables>, wanted: Given<readonly Wanted[]>, last: Given<string | null>) =>
    released.tables
      .selectFrom('borough as b')
      .selectAll()
      .where('b.code', '=', sql<string>`any(${wanted.each(({ code }) => code)}::text[])`)
      .where(sql<boolean>`(${last}::text is null or b.name <= ${last}::text)`)
      .where(recordedIn(released, 'b'))
      .orderBy('b.code'),
);

describe('a prepared query', () => {
  let test: TestDatabase;
  let sent: string[];

  beforeAll(async () => {
    test = await databaseUnderTest();
    await test.database.connection((connection) =>
      connection.script(`create schema health;
        create table health.borough (code text, name text, release_from int, release_to int);
        insert into health.borough values
          ('E1', 'Camden', 1, 3), ('E1', 'Camden Town', 3, null), ('E2', 'Barnet', 2, null)`),
    );
    test.database.onStatement((statement) => sent.push(statement));
  });

  beforeEach(() => {
    sent = [];
  });

  afterAll(() => test.drop());

  const namesIn = async (
    tables: Released<Tables>['tables'],
    release: number,
    codes: readonly string[],
    last: string | null = null,
  ) => {
    const wanted = codes.map((code): Wanted => ({ code }));
    const rows = await listBoroughs({ tables, release }, wanted, last);
    return rows.map(({ name }) => name);
  };

  it('is given lists of any length, other values and another release with one and the same text', async () => {
    const tables = test.database.tables<Tables>('health');
    expect(await namesIn(tables, 3, ['E1', 'E2'])).toEqual(['Camden Town', 'Barnet']);
    expect(await namesIn(tables, 2, ['E1', 'E2'])).toEqual(['Camden', 'Barnet']);
    expect(await namesIn(tables, 1, ['E1', 'E2'])).toEqual(['Camden']);
    expect(await namesIn(tables, 3, ['E2'])).toEqual(['Barnet']);
    expect(await namesIn(tables, 3, [])).toEqual([]);
    expect(await namesIn(tables, 3, ['E1', 'E2'], 'Bz')).toEqual(['Barnet']);
    expect(new Set(sent).size).toBe(1);
    expect(preparedName(sent[0] ?? '')).toMatch(/^placegraph_[0-9a-f]{24}$/);
  });

  it('keeps what is asked at the same time apart', async () => {
    const tables = test.database.tables<Tables>('health');
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => namesIn(tables, 3, [index % 2 ? 'E1' : 'E2'])),
    );
    expect(answers).toEqual(
      Array.from({ length: 40 }, (_, index) => [index % 2 ? 'Camden Town' : 'Barnet']),
    );
  });

  it('reads on the connection whose tables it is given', async () => {
    await test.database
      .transaction(async (connection) => {
        await connection.query(`insert into health.borough values ('E3', 'Ealing', 3, null)`);
        expect(await namesIn(connection.tables<Tables>('health'), 3, ['E3'])).toEqual(['Ealing']);
        throw new Error('roll back');
      })
      .catch(() => undefined);
    const tables = test.database.tables<Tables>('health');
    expect(await namesIn(tables, 3, ['E3'])).toEqual([]);
  });

  it('answers on after a migration changed the columns that it gives', async () => {
    const tables = test.database.tables<Tables>('health');
    await Promise.all(Array.from({ length: 20 }, () => namesIn(tables, 3, ['E1'])));
    await test.database.connection((connection) =>
      connection.script(`alter table health.borough add column region text default 'London'`),
    );
    const wanted = [{ code: 'E1' }];
    expect(await listBoroughs({ tables, release: 3 }, wanted, null)).toEqual([
      { code: 'E1', name: 'Camden Town', release_from: 3, release_to: null, region: 'London' },
    ]);
    expect(await namesIn(tables, 3, ['E1', 'E2'])).toEqual(['Camden Town', 'Barnet']);
  });
});

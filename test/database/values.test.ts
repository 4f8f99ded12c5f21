import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CompiledQuery } from 'kysely';
import { rowsOf } from '../../subgraphs/shared/database/direct-statements.js';
import { keepPrepared } from '../../subgraphs/shared/database/prepared-texts.js';
import { databaseUnderTest, type TestDatabase } from '../support/databases.js';

let test: TestDatabase;

beforeAll(async () => {
  test = await databaseUnderTest();
});

afterAll(() => test.drop());

async function valueOf(expression: string, parameters: readonly unknown[] = []): Promise<unknown> {
  const rows = await test.database.connection((connection) =>
    connection.query<{ value: unknown }>(`select ${expression} as value`, parameters),
  );
  return rows[0]?.value;
}

/** As `valueOf`, by a statement that is kept prepared. */
async function preparedValueOf(
  expression: string,
  parameters: readonly unknown[] = [],
): Promise<unknown> {
  const query = CompiledQuery.raw(`select ${expression} as value`);
  keepPrepared(query.sql);
  const rows = await rowsOf(test.database.tables('health'), query, parameters);
  return (rows[0] as { value: unknown } | undefined)?.value;
}

const ways = [
  ['a statement that is sent once', valueOf],
  ['a statement that is kept prepared', preparedValueOf],
] as const;

describe.each(ways)('values read by %s', (_, valueOf) => {
  it.each<[string, unknown]>([
    ['9007199254740991::int8', 9007199254740991],
    ['count(*)', 1],
    ['128204.10::numeric', '128204.10'],
    ["'0.1'::numeric + '0.2'::numeric", '0.3'],
    ["'2026-04-01'::date", '2026-04-01'],
    ["'2025-06-01 09:30:00 Europe/London'::timestamptz", '2025-06-01T08:30:00.000Z'],
    ["'2025-01-01 00:00:00.123456+05:30'::timestamptz", '2024-12-31T18:30:00.123Z'],
    ["'infinity'::timestamptz", 'infinity'],
    ["'2025-06-01 09:30:00'::timestamp", '2025-06-01 09:30:00'],
    ['1.5::float8', 1.5],
    ['true', true],
    ['null::int8', null],
    [`'{"a": [1, null]}'::jsonb`, { a: [1, null] }],
    ["'\\x00ff'::bytea", Buffer.from([0, 255])],
    ["'{1,NULL,3}'::int8[]", [1, null, 3]],
    ["'{1.10,NULL}'::numeric[]", ['1.10', null]],
    ["'{2026-04-01}'::date[]", ['2026-04-01']],
    [`'{"a,b",NULL,"NULL","q\\"q"}'::text[]`, ['a,b', null, 'NULL', 'q"q']],
    [
      "'{{1,2},{3,4}}'::int4[]",
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ["'2 days'::interval", '2 days'],
    ["current_setting('timezone')", 'UTC'],
  ])('%s', async (expression, expected) => {
    expect(await valueOf(expression)).toEqual(expected);
  });

  it('refuses a whole number that a JavaScript number would round', async () => {
    await expect(valueOf('9007199254740993::int8')).rejects.toThrow(
      '9007199254740993 is too large',
    );
    expect(await valueOf('1')).toBe(1);
  });
});

describe.each(ways)('values sent with %s', (_, valueOf) => {
  it.each<[string, unknown, unknown]>([
    ['$1::date', '2026-04-01', '2026-04-01'],
    ['$1::timestamptz', new Date('2025-06-01T08:30:00Z'), '2025-06-01T08:30:00.000Z'],
    ['$1::numeric', '128204.10', '128204.10'],
    ['$1::int8', 12n, 12],
    ['$1::boolean', false, false],
    ['$1::jsonb', { a: ['b'] }, { a: ['b'] }],
    ['$1::jsonb', JSON.stringify([1, 2]), [1, 2]],
    [
      '$1::text[]',
      ['a,b', 'q"q', 'back\\slash', '', null],
      ['a,b', 'q"q', 'back\\slash', '', null],
    ],
    ['$1::int8[]', [1, 2], [1, 2]],
    ['$1::boolean[]', [true, null], [true, null]],
    ['$1::text[]', [], []],
    ['$1::text[]', ['NULL', '{a}', ' b '], ['NULL', '{a}', ' b ']],
    ['$1::float8', 1.5, 1.5],
    ['$1::text', null, null],
    ['$1::text', undefined, null],
    ['$1::bytea', Buffer.from([1, 2]), Buffer.from([1, 2])],
    ['2 = any($1::int4[])', [1, 2], true],
  ])('%s ← %p', async (expression, sent, expected) => {
    expect(await valueOf(expression, [sent])).toEqual(expected);
  });

  it('refuses a list where JSON is expected', async () => {
    await expect(valueOf('$1::jsonb', [[{ a: 1 }]])).rejects.toThrow();
  });
});

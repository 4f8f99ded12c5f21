import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { observationColumns } from '../../subgraphs/shared/imports/observation-file.js';
import { loadedColumns, PlainFigures } from '../../subgraphs/shared/imports/run/plain-figures.js';
import { databaseUnderTest, type TestDatabase } from '../support/databases.js';

const count = 'council.households-in-temporary-accommodation';
const header = observationColumns.join(',');
let test: TestDatabase;
beforeAll(async () => {
  test = await databaseUnderTest();
});
afterAll(() => test.drop());

/** The rows of a text that arrives in pieces of some bytes; undefined where a line is not plain. */
function rowsOf(text: string, pieceBytes: number): Buffer | undefined {
  const figures = new PlainFigures('council');
  const bytes = Buffer.from(text);
  const rows: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    const taken = figures.take(bytes.subarray(at, at + pieceBytes));
    if (taken === undefined) return undefined;
    rows.push(taken);
  }
  const last = figures.end();
  return last && Buffer.concat([...rows, last]);
}

async function loaded(rows: Buffer): Promise<readonly Record<string, unknown>[]> {
  const target = { schema: 'pg_temp', table: 'loaded', columns: loadedColumns };
  return test.database.transaction(async (connection) => {
    await connection.script(
      `create temp table loaded (indicator_id text, area_code text, period text, valid_from date,
        valid_to date, breakdown text, level text, value numeric, numerator numeric, denominator numeric,
        marker text, note text, row_key text) on commit drop`,
    );
    await connection.copyBinary(target, inOnePiece(rows));
    return connection.query('select * from loaded order by row_key');
  });
}

async function* inOnePiece(rows: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(rows);
}

describe('figures read as they are loaded', () => {
  const start = { indicator_id: count, breakdown: '', level: '', numerator: null };
  const quarter = { period: 'Q2024-2', valid_from: '2024-04-01', valid_to: '2024-07-01' };
  const lines = [
    `${count},A1,Q2024-2,,,10000,,3.50,,größer\r`,
    `${count},A1,CY1999,age,65 and more,,7,,x,`,
    `${count},B-2,Q2024-2,,,0,,,,`,
  ];
  const expected = [
    {
      ...start,
      ...quarter,
      area_code: 'A1',
      value: '10000',
      denominator: '3.50',
      marker: null,
      note: 'größer',
      row_key: 'L2',
    },
    {
      indicator_id: count,
      area_code: 'A1',
      period: 'CY1999',
      valid_from: '1999-01-01',
      valid_to: '2000-01-01',
      breakdown: 'age',
      level: '65 and more',
      value: null,
      numerator: '7',
      denominator: null,
      marker: 'x',
      note: null,
      row_key: 'L3',
    },
    {
      ...start,
      ...quarter,
      area_code: 'B-2',
      value: '0',
      denominator: null,
      marker: null,
      note: null,
      row_key: 'L4',
    },
  ];

  it.each([1, 7, 100, 65_536])('are the same in pieces of %i bytes', async (pieceBytes) => {
    const rows = rowsOf([header, ...lines].join('\n'), pieceBytes);
    if (!rows) throw new Error('not plain');
    expect(await loaded(rows)).toEqual(expected);
  });

  const numbers = ['1', '9999', '10000', '100000000', '123456789012345.1234567891', '007', '0.00'];
  it.each([...numbers, '0.0001', '12345.6', '1.50', '20.000010000'])(
    'holds %s as the server reads it',
    async (number) => {
      const rows = rowsOf(`${header}\n${count},A1,CY2024,,,${number},,,,\n`, 100);
      if (!rows) throw new Error('not plain');
      const [read] = await test.database.connection((connection) =>
        connection.query<{ value: string }>('select $1::numeric as value', [number]),
      );
      expect(await loaded(rows)).toMatchObject([{ value: read?.value }]);
    },
  );

  it('reads a sign where the indicator may have one', async () => {
    const signed = 'council.imd-2025-score';
    const rows = rowsOf(`${header}\n${signed},A1,FY2024,,,-12.5,,,,\n`, 100);
    if (!rows) throw new Error('not plain');
    expect(await loaded(rows)).toMatchObject([{ value: '-12.5' }]);
    expect(rowsOf(`${header}\n${count},A1,FY2024,,,-12.5,,,,\n`, 100)).toBeUndefined();
  });

  it.each([
    ['a line without end', `${count},A1,CY2024,,,1,,,,${'a'.repeat(200_000)}`],
    ['letters that are not UTF-8', `${count},A1,CY2024,,,1,,,,\ufffd`],
    ['a NUL', `${count},A1,CY2024,,,1,,,,a\0`],
    ['sixteen digits', `${count},A1,CY2024,,,1234567890123456,,,,`],
    ['eleven decimals', `${count},A1,CY2024,,,1.12345678901,,,,`],
    ['a point without decimals', `${count},A1,CY2024,,,1.,,,,`],
    ['a column too many', `${count},A1,CY2024,,,1,,,,,`],
    ['a column too few', `${count},A1,CY2024,,,1,,,`],
    ['both value and marker', `${count},A1,CY2024,,,1,,,x,`],
    ['no area', `${count},,CY2024,,,1,,,,`],
    ['a lone carriage return', `${count},A1,CY2024,,,1,,,,a\rb`],
  ])('is left to the usual way with %s', (_what, line) => {
    expect(rowsOf(`${header}\n${line}\n`, 65_536)).toBeUndefined();
  });
});

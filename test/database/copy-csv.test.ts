import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { databaseUnderTest, type TestDatabase } from '../support/databases.js';

const target = { schema: 'public', table: 'figure', columns: ['id', 'note', 'value'] };
const header = 'id,note,value\n';
let test: TestDatabase;

beforeAll(async () => {
  test = await databaseUnderTest();
  await test.database.connection((connection) =>
    connection.script('create table public.figure (value numeric, id int primary key, note text)'),
  );
});

beforeEach(() =>
  test.database.connection((connection) => connection.script('truncate public.figure')),
);

afterAll(() => test.drop());

async function* pieces(...texts: string[]): AsyncGenerator<string> {
  yield* texts;
}

const load = (...texts: string[]): Promise<number> =>
  test.database.connection((connection) => connection.copyCsv(target, pieces(...texts)));

const rows = (): Promise<unknown[]> =>
  test.database.connection((connection) =>
    connection.query('select id, note, value from public.figure order by id'),
  );

const sweep = (setFlagsFromString('--expose-gc'), runInNewContext('gc') as () => void);

/** What is in use once everything that nobody holds is swept away, in bytes. */
function heldMemory(): number {
  sweep();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe('a bulk load of CSV', () => {
  it('keeps quotes, newlines and the difference between empty and missing', async () => {
    const csv = `${header}1,"say ""no"", then\nyes\r\n",1.50\n2,"",\n3,,0\n4,Çé’ £,-1\n`;
    expect(await load(csv)).toBe(4);
    expect(await rows()).toEqual([
      { id: 1, note: 'say "no", then\nyes\r\n', value: '1.50' },
      { id: 2, note: '', value: null },
      { id: 3, note: null, value: '0' },
      { id: 4, note: 'Çé’ £', value: '-1' },
    ]);
  });

  it('is the same however the text is cut into pieces', async () => {
    const csv = `"id",note,"value"\r\n1,"a ""b""\n",1\r\n2,c,2`.replaceAll('\r\n', '\n');
    expect(await load(...Array.from(csv))).toBe(2);
    expect(await rows()).toEqual([
      { id: 1, note: 'a "b"\n', value: '1' },
      { id: 2, note: 'c', value: '2' },
    ]);
  });

  it('accepts CRLF line ends and a file without rows', async () => {
    expect(await load('id,note,value\r\n7,a,1\r\n')).toBe(1);
    expect(await load(header)).toBe(0);
    expect(await load('id,note,value')).toBe(0);
  });

  it('refuses other columns, or the same in another order', async () => {
    await expect(load('id,value,note\n1,2,a\n')).rejects.toThrow(
      'the columns are id, value, note; expected id, note, value',
    );
    await expect(load('')).rejects.toThrow('expected id, note, value');
    expect(await rows()).toEqual([]);
  });

  it.each([
    ['a row too long', '1,a,1,1\n', '22P04'],
    ['a value of another type', '1,a,many\n', '22P02'],
    ['a key twice', '1,a,1\n1,b,2\n', '23505'],
    ['an unterminated quote', '1,"a,1\n', '22P04'],
  ])('loads nothing when there is %s', async (_, records, code) => {
    const good = Array.from(
      { length: 40_000 },
      (__, id) => `${String(id + 10)},${'x'.repeat(40)},1\n`,
    );
    await expect(load(header, ...good, records)).rejects.toMatchObject({ code });
    expect(await rows()).toEqual([]);
  });

  it('loads nothing when the source breaks off', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield `${header}1,a,1\n`;
      throw new Error('the file ended early');
    }
    const loading = test.database.connection((held) => held.copyCsv(target, broken()));
    await expect(loading).rejects.toThrow('the file ended early');
    expect(await rows()).toEqual([]);
  });

  it('refuses a record without end before it fills the memory', async () => {
    let yielded = 0;
    async function* endless(): AsyncGenerator<string> {
      yield `${header}1,"`;
      for (; yielded < 500; yielded += 1) yield 'x'.repeat(1 << 20);
    }
    const loading = test.database.connection((held) => held.copyCsv(target, endless()));
    await expect(loading).rejects.toThrow('is a quote left open?');
    expect(yielded).toBeLessThan(20);
  });

  it('takes part in the transaction it runs in', async () => {
    const failing = test.database.transaction(async (connection) => {
      expect(await connection.copyCsv(target, pieces(header, '1,a,1\n'))).toBe(1);
      throw new Error('no more');
    });
    await expect(failing).rejects.toThrow('no more');
    expect(await rows()).toEqual([]);
  });

  it('loads 150 MB without holding them', async () => {
    const held: number[] = [];
    async function* many(): AsyncGenerator<string> {
      yield header;
      const note = 'é"",\n'.repeat(2_500);
      for (let id = 0; id < 10_000; id += 1) {
        if (id % 1_000 === 0) held.push(heldMemory());
        yield `${String(id)},"${note}",1.25\n`;
      }
    }
    const loaded = await test.database.connection((connection) =>
      connection.copyCsv(target, many()),
    );
    expect(loaded).toBe(10_000);
    // Of 150 MB some chunks of 1 MB are held at a time.
    expect(Math.max(...held) - Math.min(...held)).toBeLessThan(75e6);
    const [sums] = await test.database.connection((held) =>
      held.query(
        'select count(*) as rows, sum(value) as total, max(length(note)) as length from public.figure',
      ),
    );
    expect(sums).toEqual({ rows: 10_000, total: '12500.00', length: 10_000 });
  });
});

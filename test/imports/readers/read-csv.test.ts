import { describe, expect, it } from '@jest/globals';
import { readCsv, type CsvOptions } from '../../../subgraphs/shared/imports/readers/read-csv.js';
import { SourceError } from '../../../subgraphs/shared/imports/readers/source-error.js';
import type { SourceRow } from '../../../subgraphs/shared/imports/readers/source-row.js';
import { collect, rejectionOf, temporaryFolder } from './sample-files.js';

const write = temporaryFolder();

function read(
  content: string | Uint8Array,
  options: Partial<CsvOptions> = {},
): Promise<SourceRow[]> {
  const path = write('figures.csv', content);
  return collect(readCsv(path, { header: 'first-row', ...options }));
}

async function* bytesOf(...pieces: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const piece of pieces) yield await Promise.resolve(Buffer.from(piece));
}

function cells(rows: readonly SourceRow[]): (readonly string[])[] {
  return rows.map((row) => row.cells);
}

describe('a CSV file that is read', () => {
  it('delivers the header first, then the rows, with their lines', async () => {
    expect(await read('Code,Name\nE09000007,Camden\nE09000030,Tower Hamlets\n')).toEqual([
      { line: 1, cells: ['Code', 'Name'] },
      { line: 2, cells: ['E09000007', 'Camden'] },
      { line: 3, cells: ['E09000030', 'Tower Hamlets'] },
    ]);
  });

  it('loses a UTF-8 byte order mark, even where it arrives in two pieces', async () => {
    expect(cells(await read('\ufeffCode\nA\n'))[0]).toEqual(['Code']);
    const source = bytesOf(Uint8Array.of(0xef), Uint8Array.of(0xbb, 0xbf), 'Code\nA\n');
    expect(cells(await collect(readCsv(source, { header: 'first-row' })))).toEqual([
      ['Code'],
      ['A'],
    ]);
  });

  it('takes CR LF for a line end and keeps line ends inside quotes', async () => {
    expect(await read('a,b\r\n"one\r\ntwo\r\r\nthree",1\r\nx,2\r\n')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['one\r\ntwo\r\r\nthree', '1'] },
      { line: 5, cells: ['x', '2'] },
    ]);
  });

  it('keeps quotes, commas, blanks, formulas and scripts as text', async () => {
    const rows = await read('a,b\n"say ""yes"", please", =cmd|calc \n<script>,"=1+1"\n');
    expect(cells(rows).slice(1)).toEqual([
      ['say "yes", please', ' =cmd|calc '],
      ['<script>', '=1+1'],
    ]);
  });

  it('passes over blank lines and takes a last line without a line end', async () => {
    expect(await read('a,b\n\n1,2\n\n\n3,4')).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1', '2'] },
      { line: 6, cells: ['3', '4'] },
    ]);
  });

  it('leaves a banner out and still counts its lines', async () => {
    const banner = '"Population, ""all ages"""\nDate: 2024\n\n';
    expect(await read(`${banner}Code,Total\nE1,5\n`, { header: { afterLine: 3 } })).toEqual([
      { line: 4, cells: ['Code', 'Total'] },
      { line: 5, cells: ['E1', '5'] },
    ]);
  });

  it('reads letters cut in two by the pieces of the file', async () => {
    const bytes = Buffer.from('name\nTŷ Glas – £5\n');
    const single = [...bytes].map((byte) => Uint8Array.of(byte));
    const rows = await collect(readCsv(bytesOf(...single), { header: 'first-row' }));
    expect(rows).toEqual([
      { line: 1, cells: ['name'] },
      { line: 2, cells: ['Tŷ Glas – £5'] },
    ]);
  });

  it('reads Windows-1252 where that is declared', async () => {
    const bytes = Buffer.concat([
      Buffer.from('a\n'),
      Buffer.from([0x80, 0x92, 0xe9]),
      Buffer.from('\n'),
    ]);
    const rows = await read(bytes, { encoding: 'windows-1252' });
    expect(rows[1]?.cells).toEqual(['€’é']);
  });

  it('delivers rows of another width where the importer asks for them', async () => {
    const rows = await read('a,b\n1,2\nNote: rounded\n', { raggedRows: 'deliver' });
    expect(rows[2]).toEqual({ line: 3, cells: ['Note: rounded'] });
  });

  it('reports every byte it takes', async () => {
    let bytes = 0;
    await read('a,b\n1,2\n', { onBytes: (count) => (bytes += count) });
    expect(bytes).toBe(8);
  });

  it('delivers the same rows whatever the size of the pieces', async () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => `${at},"row ${at}\n${at}"`);
    const text = `n,label\n${lines.join('\n')}\n`;
    const whole = await read(text);
    expect(whole).toHaveLength(5_001);
    expect(whole.at(-1)).toEqual({ line: 10_000, cells: ['4999', 'row 4999\n4999'] });
    const pieces = text.match(/[^]{1,777}/g) ?? [];
    expect(await collect(readCsv(bytesOf(...pieces), { header: 'first-row' }))).toEqual(whole);
  });
});

describe('a CSV file that is refused', () => {
  const withoutHeader: Partial<CsvOptions> = { header: 'none' };
  const cases: [string, string | Uint8Array, RegExp, Partial<CsvOptions>?][] = [
    ['empty', '', /^figures\.csv: the file is empty; expected text$/],
    ['blank', '\n\n', /the file has no rows/],
    ['empty but for a mark', '\ufeff', /the file has no rows/, withoutHeader],
    ['a header alone', 'a,b\n', /a header and no rows/],
    ['shorter than its banner', 'a\nb\n', /the file has no rows/, { header: { afterLine: 9 } }],
    ['cut inside a row', 'a,b,c\n1,2,3\n4,5', /line 3: .*; expected 3 cells; found 2$/],
    ['with a longer row', 'a,b\n1,2\n3,4,5\n6,7\n', /line 3: .*; expected 2 cells; found 3$/],
    [
      'of another width than declared',
      'a,b\n',
      /line 1: .*expected 27 cells; found 2/,
      { header: 'none', width: 27 },
    ],
    [
      'in Windows-1252',
      Buffer.from('a\nb\ncaf\xe9\nd\n', 'latin1'),
      /line 3: the text is not utf-8/,
    ],
    ['cut inside a letter', Buffer.from('a\ncaf\xc3', 'latin1'), /line 2: the text is not utf-8/],
    ['in UTF-16', Buffer.from('\ufeffa\nb\n', 'utf16le'), /expected utf-8; found UTF-16/],
    ['in UTF-16, big-endian', Buffer.from([0xfe, 0xff, 0, 0x61]), /expected utf-8; found UTF-16/],
    ['in UTF-16 without a mark', Buffer.from('a\nb\n', 'utf16le'), /line 1: a NUL byte/],
    ['with a NUL', 'a,b\n1,2\n3,\0\n', /line 3: a NUL byte/],
    ['with letters already lost', 'a\nb\ncaf\ufffd\n', /line 3: the text holds U\+FFFD/],
    ['with lone CR line ends', 'a,b\r1,2\r', /line 1: a line ends in a lone carriage return/],
    ['with one lone CR', 'a,b\n1,2\n3,4\r5,6\n', /line 3: a line ends in a lone/],
    ['with a lone CR at its end', 'a,b\n1,2\r', /line 2: a line ends in a lone/],
    ['with a quote never closed', 'a,b\n1,2\n"3,4\n5,6\n', /line 3: a quote .* is not closed/],
    ['with a closing quote lost', 'a,b\n"x,1\n"y",2\n', /line 2: a quote .* not closed/],
    ['with a quote inside a cell', 'a,b\n1,2\nx"y,3\n', /line 3: a quote .* out of place/],
  ];

  it.each(cases)('%s', async (...[, content, message, options]) => {
    const error = await rejectionOf(read(content, options));
    expect(error).toBeInstanceOf(SourceError);
    expect(error.message).toMatch(message);
    expect(error.message).not.toMatch(/\n/);
  });

  it('finds the line of a foreign byte far into a file', async () => {
    const before = Buffer.from('£1 é\n'.repeat(50_000));
    const error = await rejectionOf(read(Buffer.concat([before, Buffer.from([0x41, 0xe9, 0x0a])])));
    expect(error.message).toMatch(/line 50001: the text is not utf-8/);
  });

  it('not there, or a folder', async () => {
    const missing = write('figures.csv', '').replace('figures', 'nothing');
    const failing = (path: string): Promise<unknown> => collect(readCsv(path, { header: 'none' }));
    expect((await rejectionOf(failing(missing))).message).toBe(
      'nothing.csv: there is no such file; expected a readable file',
    );
    expect(await rejectionOf(failing(missing.replace('/nothing.csv', '')))).toBeInstanceOf(
      SourceError,
    );
  });
});

describe('a record without end', () => {
  const shapes: [string, string, string][] = [
    ['one cell', 'a\nb\n', 'x'],
    ['a quote that swallows the file', 'a\nb\n"', 'row,row\n'],
    ['nothing but delimiters', 'a\nb\n', ','],
    ['quoted line ends and delimiters', 'a\nb\n', '"\n",,,,,,,,,,,,'],
  ];

  it.each(shapes)('is refused after little more than the limit: %s', async (_, start, unit) => {
    let sent = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from(start));
      for (;;) {
        const piece = Buffer.from(unit.repeat(Math.floor(65_536 / unit.length)));
        sent += piece.length;
        if (sent > 50_000_000) throw new Error('The whole file was read');
        yield piece;
      }
    }
    const rows = readCsv(endless(), { header: 'first-row', name: 'endless.csv' });
    const error = await rejectionOf(collect(rows));
    expect(error.message).toMatch(/^endless\.csv, line 3: .*longer than 1000000 bytes/);
    expect(sent).toBeLessThan(3_000_000);
  });

  it('leaves a record just below the limit alone', async () => {
    const rows = await read(`a,b\n${'x'.repeat(999_000)},1\n2,3\n`);
    expect(rows[1]?.cells[0]).toHaveLength(999_000);
    expect(rows[2]).toEqual({ line: 3, cells: ['2', '3'] });
  });
});

it('closes its source when the caller has seen enough', async () => {
  let closed = false;
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) yield await Promise.resolve(Buffer.from('a,b\n'));
    } finally {
      closed = true;
    }
  }
  for await (const row of readCsv(source(), { header: 'first-row' })) {
    if (row.line === 3) break;
  }
  await new Promise((resolve) => setImmediate(resolve));
  expect(closed).toBe(true);
});

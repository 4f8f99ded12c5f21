import { describe, expect, it } from '@jest/globals';
import {
  listXlsxSheets,
  readXlsxSheet,
} from '../../../subgraphs/shared/imports/readers/read-xlsx.js';
import { SourceError } from '../../../subgraphs/shared/imports/readers/source-error.js';
import type { SourceRow } from '../../../subgraphs/shared/imports/readers/source-row.js';
import {
  collect,
  rejectionOf,
  temporaryFolder,
  variedText,
  xlsxOf,
  zipOf,
  type SampleWorkbook,
} from './sample-files.js';

const write = temporaryFolder();

function read(sheetData: string, strings?: string): Promise<SourceRow[]> {
  const workbook: SampleWorkbook = {
    sheets: { Data: sheetData },
    ...(strings === undefined ? {} : { strings }),
  };
  return collect(readXlsxSheet(write('sheet.xlsx', xlsxOf(workbook)), 'Data'));
}

const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;

describe('a sheet of an .xlsx file', () => {
  it('delivers numbers as they are written, and every other kind of cell as text', async () => {
    const cells = [
      '<c r="A1"><v>3722693.8100000001</v></c>',
      '<c r="B1" t="n"><v>4.4999999999999998E-2</v></c>',
      '<c r="C1" s="3"><v>45292</v></c>',
      '<c r="D1" t="b"><v>1</v></c>',
      '<c r="E1" t="b"><v>0</v></c>',
      '<c r="F1"><f>SUM(A1:B1)</f><v>12</v></c>',
      '<c r="G1" t="str"><f>A1&amp;"x"</f><v>..</v></c>',
      '<c r="H1" t="str"><f>""</f><v></v></c>',
      '<c r="I1" t="e"><f>1/0</f><v>#DIV/0!</v></c>',
      '<c r="J1" t="inlineStr"><is><t>=cmd|x</t></is></c>',
      '<c r="K1" t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r></is></c>',
      '<c r="L1" t="d"><v>2024-03-31</v></c>',
    ];
    const [only] = await read(row(1, cells.join('')));
    expect(only?.cells).toEqual([
      '3722693.8100000001',
      '4.4999999999999998E-2',
      '45292',
      'TRUE',
      'FALSE',
      '12',
      '..',
      '',
      '#DIV/0!',
      '=cmd|x',
      'rich text',
      '2024-03-31',
    ]);
  });

  it('resolves shared strings: rich runs, phonetics, entities, escapes and line ends', async () => {
    const strings =
      '<si><t>Code</t></si><si><r><t xml:space="preserve">Sub </t></r><r><t>ICB</t></r>' +
      '<rPh sb="0" eb="1"><t>ignored</t></rPh></si><si><t>Partner_x000D_\nCode</t></si>' +
      '<si><t>A &amp; B &lt;script&gt;</t></si><si><t/></si><si><t>_x005F_x000D_</t></si>';
    const cells = [0, 1, 2, 3, 4, 5].map((at) => `<c t="s"><v>${at}</v></c>`).join('');
    const [only] = await read(row(1, `${cells}<c t="s"><v>0</v></c>`), strings);
    expect(only?.cells).toEqual([
      'Code',
      'Sub ICB',
      'Partner\r\nCode',
      'A & B <script>',
      '',
      '_x000D_',
      'Code',
    ]);
  });

  it('fills gaps, leaves out empty rows and trailing blanks, keeps row numbers', async () => {
    const sheet =
      row(2, '<c r="B2"><v>1</v></c><c r="E2"><v>2</v></c><c r="F2" s="1"/>') +
      row(3, '<c r="A3" s="1"/>') +
      '<row r="9" hidden="1"><c r="AA9"><v>3</v></c></row>' +
      '<row><c><v>4</v></c></row>';
    const rows = await read(sheet);
    expect(rows.map(({ line }) => line)).toEqual([2, 9, 10]);
    expect(rows[0]?.cells).toEqual(['', '1', '', '', '2']);
    expect(rows[1]?.cells).toEqual([...Array<string>(26).fill(''), '3']);
    expect(rows[2]?.cells).toEqual(['4']);
  });

  it('reads elements that carry a prefix', async () => {
    const [only] = await read('<x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row>');
    expect(only?.cells).toEqual(['7']);
  });

  it('is found by its name among others', async () => {
    const cell = (value: number): string => row(1, `<c r="A1"><v>${value}</v></c>`);
    const sheets = { 'Table 1 &amp; 2': cell(1), TA1: cell(2) };
    const path = write('sheets.xlsx', xlsxOf({ sheets }));
    expect(await listXlsxSheets(path)).toEqual(['Table 1 & 2', 'TA1']);
    const [first] = await collect(readXlsxSheet(path, 'Table 1 & 2'));
    const [second] = await collect(readXlsxSheet(path, 'TA1'));
    expect([first?.cells, second?.cells]).toEqual([['1'], ['2']]);
    expect((await rejectionOf(collect(readXlsxSheet(path, 'TA2')))).message).toBe(
      'sheets.xlsx: the sheet is not in the file; ' +
        'expected a sheet "TA2"; found "Table 1 & 2", "TA1"',
    );
  });
});

describe('a sheet of an .xlsx file that is refused', () => {
  const cases: [string, string, RegExp][] = [
    ['without rows', '', /the sheet "Data" is empty/],
    [
      'with a formula never calculated',
      row(3, '<c r="B3"><f>A1</f></c>'),
      /line 3: the formula in B3/,
    ],
    ['with a string that is not there', row(1, '<c r="A1" t="s"><v>5</v></c>'), /shared string 5/],
    ['with a cell in another row', row(4, '<c r="A5"><v>1</v></c>'), /line 4: .*address "A5"/],
    ['with letters already lost', row(2, '<c r="C2" t="str"><v>\ufffd</v></c>'), /cell C2 holds/],
    ['with a column beyond the last', row(1, '<c r="XFE1"><v>1</v></c>'), /beyond the last row/],
    ['with a row beyond the last', row(1048577, '<c r="A1048577"><v>1</v></c>'), /beyond the last/],
    [
      'with a row too long',
      row(1, `<c t="str"><v>${variedText(1_000_001)}</v></c>`),
      /longer than/,
    ],
    ['that is not well-formed', '<row r="1"><c></row>', /the XML is not well-formed/],
    ['with an entity of its own', row(1, '<c t="str"><v>&bomb;</v></c>'), /not well-formed/],
    ['with endless nesting', '<a>'.repeat(300), /nests too deeply/],
  ];

  it.each(cases)('%s', async (_, sheet, message) => {
    const error = await rejectionOf(read(sheet));
    expect(error).toBeInstanceOf(SourceError);
    expect(error.message).toMatch(message);
  });

  it('is in a file that is no workbook, or half of one', async () => {
    const other = write('other.xlsx', zipOf({ 'a.txt': 'x' }));
    expect((await rejectionOf(listXlsxSheets(other))).message).toContain('found a.txt');
    const whole = xlsxOf({ sheets: { Data: row(1, '<c r="A1"><v>1</v></c>') } });
    const half = write('half.xlsx', whole.slice(0, whole.length / 2));
    expect(await rejectionOf(collect(readXlsxSheet(half, 'Data')))).toBeInstanceOf(SourceError);
  });

  it('is a bomb: one endless text, with the ratio let through', async () => {
    const sheet = row(1, `<c t="str"><v>${'x'.repeat(30_000_000)}</v></c>`);
    const path = write('bomb.xlsx', xlsxOf({ sheets: { Data: sheet } }));
    const read = (options: object): Promise<Error> =>
      rejectionOf(collect(readXlsxSheet(path, 'Data', options)));
    expect((await read({})).message).toContain('too densely');
    expect((await read({ maxRatio: 10_000 })).message).toContain('endless tag or text');
    expect((await read({ maxRatio: 10_000, maxBytes: 1_000_000 })).message).toContain('too large');
  });
});

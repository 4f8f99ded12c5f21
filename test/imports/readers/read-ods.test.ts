import { describe, expect, it } from '@jest/globals';
import { listOdsSheets, readOdsSheet } from '../../../subgraphs/shared/imports/readers/read-ods.js';
import { SourceError } from '../../../subgraphs/shared/imports/readers/source-error.js';
import type { SourceRow } from '../../../subgraphs/shared/imports/readers/source-row.js';
import { collect, odsOf, rejectionOf, temporaryFolder, variedText, zipOf } from './sample-files.js';

const write = temporaryFolder();

function read(rows: string): Promise<SourceRow[]> {
  return collect(readOdsSheet(write('sheet.ods', odsOf({ Data: rows })), 'Data'));
}

const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const text = (content: string, attributes = ''): string =>
  `<table:table-cell office:value-type="string" ${attributes}>` +
  `<text:p>${content}</text:p></table:table-cell>`;
const blank = (columns: number): string =>
  `<table:table-cell table:number-columns-repeated="${columns}"/>`;
const valued = (type: string, attribute: string, value: string, shown: string): string =>
  `<table:table-cell office:value-type="${type}" office:${attribute}="${value}">` +
  `<text:p>${shown}</text:p></table:table-cell>`;

describe('a sheet of an .ods file', () => {
  it('delivers the stored value, not the rounded text displayed', async () => {
    const [only] = await read(
      row(
        valued('float', 'value', '3722693.81', '3,722,694') +
          valued('percentage', 'value', '0.126', '13%') +
          valued('currency', 'value', '1E-3', '£0.00') +
          valued('date', 'date-value', '2024-03-31', '31 Mar 24') +
          valued('time', 'time-value', 'PT01H00M00S', '01:00') +
          valued('boolean', 'boolean-value', 'true', 'yes') +
          valued('string', 'string-value', 'stored', 'shown') +
          '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>',
      ),
    );
    expect(only?.cells).toEqual([
      '3722693.81',
      '0.126',
      '1E-3',
      '2024-03-31',
      'PT01H00M00S',
      'TRUE',
      'stored',
      '2',
    ]);
  });

  it('shows an error by its text, never as a blank', async () => {
    const error =
      '<table:table-cell office:value-type="string" office:string-value="" ' +
      'calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>';
    expect((await read(row(error)))[0]?.cells).toEqual(['#N/A']);
  });

  it('joins paragraphs by line feeds and keeps written blanks, spans and links', async () => {
    const cell =
      '<table:table-cell office:value-type="string">\n  <text:p>one<text:s text:c="2"/>' +
      '<text:span>two</text:span>\n  three</text:p>\n  <text:p>a<text:tab/>b<text:line-break/>' +
      '<text:a>c</text:a></text:p></table:table-cell>';
    expect((await read(row(cell)))[0]?.cells).toEqual(['one  two three\na\tb\nc']);
  });

  it('leaves comments, drawings and shapes out', async () => {
    const cell =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>note</text:p>' +
      '</office:annotation><text:p>value</text:p><draw:frame><text:p>drawn</text:p>' +
      '<table:table table:name="Data"><table:table-row/></table:table></draw:frame>' +
      '</table:table-cell>';
    const shapes = '<table:shapes><draw:frame><text:p>x</text:p></draw:frame></table:shapes>';
    expect(await read(shapes + row(cell) + row(text('next')))).toEqual([
      { line: 1, cells: ['value'] },
      { line: 2, cells: ['next'] },
    ]);
  });

  it('spells repeated cells and rows out and numbers rows as the sheet does', async () => {
    const rows = await read(
      row(text('title') + blank(16_383)) +
        row(blank(16_384), 'table:number-rows-repeated="4"') +
        row(
          text('0', 'table:number-columns-repeated="2"') + blank(3) + text('end'),
          'table:number-rows-repeated="3"',
        ) +
        row('<table:covered-table-cell/>' + text('merged')),
    );
    expect(rows).toEqual([
      { line: 1, cells: ['title'] },
      { line: 6, cells: ['0', '0', '', '', '', 'end'] },
      { line: 7, cells: ['0', '0', '', '', '', 'end'] },
      { line: 8, cells: ['0', '0', '', '', '', 'end'] },
      { line: 9, cells: ['', 'merged'] },
    ]);
  });

  it('delivers hidden, filtered, grouped and header rows', async () => {
    const rows = await read(
      `<table:table-header-rows>${row(text('head'))}</table:table-header-rows>` +
        `<table:table-row-group>${row(text('grouped'))}</table:table-row-group>` +
        row(text('code_c3'), 'table:visibility="collapse"') +
        row(text('kept'), 'table:visibility="filter"'),
    );
    expect(rows.map(({ cells }) => cells[0])).toEqual(['head', 'grouped', 'code_c3', 'kept']);
  });

  it('passes over a million empty rows as one', async () => {
    const empty = row(blank(16_384), 'table:number-rows-repeated="1048570"');
    expect(await read(row(text('a')) + empty + row(text('z')))).toEqual([
      { line: 1, cells: ['a'] },
      { line: 1_048_572, cells: ['z'] },
    ]);
  });

  it('is found by its name among others', async () => {
    const sheets = { Notes: row(text('note')), RO3: row(text('figure')), Last: row('') };
    const path = write('sheets.ods', odsOf(sheets));
    expect(await listOdsSheets(path)).toEqual(['Notes', 'RO3', 'Last']);
    expect(await collect(readOdsSheet(path, 'RO3'))).toEqual([{ line: 1, cells: ['figure'] }]);
    expect((await rejectionOf(collect(readOdsSheet(path, 'RSX')))).message).toBe(
      'sheets.ods: the sheet is not in the file; ' +
        'expected a sheet "RSX"; found "Notes", "RO3", "Last"',
    );
    expect((await rejectionOf(collect(readOdsSheet(path, 'Last')))).message).toContain('is empty');
  });
});

describe('a sheet of an .ods file that is refused', () => {
  const million = 'table:number-rows-repeated="1048577"';
  const cases: [string, string, RegExp][] = [
    [
      'with a cell repeated without end',
      row(text('x', 'table:number-columns-repeated="999999999"')),
      /longer than|beyond/,
    ],
    [
      'with cells beyond the last column',
      row(blank(16_384) + text('x')),
      /beyond the last row or column/,
    ],
    [
      'with a row repeated beyond the last',
      row(text('x'), million),
      /repeated beyond the last row/,
    ],
    ['with a row beyond the last', row(blank(1), million) + row(text('x')), /beyond the last row/],
    ['with letters already lost', row(blank(2) + text('\ufffd')), /cell C1 holds/],
    ['with a row too long', row(text(variedText(1_000_001))), /longer than 1000000 characters/],
    ['that is not well-formed', '<table:table-row></table:table>', /not well-formed/],
  ];

  it.each(cases)('%s', async (_, rows, message) => {
    const error = await rejectionOf(read(rows));
    expect(error).toBeInstanceOf(SourceError);
    expect(error.message).toMatch(message);
  });

  it('is in a file that is no spreadsheet, or holds bytes that are not UTF-8', async () => {
    const other = write('other.ods', zipOf({ mimetype: 'x' }));
    expect((await rejectionOf(listOdsSheets(other))).message).toContain('a member "content.xml"');
    const bytes = Buffer.from('<a>caf\xe9</a>', 'latin1');
    const foreign = write('foreign.ods', zipOf({ 'content.xml': bytes }));
    expect((await rejectionOf(listOdsSheets(foreign))).message).toContain('the XML is not UTF-8');
  });
});

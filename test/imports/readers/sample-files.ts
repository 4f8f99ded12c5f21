import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isNativeError } from 'node:util/types';
import { afterAll } from '@jest/globals';
import { strToU8, zipSync, type Zippable } from 'fflate';

/** A folder of a test file's own, removed after its tests. */
export function temporaryFolder(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), 'placegraph-readers-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}

export async function collect<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

/** The rejection of a promise, for tests that look at more than its message. */
export async function rejectionOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    // Jest's own Error is not that of Node's modules.
    if (isNativeError(error)) return error;
  }
  throw new Error('Nothing was refused');
}

export function zipOf(members: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(members)) {
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries);
}

export interface SampleWorkbook {
  /** The sheets by name, each the XML between the tags `sheetData`. */
  readonly sheets: Readonly<Record<string, string>>;
  /** The `si` elements of the shared strings. */
  readonly strings?: string;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export function xlsxOf({ sheets, strings }: SampleWorkbook): Uint8Array {
  const names = Object.keys(sheets);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const members: Record<string, string> = {
    'xl/workbook.xml':
      `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONS}"><sheets>` +
      names.map((name, at) => `<sheet name="${name}" sheetId="${at}" r:id="r${at}"/>`).join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships>' +
      names.map((_, at) => relation(`r${at}`, 'worksheet', `worksheets/s${at}.xml`)).join('') +
      (strings === undefined ? '' : relation('rs', 'sharedStrings', '/xl/sharedStrings.xml')) +
      '</Relationships>',
  };
  if (strings !== undefined) {
    members['xl/sharedStrings.xml'] = `<sst xmlns="${SPREADSHEET}">${strings}</sst>`;
  }
  names.forEach((name, at) => {
    members[`xl/worksheets/s${at}.xml`] =
      `<worksheet xmlns="${SPREADSHEET}"><sheetData>${sheets[name]}</sheetData></worksheet>`;
  });
  return zipOf(members);
}

/** An .ods file; the sheets by name, each the XML between the tags `table:table`. */
export function odsOf(sheets: Readonly<Record<string, string>>): Uint8Array {
  const tables = Object.entries(sheets).map(
    ([name, rows]) => `<table:table table:name="${name}">${rows}</table:table>`,
  );
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml':
      '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" ' +
      'xmlns:table="t" xmlns:text="x" xmlns:draw="d" xmlns:calcext="c"><office:body>' +
      `<office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body>` +
      '</office:document-content>',
  });
}

/** Text of a length that packs no more densely than a published table. */
export function variedText(length: number): string {
  let text = '';
  for (let at = 1; text.length < length; at++) text += `${(at * 7919) % 99_991} `;
  return text.slice(0, length);
}

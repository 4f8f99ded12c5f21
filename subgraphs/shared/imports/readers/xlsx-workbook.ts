import { posix } from 'node:path';
import { SourceError } from './source-error.js';
import { feedXml, localName } from './xml-events.js';
import { openZipMember, type ZipReadOptions } from './zip-member.js';

/** Where the parts of a workbook stand in its zip. */
export interface XlsxWorkbook {
  /** The sheets in the order of their tabs, hidden ones included. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** The member that holds the shared strings; a workbook without text has none. */
  readonly sharedStrings: string | undefined;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';

/**
 * Reads the list of sheets of an Office Open XML workbook and where each is kept.
 * @throws SourceError when the file is no such workbook
 */
export async function readXlsxWorkbook(
  file: string,
  options: ZipReadOptions,
): Promise<XlsxWorkbook> {
  const parts = new Map<string, string>();
  let sharedStrings: string | undefined;
  await eachElement(file, RELATIONSHIPS, options, (name, attributes) => {
    if (name !== 'Relationship') return;
    const part = posix.resolve('/xl', attributes['Target'] ?? '').slice(1);
    parts.set(attributes['Id'] ?? '', part);
    if (attributes['Type']?.endsWith('/sharedStrings')) sharedStrings = part;
  });

  const sheets: { name: string; part: string }[] = [];
  await eachElement(file, WORKBOOK, options, (element, attributes) => {
    if (element !== 'sheet') return;
    const { name } = attributes;
    const id = Object.entries(attributes).find(([key]) => /^[^:]+:id$/.test(key))?.[1];
    const part = parts.get(id ?? '');
    if (name === undefined || part === undefined) {
      throw new SourceError({ file, problem: 'the workbook names a sheet it does not hold' });
    }
    sheets.push({ name, part });
  });
  return { sheets, sharedStrings };
}

async function eachElement(
  file: string,
  member: string,
  options: ZipReadOptions,
  visit: (name: string, attributes: Readonly<Record<string, string>>) => void,
): Promise<void> {
  const { bytes } = await openZipMember(file, member, options);
  const pieces = feedXml(bytes, file, {
    open: (name, attributes) => visit(localName(name), attributes),
    close: () => undefined,
    text: () => undefined,
  });
  for await (const _ of pieces) void _;
}

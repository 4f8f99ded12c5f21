import type { FileSample } from '../../shared/imports/dataset.js';
import { columnsByName } from '../../shared/imports/readers/columns.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';
import type { SourceRow } from '../../shared/imports/readers/source-row.js';
import { openZipMember } from '../../shared/imports/readers/zip-member.js';
import type { TableRow } from './csv-table.js';

/**
 * The rows of a table that is a csv, or the only csv in a zip (a `__MACOSX` shadow is none); columns
 * are found by name.
 * @throws SourceError when a column is missing or the file is malformed
 */
export async function* readZippedTable<Name extends string>(
  { kind, path }: FileSample,
  columns: readonly Name[],
): AsyncGenerator<TableRow<Name>, void, undefined> {
  const source =
    kind === 'zip' ? (await openZipMember(path, (name) => /\.csv$/i.test(name))).bytes : path;
  let read: ((row: SourceRow) => (name: Name) => string) | undefined;
  for await (const row of readCsv(source, { header: 'first-row', name: path })) {
    if (read) yield { source: `L${String(row.line)}`, cell: read(row) };
    else read = columnsByName(row, columns, { file: path }).read;
  }
}

/** Whether a file is a csv, or a zip of one, whose first line names all these columns. */
export function hasZippedColumns(sample: FileSample, columns: readonly string[]): boolean {
  if (sample.kind !== 'csv' && sample.kind !== 'zip') return false;
  const named = (sample.lines[0] ?? '').split(',').map((name) => name.replace(/^"|"$/g, '').trim());
  return columns.every((column) => named.includes(column));
}

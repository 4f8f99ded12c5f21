import type { FileSample } from '../../shared/imports/dataset.js';
import { columnsByName, type Columns } from '../../shared/imports/readers/columns.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';
import type { SourceRow } from '../../shared/imports/readers/source-row.js';
import { openZipMember } from '../../shared/imports/readers/zip-member.js';
import type { TableRow } from './csv-table.js';

/**
 * The rows of a table that is a csv, or the only csv in a zip (a `__MACOSX` shadow is none), with the
 * columns as they were found by name.
 * @throws SourceError when a column is missing or the file is malformed
 */
export async function* readZippedRows<Name extends string>(
  { kind, path }: FileSample,
  names: readonly Name[],
): AsyncGenerator<{ readonly row: SourceRow; readonly columns: Columns<Name> }, void, undefined> {
  const source =
    kind === 'zip' ? (await openZipMember(path, (name) => /\.csv$/i.test(name))).bytes : path;
  let columns: Columns<Name> | undefined;
  for await (const row of readCsv(source, { header: 'first-row', name: path })) {
    if (columns) yield { row, columns };
    else columns = columnsByName(row, names, { file: path });
  }
}

/** As `readZippedRows`, each cell asked for by its name. */
export async function* readZippedTable<Name extends string>(
  sample: FileSample,
  names: readonly Name[],
): AsyncGenerator<TableRow<Name>, void, undefined> {
  for await (const { row, columns } of readZippedRows(sample, names)) {
    yield { source: `L${String(row.line)}`, cell: columns.read(row) };
  }
}

/** Whether a file is a csv, or a zip of one, whose first line names all these columns. */
export function hasZippedColumns(sample: FileSample, columns: readonly string[]): boolean {
  if (sample.kind !== 'csv' && sample.kind !== 'zip') return false;
  const named = (sample.lines[0] ?? '').split(',').map((name) => name.replace(/^"|"$/g, '').trim());
  return columns.every((column) => named.includes(column));
}

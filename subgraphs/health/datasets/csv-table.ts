import type { FileSample } from '../../shared/imports/dataset.js';
import { columnsByName } from '../../shared/imports/readers/columns.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';
import type { SourceRow } from '../../shared/imports/readers/source-row.js';

/** Whether a file is a CSV whose first line names all these columns, in any order. */
export function hasColumns(sample: FileSample, columns: readonly string[]): boolean {
  if (sample.kind !== 'csv') return false;
  const named = (sample.lines[0] ?? '').split(',').map((name) => name.replace(/^"|"$/g, '').trim());
  return columns.every((column) => named.includes(column));
}

/** One row of a table: where it stands (`L102`), and its cells by the name of their column. */
export interface TableRow<Name extends string> {
  readonly source: string;
  readonly cell: (name: Name) => string;
}

/**
 * The rows of a CSV with a header, their columns found by name.
 * @throws SourceError when a column is missing or the file is malformed
 */
export async function* readTable<Name extends string>(
  sample: FileSample,
  columns: readonly Name[],
): AsyncGenerator<TableRow<Name>, void, undefined> {
  let read: ((row: SourceRow) => (name: Name) => string) | undefined;
  for await (const row of readCsv(sample.path, { header: 'first-row' })) {
    if (read) yield { source: `L${String(row.line)}`, cell: read(row) };
    else read = columnsByName(row, columns, { file: sample.path }).read;
  }
}

/** A whole number of at least 0 as the publisher printed it, or undefined. */
export function parseCount(text: string): number | undefined {
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

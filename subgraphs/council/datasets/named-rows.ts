import { columnsByName } from '../../shared/imports/readers/columns.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';

/** One row of a csv file whose columns were found by name. */
export interface NamedRow<Name extends string> {
  /** Where it stands: `L102`. */
  readonly source: string;
  /** The cell of a column, as text. */
  readonly cell: (name: Name) => string;
}

/**
 * Reads a csv file with a header by the names of its columns.
 *
 * @param wanted own names mapped to the name, or names, that the publisher has used
 * @throws SourceError when a column is missing or the file cannot be read as csv
 */
export async function* namedRows<Name extends string>(
  file: string,
  wanted: Readonly<Record<Name, string | readonly string[]>>,
): AsyncGenerator<NamedRow<Name>, void, undefined> {
  let columns: ReturnType<typeof columnsByName<Name>> | undefined;
  for await (const row of readCsv(file, { header: 'first-row' })) {
    if (columns === undefined) {
      columns = columnsByName(row, wanted, { file });
      continue;
    }
    yield { source: `L${row.line}`, cell: columns.read(row) };
  }
}

import { currentWatch } from './reading-watch.js';
import { SourceError } from './source-error.js';
import type { SourceRow } from './source-row.js';

/** What a header is checked against. */
export interface ColumnOptions<Optional extends string = never> {
  /** File the header comes from, for messages. */
  readonly file: string;
  /** Columns that older or newer editions of the file do without. */
  readonly optional?: readonly Optional[];
  /** Whether columns nobody asked for are let through (the default) or refused by contract. */
  readonly extra?: 'accept' | 'refuse';
}

/** The cells of one row by the name they were asked for. */
export interface Cells<Name extends string, Optional extends string> {
  /** The cell as text; '' where a sheet's row ends before the column. */
  (name: Name): string;
  /** The cell, or undefined where the file has no such column. */
  (name: Optional): string | undefined;
}

/** A header whose columns were found. */
export interface Columns<Name extends string, Optional extends string = never> {
  /** Reads one row: `const cell = columns.read(row); cell('Org Code')`. */
  read(row: SourceRow): Cells<Name, Optional>;
  /** Where a column stands, counted from 0, for whoever reads very many cells; -1 where there is none. */
  indexOf(name: Name | Optional): number;
  /** Names, as printed, of the columns nobody asked for: worth a warning. */
  readonly extra: readonly string[];
}

const NAMES_SHOWN = 40;

/**
 * Finds columns by name, so that reordered and additional columns cannot shift a value. Names are
 * compared after trimming and with every run of blanks, line ends included, taken as one blank.
 *
 * @param wanted names in the file, or own names mapped to the name, or the several names, the
 * publisher has used: `{ code: 'Org Code', period: ['Period', 'MONTH'] }`
 * @throws SourceError when a column is missing, stands twice, or is additional and refused; the
 * message lists the expected and the found columns
 */
export function columnsByName<Name extends string, Optional extends string = never>(
  header: SourceRow,
  wanted: readonly Name[] | Readonly<Record<Name, string | readonly string[]>>,
  options: ColumnOptions<Optional>,
): Columns<Name, Optional> {
  const printed = header.cells.map(normaliseName);
  const indexes = new Map<string, number>();
  const missing: string[] = [];

  const find = (name: string, spellings: readonly string[], required: boolean): void => {
    const keys = spellings.map(normaliseName);
    const found = printed.flatMap((column, index) => (keys.includes(column) ? [index] : []));
    const [index, second] = found;
    if (second !== undefined) {
      throw refuseHeader(
        header,
        options.file,
        `the column "${spellings.join('" or "')}" stands twice`,
      );
    }
    if (index !== undefined) indexes.set(name, index);
    else if (required) missing.push(spellings.join(' or '));
  };

  for (const [name, spellings] of spellingsOf(wanted)) find(name, spellings, true);
  for (const name of options.optional ?? []) find(name, [name], false);
  if (missing.length > 0) {
    const problem = missing.length === 1 ? 'a column is missing' : 'columns are missing';
    throw refuseHeader(header, options.file, problem, missing);
  }

  const used = new Set(indexes.values());
  const extra = printed.filter((name, index) => name !== '' && !used.has(index));
  if (extra.length > 0 && options.extra === 'refuse') {
    const problem = `the file has additional columns (${listNames(extra)})`;
    throw refuseHeader(header, options.file, problem);
  }

  currentWatch()?.unusedColumns(extra);
  return {
    extra,
    indexOf: (name) => indexes.get(name) ?? -1,
    read: (row) => (name: string) => {
      const index = indexes.get(name);
      // The overloads of Cells give undefined to optional names only: the others were all found.
      return (index === undefined ? undefined : (row.cells[index] ?? '')) as string;
    },
  };
}

function spellingsOf(
  wanted: readonly string[] | Readonly<Record<string, string | readonly string[]>>,
): readonly (readonly [string, readonly string[]])[] {
  if (isList(wanted)) return wanted.map((name) => [name, [name]] as const);
  return Object.entries(wanted).map(
    ([name, spellings]) => [name, typeof spellings === 'string' ? [spellings] : spellings] as const,
  );
}

/** Array.isArray does not narrow a read-only array. */
function isList(value: unknown): value is readonly string[] {
  return Array.isArray(value);
}

/** A name as it is compared: trimmed, runs of blanks and line ends as one blank. */
export function normaliseName(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}

function refuseHeader(
  header: SourceRow,
  file: string,
  problem: string,
  missing?: readonly string[],
): SourceError {
  return new SourceError({
    file,
    line: header.line,
    problem,
    expected: missing === undefined ? undefined : listNames(missing),
    found: listNames(header.cells.map(normaliseName)),
  });
}

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).map((name) => `"${name.slice(0, 80)}"`);
  const rest = names.length - shown.length;
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

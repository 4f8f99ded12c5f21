import { SourceError } from '../../../shared/imports/readers/source-error.js';
import type { SourceRow } from '../../../shared/imports/readers/source-row.js';
import { normaliseName } from '../../../shared/imports/readers/columns.js';
import { isHeldArea } from '../held-area.js';

/** A column of one year; `level` is the group of people, where the sheet has several a year. */
export interface YearColumn {
  readonly index: number;
  readonly year: string;
  readonly level?: string;
}

/** The area of a row; London and England stand under the code of the region, with dashes before it. */
export function areaOf(row: SourceRow, codeColumn: number): string | undefined {
  const code = row.cells[codeColumn] ?? '';
  const area = code === '---' ? (row.cells[3] ?? '') : code;
  return isHeldArea(area) ? area : undefined;
}

/** Columns headed by a bare year. */
export function yearColumns(header: SourceRow): readonly YearColumn[] {
  return header.cells.flatMap((cell, index) =>
    /^20\d\d$/.test(cell) ? [{ index, year: cell }] : [],
  );
}

/**
 * Columns in groups that end with `Total 2020`. The year of a group is that of its total: one heading of
 * the nationality sheet names another year than the group it stands in.
 */
export function groupColumns(header: SourceRow): readonly YearColumn[] {
  const found: YearColumn[] = [];
  let group: { index: number; level: string }[] = [];
  for (const [index, cell] of header.cells.entries()) {
    const [, level = '', year = ''] = /^(.*\S) (20\d\d)$/.exec(normaliseName(cell)) ?? [];
    if (level === 'Total') {
      found.push(...group.map((column) => ({ ...column, year })));
      group = [];
    } else if (level !== '') group.push({ index, level });
  }
  return found;
}

/** Checks that a sheet has columns of years; throws `SourceError` otherwise. */
export function columnsFound(
  file: string,
  sheet: string,
  columns: readonly YearColumn[] | undefined,
): readonly YearColumn[] {
  if (columns !== undefined && columns.length > 0) return columns;
  const expected = 'a row of headings that holds "Local authority ONS code" and years';
  throw new SourceError({ file, problem: `the sheet ${sheet} is laid out otherwise`, expected });
}

import { columnLetters } from '../../../shared/imports/readers/cell-address.js';
import { normaliseName } from '../../../shared/imports/readers/columns.js';
import { SourceError } from '../../../shared/imports/readers/source-error.js';
import type { SourceRow } from '../../../shared/imports/readers/source-row.js';

/** Whether a row holds figures: column A is a GSS code, or `-` for the rest of England. */
export function isDataRow(row: SourceRow): boolean {
  return /^(?:[EWSN]\d{8}|-)$/.test(row.cells[0] ?? '');
}

/**
 * A heading as it is compared: blanks and dashes alike, and without the numbers of footnotes that are
 * printed onto its end or before the bracket at its end.
 */
export function headingOf(cell: string): string {
  return normaliseName(cell)
    .replace(/[\u2012-\u2015]/g, '-')
    .replace(/ ?\d(?:,\d)*$/, '')
    .replace(/(?<=[a-z])\d(?= \(000s\)$)/, '');
}

/** Where each heading stands on a sheet whose banner is two to seven rows, some of them hidden. */
export class Headings {
  /** Heading → columns under it, row by row from the top. */
  readonly #rows = new Map<string, Map<number, Set<number>>>();

  /** Takes in one row of the banner. */
  add(row: SourceRow): void {
    for (const [index, cell] of row.cells.entries()) {
      const heading = headingOf(cell);
      if (heading === '') continue;
      const rows = this.#rows.get(heading) ?? new Map<number, Set<number>>();
      rows.set(row.line, (rows.get(row.line) ?? new Set()).add(index));
      this.#rows.set(heading, rows);
    }
  }

  /**
   * The column of a heading, counted from 0. Lower rows repeat words such as `Other` for parts of
   * parts, so the topmost row that has the heading decides.
   *
   * @throws SourceError when no column has it, or that row has it more than once
   */
  find(heading: string, place: { readonly file: string; readonly sheet: string }): number {
    // An age such as 16-17 ends like a footnote, so what is looked for is cut as the banner was.
    const [topmost] = this.#rows.get(headingOf(heading))?.values() ?? [];
    const found = [...(topmost ?? [])];
    const [index] = found;
    if (index !== undefined && found.length === 1) return index;
    throw new SourceError({
      file: place.file,
      problem: `the sheet ${place.sheet} is laid out otherwise`,
      expected: `one column under "${heading}"`,
      found:
        found.length > 0
          ? `columns ${found.map(columnLetters).join(', ')}`
          : [...this.#rows.keys()]
              .slice(0, 40)
              .map((name) => `"${name}"`)
              .join(', '),
    });
  }
}

const months = ['January', 'April', 'July', 'October'];
const ends = ['03-31', '06-30', '09-30', '12-31'];

/**
 * The quarter that a sheet's title names, as periods of the days within it: `… England, April to June
 * 2024` or `… England, 30 June 2024`.
 */
export function quarterOf(title: string): { quarter: string; lastDay: string } | undefined {
  const [, first = '', year = ''] =
    /(January|April|July|October) to \w+ (20\d\d)\s*$/.exec(title) ?? [];
  const [, last = '', yearOfDay = ''] =
    /(31 March|30 June|30 September|31 December) (20\d\d)\s*$/.exec(title) ?? [];
  const place =
    first !== ''
      ? months.indexOf(first)
      : ['31 March', '30 June', '30 September', '31 December'].indexOf(last);
  const end = ends[place];
  if (end === undefined) return undefined;
  const full = year || yearOfDay;
  return { quarter: `Q${full}-${place + 1}`, lastDay: `S${full}-${end}` };
}

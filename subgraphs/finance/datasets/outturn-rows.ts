import { ENGLAND, isLondonAuthority, LONDON } from '../../shared/codes/codes.js';
import type { Intake } from '../../shared/imports/intake.js';
import { columnsByName, type Columns } from '../../shared/imports/readers/columns.js';
import { SourceError } from '../../shared/imports/readers/source-error.js';
import type { SourceRow } from '../../shared/imports/readers/source-row.js';
import type { OutturnForm } from '../../../schema/indicators/finance/outturn-line.js';

/** A row of the form that the graph takes. */
export interface OutturnRow {
  readonly row: SourceRow;
  readonly areaCode: string;
  /** Returns not certified by their authority, among those the row rests on. */
  readonly uncertified: number;
  /** Returns not received in time, among those the row rests on. */
  readonly missing: number;
}

/** What a sheet holds: the machine code of each column, and the rows of London and England. */
export interface OutturnContent {
  /** Machine code → index of its column. */
  readonly codes: ReadonlyMap<string, number>;
  readonly rows: readonly OutturnRow[];
}

type Names = 'eCode' | 'onsCode' | 'class' | 'certified';

const wanted: Readonly<Record<Names, string | readonly string[]>> = {
  eCode: 'E-code',
  onsCode: 'ONS Code',
  class: 'Class',
  certified: ['Certification', 'Certified'],
};

/** Returns behind a total, counted as the authorities' rows pass by. */
class Returns {
  uncertified = 0;
  missing = 0;

  count(certified: string): void {
    if (certified === 'N') this.uncertified += 1;
    if (certified === '[x]') this.missing += 1;
  }
}

/**
 * Sorts the rows of a sheet, in either layout: the machine codes stand in a hidden row, above the header
 * until 2023-24 and below everything from 2024-25, and a second table of classes follows the first.
 */
class OutturnReader {
  readonly rows: OutturnRow[] = [];
  #columns: Columns<Names> | undefined;
  #codes: Map<string, number> | undefined;
  readonly #london = new Returns();
  readonly #england = new Returns();

  constructor(
    private readonly file: string,
    private readonly form: OutturnForm,
    private readonly intake: Intake,
  ) {}

  take(row: SourceRow): void {
    const [first = ''] = row.cells;
    if (first === 'E-code') this.#columns ??= columnsByName(row, wanted, { file: this.file });
    else if (first === '' && row.cells.some((cell) => cell.startsWith(`${this.form}-`)))
      this.#takeCodes(row);
    else if (this.#columns) this.#takeArea(row, this.#columns);
  }

  finish(): OutturnContent {
    if (!this.#columns || !this.#codes) {
      throw new SourceError({
        file: this.file,
        problem: this.#columns
          ? 'the hidden row of machine codes is missing'
          : 'there is no header',
        expected: this.#columns
          ? `a row of codes such as ${this.form}-…-net-cur-exp`
          : 'a row that begins with "E-code"',
        found: this.#columns ? 'the end of the sheet' : undefined,
      });
    }
    return { codes: this.#codes, rows: this.rows };
  }

  #takeCodes(row: SourceRow): void {
    const codes = new Map<string, number>();
    for (const [index, cell] of row.cells.entries()) {
      if (!cell.startsWith(`${this.form}-`)) continue;
      if (codes.has(cell) || this.#codes) {
        const problem = `the machine code ${cell} stands twice`;
        throw new SourceError({ file: this.file, line: row.line, problem });
      }
      codes.set(cell, index);
    }
    this.#codes = codes;
  }

  #takeArea(row: SourceRow, columns: Columns<Names>): void {
    const cell = columns.read(row);
    const onsCode = cell('onsCode');
    const isAuthority = /^E\d{4}$/.test(cell('eCode'));
    const isBorough = cell('class') === 'LB';
    const certified = cell('certified');
    if (isAuthority) this.#england.count(certified);
    if (isAuthority && isBorough) this.#london.count(certified);

    if (isBorough && isLondonAuthority(onsCode)) {
      const own = new Returns();
      own.count(certified);
      this.#keep(row, onsCode, own);
    } else if (isBorough && onsCode === 'E09') this.#keep(row, LONDON, this.#london);
    else if (onsCode === ENGLAND) this.#keep(row, ENGLAND, this.#england);
    else if (isBorough) {
      this.intake.reject(
        `row ${String(row.line)}`,
        `class LB with ONS code "${onsCode}"; expected E09000001 to E09000033 or the class row E09`,
      );
    } else if (onsCode === LONDON) {
      // The publisher gives the Greater London Authority the code of the region.
      this.intake.outOfScope('Greater London Authority, which is not London');
    } else this.intake.outOfScope(isAuthority ? 'authority outside London' : 'other class');
  }

  #keep(row: SourceRow, areaCode: string, returns: Returns): void {
    this.rows.push({
      row,
      areaCode,
      uncertified: returns.uncertified,
      missing: returns.missing,
    });
  }
}

/**
 * Reads the rows of a sheet of the revenue outturn.
 *
 * @throws SourceError when the header, the machine codes or the row of a London authority is missing,
 *   or a code stands twice
 */
export async function gatherOutturnRows(
  rows: AsyncIterable<SourceRow>,
  source: { readonly file: string; readonly form: OutturnForm },
  intake: Intake,
): Promise<OutturnContent> {
  const reader = new OutturnReader(source.file, source.form, intake);
  for await (const row of rows) reader.take(row);
  const content = reader.finish();
  const found = new Set(content.rows.map(({ areaCode }) => areaCode));
  const authorities = [...found].filter(isLondonAuthority).length;
  if (authorities !== 33 || !found.has(LONDON)) {
    throw new SourceError({
      file: source.file,
      problem: 'rows of class LB are missing',
      expected: '33 London authorities and the class row E09',
      found: `${String(authorities)} authorities and ${found.has(LONDON) ? 'the' : 'no'} class row`,
    });
  }
  return content;
}

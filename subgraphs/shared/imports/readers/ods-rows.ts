import { OdsCell } from './ods-cell.js';
import { SheetRow } from './sheet-row.js';
import { SourceError } from './source-error.js';
import { ROW_LIMITS, type SourceRow } from './source-row.js';
import type { XmlHandler } from './xml-events.js';

/** A row and how many times in succession it stands in the sheet. */
export interface RepeatedRow {
  readonly row: SourceRow;
  readonly repeat: number;
}

/** Parts of a sheet or cell that hold text which is not the cell's: comments, drawings, shapes. */
const NOT_CONTENT = new Set(['office:annotation', 'table:shapes', 'table:tracked-changes']);

/**
 * Gathers the rows of one sheet from the content of an OpenDocument spreadsheet (ISO 26300, 9.1).
 * With no sheet named it gathers the names of the sheets only.
 */
export class OdsRows implements XmlHandler {
  readonly sheets: string[] = [];
  #rows: RepeatedRow[] = [];
  #inSheet = false;
  #finished = false;
  #row: SheetRow | undefined;
  #rowRepeat = 1;
  #nextRow = 1;
  #nextColumn = 0;
  #cellRepeat = 1;
  #cell: OdsCell | undefined;
  #aside = 0;

  constructor(
    private readonly file: string,
    private readonly sheetName: string | undefined,
  ) {}

  /** Whether the sheet has been read to its end. */
  get finished(): boolean {
    return this.#finished;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#aside > 0 || NOT_CONTENT.has(name) || name.startsWith('draw:')) this.#aside++;
    else if (name === 'table:table') this.#openSheet(attributes['table:name'] ?? '');
    else if (!this.#inSheet) return;
    else if (name === 'table:table-row') this.#openRow(attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.#cellRepeat = repeats(attributes['table:number-columns-repeated']);
      this.#cell = new OdsCell(attributes);
    } else this.#cell?.open(name, attributes);
  }

  close(name: string): void {
    if (this.#aside > 0) this.#aside--;
    else if (!this.#inSheet) return;
    else if (name === 'table:table') {
      this.#inSheet = false;
      this.#finished = true;
    } else if (name === 'table:table-row') this.#closeRow();
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      this.#row?.set(this.#nextColumn, this.#cell?.value() ?? '', this.#cellRepeat);
      this.#nextColumn += this.#cellRepeat;
      this.#cell = undefined;
    } else this.#cell?.close(name);
  }

  text(text: string): void {
    if (this.#aside === 0) this.#cell?.text(text);
  }

  /** The rows completed since the last call. */
  take(): readonly RepeatedRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #openSheet(name: string): void {
    this.sheets.push(name);
    // A second sheet of the same name would be another table; spreadsheet programs refuse that.
    this.#inSheet = name === this.sheetName && !this.#finished;
    this.#nextRow = 1;
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    this.#row = new SheetRow(this.file, this.#nextRow);
    this.#rowRepeat = repeats(attributes['table:number-rows-repeated']);
    this.#nextRow += this.#rowRepeat;
    this.#nextColumn = 0;
  }

  #closeRow(): void {
    const row = this.#row?.finish();
    this.#row = undefined;
    if (!row) return;
    if (this.#nextRow - 1 > ROW_LIMITS.sheetRows) {
      const problem = 'a row is repeated beyond the last row of a sheet';
      throw new SourceError({ file: this.file, line: row.line, problem });
    }
    this.#rows.push({ row, repeat: this.#rowRepeat });
  }
}

function repeats(count: string | undefined): number {
  return count !== undefined && /^[1-9]\d{0,8}$/.test(count) ? Number(count) : 1;
}

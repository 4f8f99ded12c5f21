import { cellAddress, parseCellAddress } from './cell-address.js';
import { SheetRow } from './sheet-row.js';
import { SourceError } from './source-error.js';
import type { SourceRow } from './source-row.js';
import { XlsxText, unescapeText } from './xlsx-strings.js';
import { localName, type XmlHandler } from './xml-events.js';

/** A cell that is being read. */
interface OpenCell {
  readonly column: number;
  /** The attribute `t` of ECMA-376 18.3.1.4: n, s, str, b, e, d or inlineStr. */
  readonly type: string;
  value: string | undefined;
  hasFormula: boolean;
}

/** Gathers the rows of a worksheet from its XML (ECMA-376, 18.3). */
export class XlsxRows implements XmlHandler {
  #rows: SourceRow[] = [];
  #row: SheetRow | undefined;
  #cell: OpenCell | undefined;
  #inValue = false;
  #lastRow = 0;
  #nextColumn = 0;
  readonly #inline = new XlsxText();

  constructor(
    private readonly file: string,
    private readonly strings: readonly string[],
  ) {}

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const element = localName(name);
    if (element === 'row') this.#openRow(attributes['r']);
    else if (element === 'c' && this.#row) this.#openCell(this.#row, attributes);
    else if (this.#cell) {
      if (element === 'v') {
        this.#inValue = true;
        this.#cell.value ??= '';
      } else if (element === 'f') this.#cell.hasFormula = true;
      else this.#inline.open(element);
    }
  }

  close(name: string): void {
    const element = localName(name);
    if (element === 'v') this.#inValue = false;
    else if (element === 'c' && this.#row && this.#cell) {
      this.#row.set(this.#cell.column, this.#valueOf(this.#row, this.#cell));
      this.#cell = undefined;
    } else if (element === 'row') {
      const row = this.#row?.finish();
      if (row) this.#rows.push(row);
      this.#row = undefined;
    } else this.#inline.close(element);
  }

  text(text: string): void {
    if (!this.#cell) return;
    if (this.#inValue) this.#cell.value = (this.#cell.value ?? '') + text;
    else this.#inline.text(text);
  }

  /** The rows completed since the last call. */
  take(): readonly SourceRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #openRow(number: string | undefined): void {
    this.#lastRow = number === undefined ? this.#lastRow + 1 : Number(number);
    this.#nextColumn = 0;
    this.#row = new SheetRow(this.file, this.#lastRow);
  }

  #openCell(row: SheetRow, attributes: Readonly<Record<string, string>>): void {
    const address = attributes['r'];
    const position = address === undefined ? undefined : parseCellAddress(address);
    if (address !== undefined && position?.row !== row.line) {
      throw this.#refuse(row, `a cell has the address "${address}"`, 'an address in its row');
    }
    const column = position?.column ?? this.#nextColumn;
    this.#nextColumn = column + 1;
    const type = attributes['t'] ?? 'n';
    this.#cell = { column, type, value: undefined, hasFormula: false };
  }

  #valueOf(row: SheetRow, { column, type, value, hasFormula }: OpenCell): string {
    const inline = this.#inline.take();
    if (type === 'inlineStr') return inline;
    if (value === undefined) {
      if (!hasFormula) return '';
      const address = cellAddress(row.line, column);
      const expected = 'a file saved by a spreadsheet program';
      throw this.#refuse(row, `the formula in ${address} has no stored value`, expected);
    }
    if (type === 's') return this.#sharedString(row, value);
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    return type === 'str' ? unescapeText(value) : value;
  }

  #sharedString(row: SheetRow, number: string): string {
    const text = this.strings[Number(number)];
    if (text !== undefined) return text;
    throw this.#refuse(row, `a cell refers to shared string ${number}, which does not exist`);
  }

  #refuse(row: SheetRow, problem: string, expected?: string): SourceError {
    return new SourceError({ file: this.file, line: row.line, problem, expected });
  }
}

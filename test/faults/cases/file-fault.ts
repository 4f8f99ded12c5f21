import type { ImportRequest } from '../../../subgraphs/shared/imports/run/import-request.js';
import type { FileKind } from '../files/file-kind.js';

/** A fault that lies in a file. */
export interface FileFault {
  /** Its number in the table of faults. */
  readonly number: number;
  readonly what: string;
  readonly kind: FileKind;
  /** The faulty file made of a good one. */
  spoil(good: Buffer): Buffer;
  /** What an import of the faulty file is asked with beside what the good one is. */
  readonly request?: (good: Buffer) => Partial<ImportRequest>;
  /** What must be said where the file is refused; absent where it is taken as though it were good. */
  readonly refused?: RegExp;
  /** What must be said where it is taken. */
  readonly said?: RegExp;
  /** What the question about its figures must then answer, as JSON. */
  readonly shown?: RegExp;
}

/** Lines of a text without their ends. */
export const linesOf = (file: Buffer) => file.toString('utf8').trimEnd().split('\n');

export const textOf = (lines: readonly string[]) => Buffer.from(`${lines.join('\n')}\n`);

/** Changes each line cell by cell; cells hold no commas. */
export function mapRows(
  file: Buffer,
  change: (cells: string[], line: number) => readonly string[],
) {
  return textOf(linesOf(file).map((line, at) => change(line.split(','), at).join(',')));
}

/** Puts a text into one cell; lines and columns count from 0, the header is line 0. */
export function withCell(file: Buffer, line: number, column: number, text: string): Buffer {
  return mapRows(file, (cells, at) =>
    at === line ? cells.map((cell, place) => (place === column ? text : cell)) : cells,
  );
}

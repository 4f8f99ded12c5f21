import type { FileSample } from '../../shared/imports/dataset.js';
import type { Intake } from '../../shared/imports/intake.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';
import { boardOpenings } from './london.js';
import { endAfter, parseOdsDate } from './nhs-dates.js';

/** Columns of an ODS register file, counted from 0. It has no header; every field is quoted. */
const column = {
  code: 0,
  name: 1,
  region: 2,
  board: 3,
  postcode: 9,
  opened: 10,
  closed: 11,
  status: 12,
  commissioner: 14,
  prescribingSetting: 25,
} as const;

const WIDTH = 27;

/** One organisation of an ODS register. */
export interface RegisterRow {
  /** Line of the file, `L102`. */
  readonly source: string;
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /**
   * Board in whose area the postcode lies; null where none is given and where the board named opened
   * only after the organisation had closed (a register writes today's codes on closed organisations).
   */
  readonly boardCode: string | null;
  readonly postcode: string | null;
  readonly validFrom: string | null;
  /** Day after the last day. */
  readonly validTo: string | null;
  /** A active, C closed, D dormant, P proposed; blank in the register of trusts. */
  readonly status: string;
  readonly commissionerCode: string;
  readonly prescribingSetting: string;
}

/** The cells of a line of a register as the sample of a file has it; undefined for any other line. */
function cellsOf(line: string | undefined): readonly string[] | undefined {
  if (!line?.startsWith('"') || !line.endsWith('"')) return undefined;
  const cells = line.slice(1, -1).split('","');
  return cells.length === WIDTH ? cells : undefined;
}

/** Whether a file is an ODS register whose first rows all fit: judged by shape, for it has no header. */
export function isRegister(
  sample: FileSample,
  fits: (row: { readonly status: string; readonly prescribingSetting: string }) => boolean,
): boolean {
  const lines = sample.lines.filter((line) => line !== '').slice(0, 10);
  return (
    sample.kind === 'csv' &&
    lines.length > 0 &&
    lines.every((line) => {
      const cells = cellsOf(line);
      const status = cells?.[column.status] ?? '';
      const prescribingSetting = cells?.[column.prescribingSetting] ?? '';
      return cells !== undefined && fits({ status, prescribingSetting });
    })
  );
}

/** A board that opened after the organisation closed cannot have been its board. */
function boardDuring(boardCode: string, validTo: string | null): string | null {
  if (boardCode === '') return null;
  const opened = boardOpenings.get(boardCode);
  return opened !== undefined && validTo !== null && validTo <= opened ? null : boardCode;
}

/** Reads a register; rows with a malformed code, name or date are rejected. */
export async function* readRegister(
  sample: FileSample,
  intake: Intake,
): AsyncGenerator<RegisterRow, void, undefined> {
  for await (const { line, cells } of readCsv(sample.path, { header: 'none', width: WIDTH })) {
    const source = `L${String(line)}`;
    const cell = (index: number) => (cells[index] ?? '').trim();
    const code = cell(column.code);
    const name = cell(column.name);
    const validFrom = parseOdsDate(cell(column.opened));
    const lastDay = parseOdsDate(cell(column.closed));
    if (!/^[A-Z0-9]{3,6}$/.test(code) || name === '') {
      intake.reject(source, `code "${code}", name "${name}"; expected an ODS code and a name`);
    } else if (validFrom === undefined || lastDay === undefined) {
      intake.reject(
        source,
        `${code} opened "${cell(column.opened)}", closed "${cell(column.closed)}"; expected YYYYMMDD or blank`,
      );
    } else if (validFrom !== null && lastDay !== null && lastDay < validFrom) {
      intake.reject(source, `${code} closed on ${lastDay}, before it opened on ${validFrom}`);
    } else {
      const validTo = endAfter(lastDay);
      yield {
        source,
        code,
        name,
        region: cell(column.region),
        boardCode: boardDuring(cell(column.board), validTo),
        postcode: cell(column.postcode) || null,
        validFrom,
        validTo,
        status: cell(column.status),
        commissionerCode: cell(column.commissioner),
        prescribingSetting: cell(column.prescribingSetting),
      };
    }
  }
}

import type { OutturnForm } from '../../../schema/indicators/finance/outturn-line.js';

/** The sheet of a workbook that holds a form, and what its name says. */
export interface OutturnSheet {
  readonly name: string;
  readonly form: OutturnForm;
  /** First calendar year of the financial year: 2024 for 2024-25. */
  readonly year: number;
}

/**
 * Finds the sheet of data by the publisher's naming: `RSX_LA_Data_2022-23`, `RO3_LA_Data_202425`.
 * Undefined where there is none, or where its two years do not follow each other.
 */
export function findOutturnSheet(sheets: readonly string[]): OutturnSheet | undefined {
  for (const name of sheets) {
    const [, form, from, to] = /^(RSX|RO3)_LA_Data_(20\d\d)-?(\d\d)$/.exec(name) ?? [];
    if (form === undefined || (Number(from) + 1) % 100 !== Number(to)) continue;
    return { name, form: form === 'RSX' ? 'RSX' : 'RO3', year: Number(from) };
  }
  return undefined;
}

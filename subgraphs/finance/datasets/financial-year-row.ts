/** The deflator of one financial year as a file states it. */
export interface DeflatorRow {
  /** `FY2024`. */
  readonly period: string;
  /** Decimal text as published. */
  readonly index: string;
  readonly isForecast: boolean;
  /** Line of the file. */
  readonly source: string;
}

/**
 * The period code of a financial year as publishers print it: `2017-18` is `FY2017`. Undefined for any
 * other text, and where the second year does not follow the first.
 */
export function financialYearCode(text: string): string | undefined {
  const [, from, to] = /^((?:19|20)\d\d)-(\d\d)$/.exec(text) ?? [];
  return from !== undefined && (Number(from) + 1) % 100 === Number(to) ? `FY${from}` : undefined;
}

/** Whether a text is an index: a positive decimal without exponent. */
export function isIndex(text: string): boolean {
  return /^\d{1,6}(\.\d{1,10})?$/.test(text) && Number(text) > 0;
}

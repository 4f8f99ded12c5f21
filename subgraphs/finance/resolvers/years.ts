import { badUserInput } from '../../shared/errors.js';
import { parsePeriod } from '../../shared/periods/period.js';

/** The code of a financial year; `BAD_USER_INPUT` for any other period, `AMBIGUOUS_PERIOD` for a bare year. */
export function checkYear(year: string): string {
  const { kind, code } = parsePeriod(year);
  if (kind === 'FINANCIAL_YEAR') return code;
  throw badUserInput(`year: ${code} is no financial year; expected one such as FY2025.`);
}

import { badUserInput, UserError } from '../errors.js';
import { addMonths, isCalendarDate, nextDay, previousDay } from './calendar-date.js';

/** The kinds of period; the same words as the SDL's `PeriodKind`. */
export type PeriodKind =
  | 'MONTH'
  | 'QUARTER'
  | 'CALENDAR_YEAR'
  | 'FINANCIAL_YEAR'
  | 'ACADEMIC_YEAR'
  | 'ROLLING_3_YEARS'
  | 'ROLLING_3_FINANCIAL_YEARS'
  | 'SNAPSHOT';

/** A stretch of time that a figure is for. */
export interface Period {
  /** Unambiguous code such as `FY2024`; its letters give the kind. */
  readonly code: string;
  readonly kind: PeriodKind;
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** Last day, included, `YYYY-MM-DD`. */
  readonly end: string;
}

interface Shape {
  readonly kind: PeriodKind;
  readonly pattern: RegExp;
  readonly example: string;
  /** First day, from the parts of the code. */
  start(parts: readonly string[]): string;
  /** Length in months; null for a single day. */
  readonly months: number | null;
}

const year = String.raw`((?:19|20)\d\d)`;

const shapes: readonly Shape[] = [
  {
    kind: 'MONTH',
    pattern: new RegExp(`^M${year}-(0[1-9]|1[0-2])$`),
    example: 'M2025-10',
    start: ([y, m]) => `${y}-${m}-01`,
    months: 1,
  },
  {
    kind: 'QUARTER',
    pattern: new RegExp(`^Q${year}-([1-4])$`),
    example: 'Q2025-3',
    start: ([y, q]) => `${y}-${String(Number(q) * 3 - 2).padStart(2, '0')}-01`,
    months: 3,
  },
  {
    kind: 'CALENDAR_YEAR',
    pattern: new RegExp(`^CY${year}$`),
    example: 'CY2025',
    start: ([y]) => `${y}-01-01`,
    months: 12,
  },
  {
    kind: 'FINANCIAL_YEAR',
    pattern: new RegExp(`^FY${year}$`),
    example: 'FY2025',
    start: ([y]) => `${y}-04-01`,
    months: 12,
  },
  {
    kind: 'ACADEMIC_YEAR',
    pattern: new RegExp(`^AY${year}$`),
    example: 'AY2024',
    start: ([y]) => `${y}-09-01`,
    months: 12,
  },
  {
    kind: 'ROLLING_3_YEARS',
    pattern: new RegExp(`^R3Y${year}$`),
    example: 'R3Y2021',
    start: ([y]) => `${y}-01-01`,
    months: 36,
  },
  {
    kind: 'ROLLING_3_FINANCIAL_YEARS',
    pattern: new RegExp(`^R3FY${year}$`),
    example: 'R3FY2021',
    start: ([y]) => `${y}-04-01`,
    months: 36,
  },
  {
    kind: 'SNAPSHOT',
    pattern: new RegExp(`^S(${year}-\\d\\d-\\d\\d)$`),
    example: 'S2025-12-01',
    start: ([date]) => String(date),
    months: null,
  },
];

const known = new Map<string, Period>();

function read(code: string): Period | undefined {
  for (const shape of shapes) {
    const match = shape.pattern.exec(code);
    if (!match) continue;
    const start = shape.start(match.slice(1));
    if (!isCalendarDate(start)) return undefined;
    const end = shape.months === null ? start : previousDay(addMonths(start, shape.months));
    return { code, kind: shape.kind, start, end };
  }
  return undefined;
}

/**
 * Reads a period code. Throws `AMBIGUOUS_PERIOD` for a bare year such as `2024-25`, which may be a
 * financial or an academic one, and `BAD_USER_INPUT` for anything else that is no code.
 */
export function parsePeriod(code: string): Period {
  const kept = known.get(code);
  if (kept) return kept;
  const found = read(code);
  if (!found) throw refusal(code);
  // A client can send any code that exists, and there are many days: the memory stays bounded.
  if (known.size < 5000) known.set(code, found);
  return found;
}

/** Whether a text is the code of a period. */
export function isPeriodCode(code: string): boolean {
  return known.has(code) || read(code) !== undefined;
}

function refusal(code: string): UserError {
  const bare = /^((?:19|20)\d\d)(?:[-/](\d\d|\d{4}))?$/.exec(code);
  if (bare) {
    const [, from] = bare;
    return new UserError(
      'AMBIGUOUS_PERIOD',
      `"${code}" may be a financial, an academic or a calendar year: say FY${from}, AY${from} or CY${from}.`,
    );
  }
  return badUserInput(
    `"${code.slice(0, 40)}" is no period code; expected one like ${shapes.map((s) => s.example).join(', ')}.`,
  );
}

/** Bounds of a period as released tables hold them: half-open. */
export function periodBounds(period: Period): { readonly from: string; readonly to: string } {
  return { from: period.start, to: nextDay(period.end) };
}

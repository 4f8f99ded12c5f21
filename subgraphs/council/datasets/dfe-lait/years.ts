import type { Status } from '../../../shared/figures/observation-fact.js';

/**
 * The kinds of year behind the column `Years`, which prints `2025` for all of them. Which kind a
 * measure has stands in `Year_Type` of the publisher's dictionary, and for pooled years in the text.
 */
export type LaitYears =
  /** `2025` and `2024/25` are the academic year that ends in 2025. */
  | 'academic'
  /** `2025` and `2024-25` are the financial year that ends in 2025; counts are of its last day, 31 March. */
  | 'financial'
  /** `2025` is that year. */
  | 'calendar'
  /** `2025` is the month of the school census. */
  | 'january'
  /** `2025` is 30 September, the day on which social workers are counted. */
  | '30-september'
  /** `2014-16` are three calendar years. */
  | 'three-calendar'
  /** `2013/14-15/16` are three financial years. */
  | 'three-financial';

/** A year read: the code of its period, and what its suffix says. */
export interface LaitPeriod {
  readonly period: string;
  readonly statuses: readonly Status[];
}

/** Suffixes; `(OT)`, outturn, and `(Final)` say nothing that a reader must know. */
const suffixes: Readonly<Record<string, readonly Status[]>> = {
  prov: ['PROVISIONAL'],
  Rev: ['REVISED'],
  Final: [],
  OT: [],
};

const ending: Readonly<Partial<Record<LaitYears, (year: number) => string>>> = {
  academic: (year) => `AY${year - 1}`,
  financial: (year) => `FY${year - 1}`,
  calendar: (year) => `CY${year}`,
  january: (year) => `M${year}-01`,
  '30-september': (year) => `S${year}-09-30`,
};

/** How many years lie between two years of which the later gives its last two digits. */
function yearsBetween(from: string, to: string): number {
  return (Number(to) - (Number(from) % 100) + 100) % 100;
}

function spanOf(text: string): { start: string; years: number } | undefined {
  const [, start = '', end = ''] = /^(20\d\d)[-/](\d\d)$/.exec(text) ?? [];
  if (start !== '') return { start, years: yearsBetween(start, end) };
  const [, from = '', fromEnd = '', last = '', lastEnd = ''] =
    /^(20\d\d)\/(\d\d)-(\d\d)\/(\d\d)$/.exec(text) ?? [];
  const whole = yearsBetween(from, fromEnd) === 1 && yearsBetween(last, lastEnd) === 1;
  return from !== '' && whole ? { start: from, years: yearsBetween(from, lastEnd) } : undefined;
}

function codeOf(text: string, kind: LaitYears): string | undefined {
  if (/^20\d\d$/.test(text)) return ending[kind]?.(Number(text));
  const span = spanOf(text);
  if (!span) return undefined;
  const { start, years } = span;
  if (kind === 'academic' && years === 1) return `AY${start}`;
  if (kind === 'financial' && years === 1) return `FY${start}`;
  if (kind === 'three-calendar' && years === 2) return `R3Y${start}`;
  return kind === 'three-financial' && years === 3 ? `R3FY${start}` : undefined;
}

/** Reads the column `Years` of a measure; undefined when it holds no year of the measure's kind, such as `0`. */
export function readLaitYears(text: string, kind: LaitYears): LaitPeriod | undefined {
  const [, years = '', suffix] = /^(\S+)(?: \((\w+)\))?$/.exec(text) ?? [];
  const period = codeOf(years, kind);
  const statuses = suffix === undefined ? [] : suffixes[suffix];
  return period === undefined || statuses === undefined ? undefined : { period, statuses };
}

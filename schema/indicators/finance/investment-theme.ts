import { outturnVariables, type OutturnVariable } from './outturn-variables.js';

/** Which part of the outturn a line counts with. */
type Measure = 'net-cur-exp' | 'empl' | 'run-exp';

/** A line of the outturn within a theme, and why it counts. */
export interface ThemeLine {
  readonly variable: OutturnVariable;
  /** Why the line belongs to the theme. */
  readonly reason: string;
}

/** Ids of themes: the words of the SDL's `SpendTheme`. */
export type SpendThemeId =
  | 'PREVENTION'
  | 'EARLY_INTERVENTION'
  | 'COMMUNITY'
  | 'PRIMARY_CARE'
  | 'ACUTE'
  | 'INTERMEDIATE_CARE'
  | 'SOCIAL_CARE'
  | 'HOUSING'
  | 'PUBLIC_HEALTH'
  | 'ESTATE'
  | 'WORKFORCE';

/** What money is spent on, across services. Themes overlap: a line may count in several. */
export interface InvestmentTheme {
  readonly id: SpendThemeId;
  /** Middle of the ids of its indicators. */
  readonly slug: string;
  readonly title: string;
  /** What belongs to it. */
  readonly definition: string;
  readonly lines: readonly ThemeLine[];
  /** Why no line belongs to it; null where one does. */
  readonly noLineReason: string | null;
  /** What its share is a share of. */
  readonly total: OutturnVariable;
}

const byCode = new Map(outturnVariables.map((variable) => [variable.code, variable]));

/** A variable by its machine code. */
export function variable(code: string): OutturnVariable {
  const found = byCode.get(code);
  if (!found) throw new Error(`there is no variable ${code}`);
  return found;
}

/** Lines with their reasons: `asc` is a line of form RSX, `ro3:ascinf` one of form RO3. */
export function linesOf(measure: Measure, reasons: Readonly<Record<string, string>>): ThemeLine[] {
  return Object.entries(reasons).map(([line, reason]) => ({
    variable: variable(
      line.startsWith('ro3:') ? `RO3-${line.slice(4)}-${measure}` : `RSX-${line}-${measure}`,
    ),
    reason,
  }));
}

type Description = Pick<InvestmentTheme, 'id' | 'slug' | 'title' | 'definition'>;

/** A theme of net current expenditure; `reasons` has its lines, each with the reason why it counts. */
export function theme(
  described: Description,
  reasons: Readonly<Record<string, string>>,
): InvestmentTheme {
  return {
    ...described,
    lines: linesOf('net-cur-exp', reasons),
    noLineReason: null,
    total: variable('RSX-totsx-net-cur-exp'),
  };
}

/** A theme for which the outturn has no line, and why. */
export function without(described: Description, noLineReason: string): InvestmentTheme {
  return { ...theme(described, {}), noLineReason };
}

/** Form of the revenue outturn on which a figure is returned. */
export type OutturnForm = 'RSX' | 'RO3';

/** A column of the forms: seven for every service, of which net = total expenditure less total income. */
export interface OutturnMeasure {
  /** End of the machine code: `RSX-asc-net-cur-exp`. */
  readonly code: string;
  /** End of the indicator's id. */
  readonly slug: string;
  readonly title: string;
  /** What it is, to stand before "on" and the service. */
  readonly meaning: string;
  /** Whether income of the service enters it. */
  readonly income: boolean;
}

/** The columns, by the name under which rows of the tables ask for them. */
export const outturnMeasures = {
  net: {
    code: 'net-cur-exp',
    slug: 'net-current-expenditure',
    title: 'net current expenditure',
    meaning: 'Net current expenditure (C7: total expenditure less total income)',
    income: true,
  },
  expenditure: {
    code: 'tot-exp',
    slug: 'total-expenditure',
    title: 'total expenditure',
    meaning: 'Total expenditure (C3: employees and running expenses, before income)',
    income: false,
  },
  income: {
    code: 'tot-inc',
    slug: 'total-income',
    title: 'total income',
    meaning: 'Total income (C6: sales, fees and charges, and other income)',
    income: true,
  },
  employees: {
    code: 'empl',
    slug: 'employees-expenditure',
    title: 'expenditure on employees',
    meaning: 'Expenditure on employees (C1)',
    income: false,
  },
  running: {
    code: 'run-exp',
    slug: 'running-expenses',
    title: 'running expenses',
    meaning: 'Running expenses (C2)',
    income: false,
  },
  charges: {
    code: 'sfc',
    slug: 'sales-fees-and-charges',
    title: 'sales, fees and charges',
    meaning: 'Income from sales, fees and charges (C4)',
    income: true,
  },
  otherIncome: {
    code: 'oth-inc',
    slug: 'other-income',
    title: 'other income',
    meaning: 'Other income (C5)',
    income: true,
  },
} as const satisfies Record<string, OutturnMeasure>;

/** Name of a column. */
export type OutturnMeasureName = keyof typeof outturnMeasures;

/** All seven columns, in the order of the forms' importance to a reader. */
export const allMeasures = Object.keys(outturnMeasures) as readonly OutturnMeasureName[];

/** How a line stands to the total of its service. */
export type OutturnRole =
  /** The whole service. */
  | 'total'
  /** One of the lines that add up to the total. */
  | 'part'
  /** A part of a part; parts of a part need not add up. */
  | 'detail'
  /** Stated beside and included above, never added. */
  | 'memorandum';

/** A row of the tables: one service line of a form. Every variable of the forms can be added as a row. */
export interface OutturnLine {
  /** Middle of the machine code: `RSX-asc-net-cur-exp` is line `asc`. */
  readonly code: string;
  /** Middle of the indicator's id. */
  readonly slug: string;
  /** The service in words, to stand after "Net current expenditure on". */
  readonly title: string;
  readonly role: OutturnRole;
  /** Absent: all seven columns. */
  readonly measures?: readonly OutturnMeasureName[];
  /** Last financial year (by its first calendar year) whose form has the line; absent while it stands. */
  readonly lastYear?: number;
  /** Name of the service in the outturn time series, which revises its net current expenditure. */
  readonly timeSeries?: string;
  readonly caveats?: readonly string[];
  readonly synonyms?: readonly string[];
}

/** The lines of one form that speak of one service. */
export interface OutturnTable {
  readonly form: OutturnForm;
  /** Beginning of the indicators' ids and titles; absent where each line is a service of its own. */
  readonly service?: { readonly slug: string; readonly title: string };
  readonly lines: readonly OutturnLine[];
}

/** What to know of the totals on form RO3, which form RSX states again. */
export const sameAsSummary =
  'Form RSX states the same total, and later revisions reach that one alone: use it for the whole service.';

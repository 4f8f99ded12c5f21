/** What a cell of a column may hold. */
export type ColumnKind =
  /** Words. */
  | 'text'
  /** Title of a role, never a person's name. */
  | 'role'
  /** Id that we give: lower case letters, digits and hyphens. */
  | 'id'
  /** Code of the Organisation Data Service. */
  | 'ods-code'
  /** Code of the Office for National Statistics. */
  | 'gss-code'
  /** Day as `YYYY-MM-DD`. */
  | 'date'
  /** Code of a period, such as `FY2025`. */
  | 'period'
  /** Pounds, with pence or without. */
  | 'money'
  /** Whole number of at least 0. */
  | 'count'
  /** Decimal number. */
  | 'number'
  /** Id of an indicator of the registry. */
  | 'indicator'
  /** One of the words the column lists. */
  | 'choice'
  /** `yes` or `no`. */
  | 'yes-no'
  /** Address of a page. */
  | 'web-address';

/** A word that a cell may hold. */
export interface Choice {
  readonly value: string;
  readonly meaning: string;
}

/** A column of a template. */
export interface TemplateColumn<Name extends string = string> {
  /** Heading in the file, without commas or quotes. */
  readonly name: Name;
  /** What stands in it, for whoever fills it in. */
  readonly description: string;
  readonly kind: ColumnKind;
  /** Whether a blank cell is refused. */
  readonly required: boolean;
  /** Whether a cell may hold several values, separated by blanks. */
  readonly many?: boolean;
  /** The words of a `choice`. */
  readonly choices?: readonly Choice[];
  /** A cell as it may be filled in. */
  readonly example: string;
}

/** A file that people fill in: a CSV whose header names these columns, in any order. */
export interface Template<Name extends string = string> {
  /** Stable id and name of the file, `place-priorities`. */
  readonly id: string;
  readonly title: string;
  /** What a row states and when a new file replaces the old one. */
  readonly description: string;
  readonly sector: 'health' | 'council' | 'finance';
  readonly columns: readonly TemplateColumn<Name>[];
}

/** A template with the names of its columns as types. */
export function defineTemplate<const Name extends string>(
  template: Template<Name>,
): Template<Name> {
  return template;
}

/** Where a row is from; every template ends with it. */
export const sourceColumn = {
  name: 'Source',
  description: 'Where the row is from: a published page, a decision, minutes of a meeting.',
  kind: 'text',
  required: true,
  example: 'Cabinet decision of 12 May 2026, published by the council',
} as const satisfies TemplateColumn;

/**
 * Heading of a column that stands in files of made-up examples only, `yes` on every row: a file that has
 * it is never taken for facts, and a file without it never for examples.
 */
export const illustrativeHeading = 'Illustrative';

/** The first line of a file of the template; its headings hold no commas. */
export function headerOf(template: Template): string {
  return `${template.columns.map(({ name }) => name).join(',')}\r\n`;
}

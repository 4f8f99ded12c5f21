import { isImportedIndicatorId } from '../../../schema/indicators/imported.js';
import { indicators } from '../../../schema/indicators/registry.js';
import type { TemplateColumn } from '../../../schema/templates/template.js';
import { isCalendarDate } from '../periods/calendar-date.js';
import { parsePeriod } from '../periods/period.js';

/** What one kind of cell has to look like. */
interface CellRule {
  accepts(text: string, column: TemplateColumn): boolean;
  /** What was expected, for whoever mends the file. */
  readonly expected: string | ((column: TemplateColumn) => string);
}

const matching = (pattern: RegExp) => (text: string) => pattern.test(text);

/** A form of address or a rank before a capital letter: a name is following. */
const namesAPerson =
  /(^|[^\p{L}])(Cllr|Councillor|Alderman|Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sir|Dame|Baroness)\.? +\p{Lu}\p{Ll}/u;

function isPeriod(text: string): boolean {
  try {
    return parsePeriod(text).code === text;
  } catch {
    return false;
  }
}

const known: ReadonlySet<string> = new Set(indicators.map(({ id }) => id));

const rules: Readonly<Record<TemplateColumn['kind'], CellRule>> = {
  text: { accepts: (text) => text.length <= 500, expected: 'at most 500 characters' },
  role: {
    accepts: (text) => text.length <= 200 && !namesAPerson.test(text),
    expected: "the title of a role, without a person's name",
  },
  id: {
    accepts: matching(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    expected: 'lower case letters and digits with hyphens between, such as lambeth-together',
  },
  'ods-code': {
    accepts: matching(/^[A-Z0-9]{3,10}$/),
    expected: 'an ODS code of 3 to 10 capital letters and digits, such as QKK',
  },
  'gss-code': {
    accepts: matching(/^[EWSNKJ]\d{8}$/),
    expected: 'a GSS code of a letter and eight digits, such as E09000022',
  },
  date: { accepts: isCalendarDate, expected: 'a day that exists, as YYYY-MM-DD' },
  period: { accepts: isPeriod, expected: 'the code of a period, such as FY2025 or Q2025-3' },
  money: {
    accepts: matching(/^\d{1,12}(\.\d{1,2})?$/),
    expected: 'pounds without sign or commas, such as 53440286 or 1250.50',
  },
  count: { accepts: matching(/^\d{1,12}$/), expected: 'a whole number of at least 0' },
  number: { accepts: matching(/^-?\d{1,12}(\.\d{1,6})?$/), expected: 'a number such as 72.5' },
  indicator: {
    accepts: (text) => known.has(text) || isImportedIndicatorId(text),
    expected: 'the id of an indicator of the registry, such as council.school-readiness',
  },
  choice: {
    accepts: (text, { choices = [] }) => choices.some(({ value }) => value === text),
    expected: ({ choices = [] }) => `one of ${choices.map(({ value }) => value).join(', ')}`,
  },
  'yes-no': { accepts: matching(/^(yes|no)$/), expected: 'yes or no' },
  'web-address': {
    accepts: (text) => /^https?:\/\//.test(text) && URL.canParse(text),
    expected: 'an address that begins with https://',
  },
};

const shown = (text: string) => `"${text.slice(0, 60)}${text.length > 60 ? '…' : ''}"`;

/** The values of a cell: one, or several where the column says so. */
export function valuesOf(column: TemplateColumn, text: string): readonly string[] {
  if (text === '') return [];
  return column.many === true ? text.split(/\s+/) : [text];
}

/** What is wrong with a cell, with what was expected; undefined where nothing is. Blanks are trimmed before. */
export function faultIn(column: TemplateColumn, text: string): string | undefined {
  const rule = rules[column.kind];
  if (text === '') return column.required ? 'is blank; it must be filled in' : undefined;
  const wrong = valuesOf(column, text).find((value) => !rule.accepts(value, column));
  if (wrong === undefined) return undefined;
  const expected = typeof rule.expected === 'string' ? rule.expected : rule.expected(column);
  return `is ${shown(wrong)}; expected ${expected}`;
}

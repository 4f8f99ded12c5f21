import { badUserInput } from '../../shared/errors.js';
import { previousDay } from '../../shared/periods/calendar-date.js';
import type { CouncilContext } from '../context.js';

/** Arguments of fields that hold on a day. */
export interface DatedArguments {
  readonly validOn?: string | null;
}

/** Whether a row of a register holds on the day asked for, or today in London. */
export function holdsOn(
  row: { readonly valid_from: string | null; readonly valid_to: string | null },
  { validOn }: DatedArguments,
  { today }: CouncilContext,
): boolean {
  const day = validOn ?? today;
  return (
    (row.valid_from === null || row.valid_from <= day) &&
    (row.valid_to === null || row.valid_to > day)
  );
}

/** The last day of a half-open range; null where it is open. */
export function lastDay(validTo: string | null): string | null {
  return validTo === null ? null : previousDay(validTo);
}

/** Checks ids of registers, which are lower case with hyphens. Throws `BAD_USER_INPUT`. */
export function checkIds(ids: readonly string[]): readonly string[] {
  if (ids.length > 100) {
    throw badUserInput(`ids: ${String(ids.length)} ids; expected at most 100.`);
  }
  return [...new Set(ids.map(checkId))];
}

/** Checks an id of a register. Throws `BAD_USER_INPUT`. */
export function checkId(id: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 100) return id;
  throw badUserInput(
    `"${id.slice(0, 40)}" is no id; expected lower case letters and digits with hyphens between, such as lambeth-together.`,
  );
}

/** The rows that there are, ordered by id. */
export function found<Row extends { readonly id: string }>(rows: readonly (Row | null)[]): Row[] {
  return rows
    .filter((row): row is Row => row !== null)
    .sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

import type { Marker, Status } from '../../shared/figures/observation-fact.js';

/** A cell of the revenue outturn: an amount, or why there is none. */
export type OutturnAmount =
  | { readonly value: string }
  | {
      readonly value: null;
      readonly marker: Marker;
      readonly status: Status;
      readonly note: string;
    };

/** The publisher's signs, with the meaning its sheet of notes gives them. */
const markers: Readonly<Record<string, OutturnAmount>> = {
  '[x]': {
    value: null,
    marker: 'x',
    status: 'NOT_AVAILABLE',
    note: 'The return was not received in time for publication.',
  },
  '[n]': {
    value: null,
    marker: 'x',
    status: 'NOT_AVAILABLE',
    note: 'The publisher could not estimate this item for the authorities that made no return.',
  },
  '[z]': {
    value: null,
    marker: 'x',
    status: 'NOT_AVAILABLE',
    note: 'The item is not collected.',
  },
  '[Y]': {
    value: null,
    marker: 'z',
    status: 'NOT_APPLICABLE',
    note: 'Not relevant to this row.',
  },
};

/**
 * Reads a cell in thousands of pounds. Authorities return at most two decimals and the file stores
 * binary fractions (`4569.8500000000004`), so everything is rounded to two decimals (£10); only the
 * publisher's estimated totals, which have up to twelve, lose anything by it. Undefined for anything
 * that is neither a plain number nor a known sign; an empty cell is neither.
 */
export function parseOutturnAmount(cell: string): OutturnAmount | undefined {
  if (/^-?\d{1,12}(\.\d{1,20})?$/.test(cell)) {
    const rounded = Number(cell)
      .toFixed(2)
      .replace(/\.?0+$/, '');
    return { value: rounded === '-0' ? '0' : rounded };
  }
  return markers[cell];
}

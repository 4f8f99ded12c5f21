import { londonSubIcbCodes, boardOpenings } from './london.js';
import type { Columns } from '../../shared/imports/readers/columns.js';
import type { SourceRow } from '../../shared/imports/readers/source-row.js';
import { parseNamedMonth } from './named-months.js';
import { rttParts, type RttCounts } from './rtt-tally.js';
import { isTrustCode } from './trust-codes.js';
import { ENGLAND, LONDON } from '../../shared/codes/codes.js';

const weeks = Array.from({ length: 104 }, (_, from) => from);
const two = (week: number) => String(week).padStart(2, '0');
const bands = [
  ...weeks.map((from) => `Gt ${two(from)} To ${two(from + 1)} Weeks SUM 1` as const),
  'Gt 104 Weeks SUM 1' as const,
];

const named = [
  'Period',
  'Provider Parent Org Code',
  'Provider Org Code',
  'Commissioner Parent Org Code',
  'Commissioner Org Code',
  'RTT Part Type',
  'Treatment Function Code',
  'Treatment Function Name',
  'Patients with unknown clock start date',
  'Total All',
] as const;

/** A column of the full extract that is read. */
export type RttColumn = (typeof named)[number] | (typeof bands)[number];

/** Columns of the full extract that are read: who, what, the 105 weekly bands and the totals. */
export const rttColumns: readonly RttColumn[] = [...named, ...bands];

type Cell = (name: RttColumn) => string;

/** A blank band has no pathway; anything else but a whole number is a fault. */
function countIn(text: string): number {
  if (text === '' || text === '0') return 0;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

/** The pathways in the weekly bands of a row, whose places are looked up once a file: they are many. */
export class RttBands {
  readonly #places: readonly number[];

  constructor(columns: Columns<RttColumn>) {
    this.#places = bands.map((band) => columns.indexOf(band));
  }

  /** Pathways from one week to another, the last one left out; not a number where a cell is none. */
  sums({ cells }: SourceRow): { all: number; within18Weeks: number; over52Weeks: number } {
    const sums = { all: 0, within18Weeks: 0, over52Weeks: 0 };
    this.#places.forEach((place, week) => {
      const count = countIn(cells[place] ?? '');
      if (count === 0) return;
      sums.all += count;
      if (week < 18) sums.within18Weeks += count;
      if (week >= 52) sums.over52Weeks += count;
    });
    return sums;
  }
}

/**
 * The pathways of a row, or why they cannot be taken: its bands, with the pathways of unknown start,
 * have to sum to its total. New pathways have no bands.
 */
export function readRttCounts(cell: Cell, row: SourceRow, bandsOf: RttBands): RttCounts | string {
  const part = rttParts.find((known) => known === cell('RTT Part Type'));
  if (!part) return `part "${cell('RTT Part Type')}"; expected one of ${rttParts.join(', ')}`;
  const all = countIn(cell('Total All'));
  const banded = bandsOf.sums(row);
  const sum = banded.all + countIn(cell('Patients with unknown clock start date'));
  if (Number.isNaN(all) || Number.isNaN(sum)) return 'a count is no whole number';
  if (part !== 'Part_3' && sum !== all) {
    return `the bands sum to ${String(sum)}; expected the ${String(all)} of Total All`;
  }
  return {
    part,
    functionCode: cell('Treatment Function Code'),
    functionName: cell('Treatment Function Name').trim(),
    all,
    within18Weeks: banded.within18Weeks,
    over52Weeks: banded.over52Weeks,
  };
}

/** What tells one row of the extract from another: who treats, who is responsible, part and function. */
export function rttKey(cell: Cell): readonly string[] {
  return [
    cell('Period'),
    cell('Provider Org Code'),
    cell('Commissioner Parent Org Code'),
    cell('Commissioner Org Code'),
    cell('RTT Part Type'),
    cell('Treatment Function Code'),
  ];
}

/** The month of a row, `RTT-April-2026`; undefined where it is none. */
export function rttPeriod(text: string): string | undefined {
  return parseNamedMonth(text.replace(/^RTT-/, ''));
}

/**
 * The areas to which a row belongs: the trust that treats, London where the provider's parent is a
 * London board, England, and the board and sub-location that are responsible. Commissioning hubs have
 * no parent and count for no board.
 */
export function rttAreas(cell: Cell): readonly string[] {
  const provider = cell('Provider Org Code');
  const board = cell('Commissioner Parent Org Code');
  const location = cell('Commissioner Org Code');
  const ofLondon = boardOpenings.has(cell('Provider Parent Org Code'));
  return [
    ENGLAND,
    ...(ofLondon ? [LONDON] : []),
    ...(ofLondon && isTrustCode(provider) ? [provider] : []),
    ...(boardOpenings.has(board) ? [board] : []),
    ...(londonSubIcbCodes.has(location) ? [location] : []),
  ];
}

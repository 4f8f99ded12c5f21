import { londonSubIcbCodes, boardOpenings } from './london.js';
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
  return text === '' ? 0 : /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

/**
 * The pathways of a row, or why they cannot be taken: its bands, with the pathways of unknown start,
 * have to sum to its total. New pathways have no bands.
 */
export function readRttCounts(cell: Cell): RttCounts | string {
  const part = rttParts.find((known) => known === cell('RTT Part Type'));
  if (!part) return `part "${cell('RTT Part Type')}"; expected one of ${rttParts.join(', ')}`;
  const all = countIn(cell('Total All'));
  const counts = bands.map((band) => countIn(cell(band)));
  const sum = (from: number, to: number) =>
    counts.slice(from, to).reduce((total, count) => total + count, 0);
  const banded = sum(0, bands.length) + countIn(cell('Patients with unknown clock start date'));
  if (Number.isNaN(all) || Number.isNaN(banded)) return 'a count is no whole number';
  if (part !== 'Part_3' && banded !== all) {
    return `the bands sum to ${String(banded)}; expected the ${String(all)} of Total All`;
  }
  return {
    part,
    functionCode: cell('Treatment Function Code'),
    functionName: cell('Treatment Function Name').trim(),
    all,
    within18Weeks: sum(0, 18),
    over52Weeks: sum(52, bands.length),
  };
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

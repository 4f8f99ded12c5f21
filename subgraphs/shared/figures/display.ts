import type { UnitId } from '../../../schema/indicators/indicator.js';
import type { Figure } from './figure.js';

/** Government Statistical Service shorthand for statuses that stand beside a value. */
const shorthand: Readonly<Record<string, string>> = {
  PROVISIONAL: '[p]',
  REVISED: '[r]',
  ESTIMATED: '[e]',
  FORECAST: '[f]',
  BREAK_IN_SERIES: '[b]',
  LOW_RELIABILITY: '[u]',
};

const reasons: Readonly<Record<string, string>> = {
  c: 'Confidential: the publisher hides it so that nobody can be recognised.',
  x: 'Not available: no figure was returned or published.',
  z: 'Not applicable to this area or period.',
  u: 'Too unreliable for the publisher to show.',
  low: 'So low that it rounds to nothing, though it is not zero.',
};

/** Most decimals shown of a unit; what is published with fewer keeps its own. */
const decimals: Readonly<Partial<Record<UnitId, number>>> = {
  GBP_THOUSAND: 0,
  GBP: 2,
  GBP_PER_HEAD: 2,
  SCORE: 3,
  PROPORTION: 4,
};

// A formatter costs far more to make than to use, and an answer can hold thousands of figures.
const formatters = new Map<number, Intl.NumberFormat>();

function formatter(shown: number): Intl.NumberFormat {
  const kept = formatters.get(shown);
  if (kept) return kept;
  const made = new Intl.NumberFormat('en-GB', {
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  });
  formatters.set(shown, made);
  return made;
}

function formatNumber(text: string, unit: UnitId): string {
  const point = text.indexOf('.');
  const published = point < 0 ? 0 : text.length - point - 1;
  const shown = Math.min(published, decimals[unit] ?? 2);
  return formatter(shown).format(Number(text));
}

function withUnit(number: string, unit: UnitId): string {
  const pounds = number.startsWith('-') ? `-£${number.slice(1)}` : `£${number}`;
  switch (unit) {
    case 'PERCENT':
      return `${number}%`;
    case 'GBP':
      return pounds;
    case 'GBP_THOUSAND':
      return `${pounds} thousand`;
    case 'GBP_PER_HEAD':
      return `${pounds} per head`;
    case 'DAYS':
      return `${number} days`;
    case 'YEARS':
      return `${number} years`;
    default:
      return number;
  }
}

type Shown = Pick<Figure, 'value' | 'marker' | 'statuses' | 'note'>;

/** The value with its unit and the shorthand of its statuses, or the marker that stands for it. */
export function displayOf(figure: Shown, unit: UnitId, statuses = statusesOf(figure)): string {
  const { value, marker } = figure;
  if (value === null) return `[${marker ?? 'x'}]`;
  const shown = withUnit(formatNumber(value, unit), unit);
  if (statuses.length === 0) return shown;
  return [shown, ...statuses.flatMap((status) => shorthand[status] ?? [])].join(' ');
}

/** Why there is no value; null when there is one. What the publisher said goes before the general words. */
export function missingReasonOf(figure: Shown): string | null {
  if (figure.value !== null) return null;
  return figure.note ?? reasons[figure.marker ?? 'x'] ?? null;
}

/** Statuses as a list. */
export function statusesOf(figure: Pick<Figure, 'statuses'>): readonly string[] {
  return figure.statuses === '' ? [] : figure.statuses.split(' ');
}

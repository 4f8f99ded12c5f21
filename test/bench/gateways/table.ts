import type { Measure } from './rounds.js';

/** A contestant's measures, one a round. */
export interface Row {
  readonly key: string;
  readonly title: string;
  readonly measures: readonly Measure[];
}

/** The middle one, or the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  return (at(Math.floor((sorted.length - 1) / 2)) + at(Math.ceil((sorted.length - 1) / 2))) / 2;
}

/**
 * The results as a Markdown table. Ratios are taken within each round against stock over HTTP and the median of
 * them is shown, so that a machine that slows down for a while slows both sides.
 */
export function writeTable(rows: readonly Row[]): string {
  const stock = rows.find(({ key }) => key === 'stock');
  const lines = rows.map(({ title, measures }) => {
    const ratio = (of: (measure: Measure, against: Measure) => number) =>
      stock === undefined
        ? '–'
        : median(measures.map((measure, round) => of(measure, stock.measures[round]!))).toFixed(2);
    const middle = (of: keyof Measure) => median(measures.map((measure) => measure[of]));
    return [
      title,
      ratio((ours, theirs) => ours.requestsPerSecond / theirs.requestsPerSecond),
      ratio((ours, theirs) => theirs.processorTime / ours.processorTime),
      ratio((ours, theirs) => ours.p99 / theirs.p99),
      middle('requestsPerSecond').toFixed(1),
      middle('processorTime').toFixed(3),
      middle('p99').toFixed(1),
      middle('fetches').toFixed(1),
    ];
  });
  const head = [
    'gateway',
    'requests/s ÷ stock',
    'stock’s processor time ÷ its own',
    'p99 ÷ stock',
    'requests/s',
    'processor ms a request',
    'p99 ms',
    'fetches a request',
  ];
  const align = head.map((_, index) => (index === 0 ? '---' : '--:'));
  return [head, align, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

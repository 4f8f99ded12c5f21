import { median } from '../gateways/table.js';
import type { Stretch } from './mixed-load.js';

/** A stretch, with its untouched operations for each second of the gateway's processor time. */
export interface Costed extends Stretch {
  readonly perProcessorSecond: number;
}

/** A quiet stretch and a faulty one beside it. */
export interface Pair {
  /** Share of the requests that are reset in the faulty one. */
  readonly share: string;
  /** Touched operations a second, in both. */
  readonly rate: number;
  readonly quiet: Costed;
  readonly faulty: Costed;
}

/** How much of their throughput untouched operations keep, in the middle of all pairs. */
export function medianKept(pairs: readonly Pair[]): number {
  return median(pairs.map(({ quiet, faulty }) => faulty.untouched / quiet.untouched));
}

/** The same by second of the gateway's processor time. */
export function medianKeptPerProcessor(pairs: readonly Pair[]): number {
  return median(
    pairs.map(({ quiet, faulty }) => faulty.perProcessorSecond / quiet.perProcessorSecond),
  );
}

/** A table of the quiet stretches and of the faulty ones of each share, which cost the gateway different things. */
export function describePairs(pairs: readonly Pair[]): string {
  const shares = [...new Set(pairs.map(({ share }) => share))];
  const rows = shares.map((share) => {
    const these = pairs.filter((pair) => pair.share === share);
    const kept = [medianKept(these), medianKeptPerProcessor(these)];
    return row(
      `${share} reset`,
      these.map(({ faulty }) => faulty),
      kept.map((part) => part.toFixed(3)),
    );
  });
  return [
    '| stretches | untouched operations/s | of the quiet ones beside | by processor second | their p99 ms | touched: whole answers | touched: partial answers |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    row(
      'quiet',
      pairs.map(({ quiet }) => quiet),
      ['', ''],
    ),
    ...rows,
  ].join('\n');
}

function row(name: string, stretches: readonly Stretch[], kept: readonly string[]): string {
  const sum = (of: (stretch: Stretch) => number) =>
    String(stretches.reduce((total, stretch) => total + of(stretch), 0));
  const cells = [
    name,
    median(stretches.map(({ untouched }) => untouched)).toFixed(1),
    ...kept,
    median(stretches.map(({ p99 }) => p99)).toFixed(1),
    sum(({ touched }) => touched.whole),
    sum(({ touched }) => touched.partial),
  ];
  return `| ${cells.join(' | ')} |`;
}

import { median } from '../gateways/table.js';
import type { Stretch } from './mixed-load.js';

/** A stretch, with its untouched operations for each second of the gateway's processor time. */
export interface Costed extends Stretch {
  readonly perProcessorSecond: number;
}

/** A quiet stretch, and beside it one for each share of requests that are reset. */
export interface Round {
  readonly quiet: Costed;
  readonly faulty: Readonly<Record<string, Costed>>;
}

type Throughput = 'untouched' | 'perProcessorSecond';

/**
 * How much of their throughput untouched operations keep while requests are reset, the shares taken together, in
 * the middle of all rounds. Each round is of all shares: they cost different things, and the middle of a mixture
 * would lie anywhere between them.
 */
export function keptInAll(rounds: readonly Round[], of: Throughput): number {
  return median(
    rounds.map(({ quiet, faulty }) => {
      const stretches = Object.values(faulty);
      const sum = stretches.reduce((total, stretch) => total + stretch[of], 0);
      return sum / stretches.length / quiet[of];
    }),
  );
}

/** The same for one share. */
function keptAt(share: string, rounds: readonly Round[], of: Throughput): number {
  return median(rounds.map(({ quiet, faulty }) => (faulty[share]?.[of] ?? 0) / quiet[of]));
}

/** A table of the quiet stretches and of the faulty ones of each share. */
export function describeRounds(rounds: readonly Round[], shares: readonly string[]): string {
  const rows = shares.map((share) =>
    row(
      `${share} reset`,
      rounds.flatMap(({ faulty }) => faulty[share] ?? []),
      [keptAt(share, rounds, 'untouched'), keptAt(share, rounds, 'perProcessorSecond')],
    ),
  );
  return [
    '| stretches | untouched operations/s | of the quiet ones beside | by processor second | their p99 ms | touched: whole answers | touched: partial answers |',
    '| --- | --: | --: | --: | --: | --: | --: |',
    row(
      'quiet',
      rounds.map(({ quiet }) => quiet),
    ),
    ...rows,
  ].join('\n');
}

function row(name: string, stretches: readonly Stretch[], kept: readonly number[] = []): string {
  const sum = (of: (stretch: Stretch) => number) =>
    String(stretches.reduce((total, stretch) => total + of(stretch), 0));
  const cells = [
    name,
    median(stretches.map(({ untouched }) => untouched)).toFixed(1),
    kept[0]?.toFixed(3) ?? '',
    kept[1]?.toFixed(3) ?? '',
    median(stretches.map(({ p99 }) => p99)).toFixed(1),
    sum(({ touched }) => touched.whole),
    sum(({ touched }) => touched.partial),
  ];
  return `| ${cells.join(' | ')} |`;
}

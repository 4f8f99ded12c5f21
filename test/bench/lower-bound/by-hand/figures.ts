import { indicatorOf } from '../../../../schema/indicators/registry.js';
import { displayOf, missingReasonOf } from '../../../../subgraphs/shared/figures/display.js';
import { figureId } from '../../../../subgraphs/shared/figures/figure-id.js';
import type { FigureRow } from '../../../../subgraphs/shared/figures/figure.js';
import { periodLabel } from '../../../../subgraphs/shared/periods/label.js';
import { parsePeriod } from '../../../../subgraphs/shared/periods/period.js';
import { statedStatuses } from '../../../../subgraphs/shared/statistics/stated-statuses.js';
import { kindOf, type Releases } from './releases.js';
import type { Ask } from './statements.js';

/** Which figures: those of an indicator for an area, in a range of dates or all. */
export interface Wanted {
  readonly area: string;
  readonly indicator: string;
  readonly from?: string;
  readonly to?: string;
}

/** The headline figures of each series wanted, in the order of what is wanted. */
export async function readSeries(
  ask: Ask,
  { newest }: Releases,
  wanted: readonly Wanted[],
): Promise<FigureRow[][]> {
  const rows = await ask<FigureRow & { readonly place: number }>(
    newest,
    wanted.map(({ area }) => area),
    wanted.map(({ indicator }) => indicator),
    wanted.map(() => ''),
    wanted.map(({ from }) => from ?? null),
    wanted.map(({ to }) => to ?? null),
    newest,
    newest,
  );
  const series = wanted.map((): FigureRow[] => []);
  for (const row of rows) series[row.place - 1]?.push(row);
  return series;
}

/** How a figure is shown. */
export function displayed(row: FigureRow): string {
  const indicator = indicatorOf(row.indicator_id);
  return displayOf(row, indicator.unit, statedStatuses(row, indicator));
}

/** The fragment `Figure` of most operations. */
export function figure(row: FigureRow, releases: Releases) {
  return {
    id: figureId(row),
    display: displayed(row),
    missingReason: missingReasonOf(row),
    period: { label: periodLabel(parsePeriod(row.period)) },
    provenance: { kind: kindOf(releases, row) },
  };
}

/** The fragment `Latest` of most operations. */
export function latest(rows: readonly FigureRow[] | undefined, releases: Releases) {
  const row = rows?.at(-1);
  return { latest: row === undefined ? null : figure(row, releases) };
}

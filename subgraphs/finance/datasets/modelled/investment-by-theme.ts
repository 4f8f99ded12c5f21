import { sql } from 'kysely';
import {
  investmentIds,
  spentThemes,
  type InvestmentTheme,
} from '../../../../schema/indicators/finance/investment-themes.js';
import { figureId } from '../../../shared/figures/figure-id.js';
import {
  observationFact,
  type ObservationInput,
  type Status,
} from '../../../shared/figures/observation-fact.js';
import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import type { Fact } from '../../../shared/imports/fact.js';
import { divideDecimals } from '../../../shared/money/decimal.js';
import { recordedIn, type Released } from '../../../shared/releases/recorded.js';
import type { FinanceTables } from '../../tables.js';
import { outturnTimeSeries } from '../outturn-time-series.js';
import { revenueOutturnSocialCare, revenueOutturnSummary } from '../outturn.js';
import { sumOfAmounts } from '../../../shared/money/sum-of-amounts.js';

interface Figure {
  readonly indicator_id: string;
  readonly area_code: string;
  readonly period: string;
  readonly value: string | null;
  readonly statuses: string;
  readonly note: string | null;
}

/** Figures of an area and a period, by indicator. */
type Returned = ReadonlyMap<string, Figure>;

const wanted = [
  ...new Set(
    spentThemes.flatMap(({ lines, total }) => [
      total.indicatorId,
      ...lines.map(({ variable }) => variable.indicatorId),
    ]),
  ),
];

async function listReturned(released: Released<FinanceTables>): Promise<Map<string, Returned>> {
  const figures: Figure[] = await released.tables
    .selectFrom('observation as o')
    .where(recordedIn(released, 'o'))
    .where('o.indicator_id', '=', sql<string>`any(${wanted}::text[])`)
    .where('o.breakdown', '=', '')
    .select(['o.indicator_id', 'o.area_code', 'o.period', 'o.value', 'o.statuses', 'o.note'])
    .orderBy('o.area_code')
    .orderBy('o.valid_from')
    .execute();
  const groups = new Map<string, Map<string, Figure>>();
  for (const figure of figures) {
    const key = `${figure.area_code} ${figure.period}`;
    const group = groups.get(key);
    if (group) group.set(figure.indicator_id, figure);
    else groups.set(key, new Map([[figure.indicator_id, figure]]));
  }
  return groups;
}

const idOf = (figure: Figure) => figureId({ ...figure, breakdown: '', level: '' });

const noReturn = 'The return was not received in time for publication.';

function statusesOf(figures: readonly Figure[]): Status[] {
  const all = figures.flatMap(({ statuses }) => statuses.split(' ').filter(Boolean));
  return [...new Set(all)].sort() as Status[];
}

function themeFacts(theme: InvestmentTheme, key: string, returned: Returned): Fact[] {
  const [area = '', period = ''] = key.split(' ');
  const lines = theme.lines.flatMap(({ variable }) => returned.get(variable.indicatorId) ?? []);
  // A year for which no form is at hand has none of the lines, or only those of the time series.
  if (lines.length < theme.lines.length) return [];
  const ids = investmentIds(theme);
  const common = { area, period, inputs: lines.map(idOf), source: null } as const;
  const missing = lines.find(({ value }) => value === null);
  const absent = (
    reason: string,
  ): Pick<ObservationInput, 'value' | 'marker' | 'statuses' | 'note'> => ({
    value: null,
    marker: 'x',
    statuses: ['NOT_AVAILABLE'],
    note: `Cannot be calculated: ${reason}`,
  });
  if (missing) {
    const gap = absent(missing.note ?? noReturn);
    return [
      observationFact({ ...common, ...gap, indicator: ids.spend, method: 'sum-of-figures' }),
      observationFact({ ...common, ...gap, indicator: ids.shareOfTotal, method: 'share' }),
    ];
  }
  const sum = sumOfAmounts(lines.map(({ value }) => value ?? '0'));
  const spend = observationFact({
    ...common,
    indicator: ids.spend,
    value: sum,
    statuses: statusesOf(lines),
    method: 'sum-of-figures',
  });
  const total = returned.get(theme.total.indicatorId);
  if (!total) return [spend];
  const share = { ...common, indicator: ids.shareOfTotal, method: 'share' };
  if (total.value === null || Number(total.value) <= 0) {
    return [spend, observationFact({ ...share, ...absent(total.note ?? noReturn) })];
  }
  return [
    spend,
    observationFact({
      ...share,
      value: divideDecimals(sum, total.value, { decimals: 2, times: 100n }),
      numerator: sum,
      denominator: total.value,
      statuses: statusesOf([...lines, total]),
      inputs: [...common.inputs, idOf(total)],
    }),
  ];
}

/** What authorities spend by theme, and its share of all they spend. */
export const investmentByTheme: ModelledDataset<FinanceTables> = {
  kind: 'modelled',
  id: 'placegraph/investment-by-theme',
  title: 'Investment by theme, from lines of the revenue outturn',
  inputs: [revenueOutturnSummary.id, revenueOutturnSocialCare.id, outturnTimeSeries.id],
  async *compute(released) {
    const returned = await listReturned(released);
    for (const [key, figures] of returned) {
      for (const theme of spentThemes) yield* themeFacts(theme, key, figures);
    }
  },
};

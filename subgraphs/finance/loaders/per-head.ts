import type { Indicator } from '../../../schema/indicators/indicator.js';
import { indicatorOf } from '../../../schema/indicators/registry.js';
import { figureId } from '../../shared/figures/figure-id.js';
import { methods } from '../../shared/figures/methods.js';
import type { SeriesModel } from '../../shared/figures/models.js';
import { seriesOf } from '../../shared/figures/series.js';
import { divideDecimals } from '../../shared/money/decimal.js';
import type { PeriodRange } from '../../shared/periods/label.js';
import { parsePeriod } from '../../shared/periods/period.js';
import type { BoroughPerHeadModel, PopulationEstimateModel } from '../models.js';
import { inPrices, type PriceChoice, type PriceContext } from './real-terms.js';
import { withStep, type TracedFigure } from './traced-figure.js';

const method = 'per-resident';

/** Divides thousands of pounds by the residents of the calendar year in which the period begins. */
function perHead(
  figure: TracedFigure,
  indicator: Indicator,
  estimates: readonly PopulationEstimateModel[],
): TracedFigure {
  const year = Number(parsePeriod(figure.period).start.slice(0, 4));
  const population = estimates.find((estimate) => estimate.year === year && estimate.residents > 0);
  const inputs = [figureId(figure), ...(population ? [population.figure] : [])];
  const computed = withStep(
    {
      ...figure,
      indicator_id: indicator.id,
      indicator,
      method,
      inputs: inputs.join(' '),
      row_key: null,
    },
    { kind: method, detail: methods.get(method)?.detail ?? method, inputs },
  );
  if (figure.value === null) return computed;
  if (!population) {
    return {
      ...computed,
      value: null,
      marker: 'x',
      statuses: 'NOT_AVAILABLE',
      note: `There is no population estimate for the middle of ${String(year)} in the graph.`,
    };
  }
  const residents = String(population.residents);
  return {
    ...computed,
    value: divideDecimals(figure.value, residents, { decimals: 2, times: 1000n }),
    numerator: divideDecimals(figure.value, '1', { decimals: 0, times: 1000n }),
    denominator: residents,
  };
}

/**
 * A series of pounds per resident, in the prices asked for: the series it is computed from, divided figure by figure, so that
 * statuses and revisions go along. A missing figure stays missing for the reason the publisher gave.
 */
export function perHeadSeries(
  context: PriceContext,
  { areaCode, populationEstimates }: BoroughPerHeadModel,
  indicatorId: string,
  periods: PeriodRange | null = null,
  prices: PriceChoice = { prices: 'CASH' },
): SeriesModel {
  const indicator = indicatorOf(indicatorId);
  const { perHeadOf } = indicator;
  if (perHeadOf === undefined) throw new Error(`${indicatorId} is no indicator per head`);
  // Six decimals, so that pounds a head are rounded once, at the end.
  const amounts = inPrices(
    context,
    seriesOf(context, indicatorOf(perHeadOf), areaCode, periods),
    prices,
    6,
  );
  return {
    indicator,
    areaCode,
    find: async (breakdown) =>
      (await amounts.find(breakdown)).map((figure) =>
        perHead(figure, indicator, populationEstimates),
      ),
  };
}

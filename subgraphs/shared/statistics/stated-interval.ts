import { sectorOf } from '../../../schema/indicators/registry.js';
import type { Indicator } from '../../../schema/indicators/indicator.js';
import type { FigureRow } from '../figures/figure.js';
import type { Interval } from './intervals/interval.js';
import { rateInterval } from './intervals/poisson.js';
import { wilsonInterval } from './intervals/wilson.js';
import { isOwnRatio } from './own-ratio.js';
import { natureOf } from './units.js';

type Counted = Pick<
  FigureRow,
  'value' | 'numerator' | 'denominator' | 'interval_lower' | 'interval_upper'
>;

const named = (interval: Interval): Interval => ({
  ...interval,
  method: `${interval.method ?? ''}, computed by Placegraph`,
});

/**
 * Whether the figures of an indicator count people or events, so that chance gives them an interval:
 * shares and rates per so many, but neither money nor what is adjusted or a mean.
 */
function countsEvents(indicator: Pick<Indicator, 'id' | 'unit' | 'statistic'>): boolean {
  return (
    sectorOf(indicator) !== 'finance' &&
    indicator.statistic === undefined &&
    /^(PERCENT|PROPORTION|RATE_PER_\d+)$/.test(indicator.unit)
  );
}

function computed(
  { value, numerator, denominator }: Counted,
  indicator: Pick<Indicator, 'id' | 'unit' | 'statistic'>,
): Interval | null {
  if (value === null || numerator === null || denominator === null) return null;
  const nature = natureOf(indicator.unit);
  if (nature.kind !== 'RATIO' || !countsEvents(indicator)) return null;
  const [above, below] = [Number(numerator), Number(denominator)];
  if (!Number.isSafeInteger(above) || above < 0 || !(below > 0)) return null;
  if (!isOwnRatio({ value, numerator, denominator }, nature.scale)) return null;
  if (indicator.unit.startsWith('RATE')) {
    return named(rateInterval(above, below, { scale: nature.scale }));
  }
  if (!Number.isSafeInteger(below) || above > below) return null;
  return named(wilsonInterval(above, below, { scale: nature.scale }));
}

/**
 * The confidence interval of a figure: the publisher's with level and method as the registry states them;
 * else Wilson's for a share and Byar's for a rate, both at 95 per cent, where numerator and denominator are
 * counts and the value is one over the other; else null.
 */
export function intervalOf(
  figure: Counted,
  indicator: Pick<Indicator, 'id' | 'unit' | 'interval' | 'statistic'>,
): Interval | null {
  const { interval_lower: lower, interval_upper: upper } = figure;
  if (lower === null || upper === null) return computed(figure, indicator);
  return {
    lower: Number(lower),
    upper: Number(upper),
    level: indicator.interval?.level ?? null,
    method: indicator.interval?.method ?? null,
  };
}

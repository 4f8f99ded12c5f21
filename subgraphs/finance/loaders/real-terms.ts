import type { Indicator } from '../../../schema/indicators/indicator.js';
import { badUserInput } from '../../shared/errors.js';
import { figureId } from '../../shared/figures/figure-id.js';
import type { FigureContext } from '../../shared/figures/loaders.js';
import { methods } from '../../shared/figures/methods.js';
import type { Figure, SeriesModel } from '../../shared/figures/models.js';
import { periodOf } from '../../shared/periods/label.js';
import { parsePeriod } from '../../shared/periods/period.js';
import {
  inRealTerms,
  type DeflatorEdition,
  type RealTermsAmount,
} from '../../shared/statistics/real-terms.js';
import { findDeflatorEdition, loadDeflatorEditions, type DeflatorLoaders } from '../loaders.js';
import { withStep, type TracedFigure } from './traced-figure.js';

/** In whose prices money is asked for. */
export interface PriceChoice {
  readonly prices: 'CASH' | 'REAL_TERMS';
  /** Financial year; the base of the edition when absent. */
  readonly base?: string | null | undefined;
  /** Release of the deflators; the latest when absent. */
  readonly deflatorRelease?: number | null | undefined;
}

/** What real terms need of a request's context. */
export type PriceContext = FigureContext & { readonly deflators: DeflatorLoaders };

/** The dimension under which a figure says in whose prices it is. */
export const pricesDimension = 'prices';

const money = new Set(['GBP', 'GBP_THOUSAND', 'GBP_PER_HEAD']);

const label = (code: string): string => periodOf(code).label;

/** The level of the dimension: `FY2024/March-2026`, without blanks so that ids can be listed. */
const levelOf = (base: string, edition: string): string =>
  `${base}/${edition.replaceAll(/[^A-Za-z0-9.]+/g, '-')}`;

function traced(cash: Figure, real: RealTermsAmount, release: number): TracedFigure {
  const detail = `${methods.get(real.method)?.detail ?? real.method} Here times ${real.deflators.base} (${label(real.base)}), divided by ${real.deflators.year} (${label(cash.period)}); GDP deflators of ${real.edition}, release ${String(release)} of this sector.`;
  const statuses = [cash.statuses, ...(real.isForecast ? ['FORECAST'] : [])].filter(Boolean);
  const inputs = [figureId(cash)];
  const figure = {
    ...cash,
    value: real.amount,
    numerator: null,
    denominator: null,
    statuses: statuses.join(' '),
    breakdown: pricesDimension,
    level: levelOf(real.base, real.edition),
    method: real.method,
    inputs: inputs.join(' '),
    row_key: null,
    origin: cash,
    steps: [],
  };
  return withStep(figure, { kind: real.method, detail, inputs });
}

interface Prices {
  readonly edition: DeflatorEdition | null;
  readonly base: string;
  readonly release: number;
}

async function pricesOf(context: PriceContext, choice: PriceChoice): Promise<Prices> {
  const found = await findDeflatorEdition(context.deflators, choice.deflatorRelease);
  const asked = choice.base == null ? null : parsePeriod(choice.base).code;
  if (!found) return { edition: null, base: asked ?? 'FY2024', release: 0 };
  context.figures.noteReleases(found.rows);
  const years = found.rows.map(
    (row) => [row.period, { index: row.gdp_index, isForecast: row.is_forecast }] as const,
  );
  return {
    edition: { name: found.release.edition, years: new Map(years) },
    base: asked ?? found.rows[0]?.base_period ?? 'FY2024',
    release: found.release.release_id,
  };
}

function realFigure(cash: Figure, prices: Prices, decimals: number): TracedFigure {
  const outcome = inRealTerms(
    { amount: cash.value, period: cash.period },
    { base: prices.base, edition: prices.edition, decimals },
  );
  if (outcome.answer) return traced(cash, outcome.answer, prices.release);
  const given = cash.value === null;
  return {
    ...cash,
    value: null,
    breakdown: pricesDimension,
    level: levelOf(prices.base, prices.edition?.name ?? 'none'),
    ...(given
      ? {}
      : {
          marker: 'x',
          statuses: 'NOT_AVAILABLE',
          note: `CANNOT_BE_CALCULATED: ${outcome.refusal.reason}`,
        }),
    method: 'real-terms-gdp-deflator',
    inputs: figureId(cash),
    row_key: null,
  };
}

function checkMoney({ id, unit }: Indicator): void {
  if (money.has(unit)) return;
  throw badUserInput(`prices: "${id}" is no money; expected CASH for it.`);
}

/** Refuses a base that is no financial year; `AMBIGUOUS_PERIOD` for a bare year. */
function checkBase(base: string | null | undefined): void {
  if (base == null || parsePeriod(base).kind === 'FINANCIAL_YEAR') return;
  throw badUserInput(`base: ${base} is no financial year; expected one such as FY2024.`);
}

/**
 * A series of money in the prices asked for. In real terms every figure is deflated exactly, rounded once
 * (pence of its unit unless told), marked by the dimension `prices`, and says from which edition.
 */
export function inPrices(
  context: PriceContext,
  series: SeriesModel,
  choice: PriceChoice,
  decimals = 2,
): SeriesModel {
  if (choice.prices === 'CASH') return series;
  checkMoney(series.indicator);
  checkBase(choice.base);
  return {
    ...series,
    find: async (breakdown) => {
      const [figures, prices] = await Promise.all([
        series.find(breakdown),
        pricesOf(context, choice),
      ]);
      return figures.map((figure) => realFigure(figure, prices, decimals));
    },
  };
}

/** A cash figure in the prices that the level of a figure id names; null where there is no such edition. */
export async function inPricesOfLevel(
  context: PriceContext,
  cash: Figure,
  level: string,
): Promise<Figure | null> {
  const base = level.slice(0, level.indexOf('/'));
  const editions = await loadDeflatorEditions(context.deflators);
  const release = editions.find(({ edition }) => levelOf(base, edition) === level);
  if (!release) return null;
  const choice = { prices: 'REAL_TERMS', base, deflatorRelease: release.release_id } as const;
  checkBase(base);
  return realFigure(cash, await pricesOf(context, choice), 2);
}

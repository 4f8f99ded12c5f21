import { parsePeriod } from '../periods/period.js';
import { exactDecimal, roundedText } from '../money/decimal.js';
import { answered, refused, type Outcome } from './outcome.js';

/** The price level of a year in one edition. */
export interface DeflatorOfYear {
  /** Decimal text; only its ratio to another year of the same edition means anything. */
  readonly index: string;
  /** True where the edition forecasts it. */
  readonly isForecast: boolean;
}

/** One edition of the deflators, whole: two are never mixed. */
export interface DeflatorEdition {
  /** As the publisher calls it, such as `March 2026`. */
  readonly name: string;
  /** By financial year, such as `FY2024`. */
  readonly years: ReadonlyMap<string, DeflatorOfYear>;
}

/** Why an amount cannot be given in real terms. */
export type RealTermsRefusal =
  | 'NO_AMOUNT'
  | 'NO_EDITION'
  | 'NOT_A_FINANCIAL_YEAR'
  | 'NO_DEFLATOR_FOR_YEAR'
  | 'NO_DEFLATOR_FOR_BASE';

/** An amount in the prices of another year. */
export interface RealTermsAmount {
  /** Exact decimal text, in the unit of the cash amount. */
  readonly amount: string;
  /** Financial year of whose prices it speaks. */
  readonly base: string;
  /** Edition of the deflators. */
  readonly edition: string;
  /** Indices used, as the edition prints them. */
  readonly deflators: { readonly year: string; readonly base: string };
  /** True where either index is a forecast. */
  readonly isForecast: boolean;
  readonly method: 'real-terms-gdp-deflator';
}

/** An amount of money of a financial year. */
export interface CashAmount {
  /** Decimal text; null when missing or hidden. */
  readonly amount: string | null;
  /** Period code, such as `FY2019`. */
  readonly period: string;
}

/** In whose prices, and by which edition. */
export interface RealTermsRequest {
  /** Financial year, such as `FY2024`. */
  readonly base: string;
  /** Null where no edition is imported. */
  readonly edition: DeflatorEdition | null;
  /** Decimals of the result, 2 unless told; halves are rounded away from zero. */
  readonly decimals?: number;
}

/**
 * Cash × deflator of the base year ÷ deflator of the amount's own year, as HM Treasury, "GDP deflators: how
 * to use the series, practical examples", inflates and deflates figures. Computed exactly and rounded once.
 *
 * Throws `AMBIGUOUS_PERIOD` or `BAD_USER_INPUT` for what is no period code.
 */
export function inRealTerms(
  { amount, period }: CashAmount,
  { base, edition, decimals = 2 }: RealTermsRequest,
): Outcome<RealTermsAmount, RealTermsRefusal> {
  const other = [period, base].find((code) => parsePeriod(code).kind !== 'FINANCIAL_YEAR');
  if (other !== undefined) {
    return refused('NOT_A_FINANCIAL_YEAR', `Deflators are for financial years; ${other} is none.`);
  }
  if (amount === null) return refused('NO_AMOUNT', 'The amount is missing or hidden.');
  if (edition === null) return refused('NO_EDITION', 'No edition of the deflators is imported.');
  const ofYear = edition.years.get(period);
  const ofBase = edition.years.get(base);
  if (!ofYear) {
    return refused('NO_DEFLATOR_FOR_YEAR', `The edition ${edition.name} does not cover ${period}.`);
  }
  if (!ofBase) {
    return refused('NO_DEFLATOR_FOR_BASE', `The edition ${edition.name} does not cover ${base}.`);
  }
  const real = exactDecimal(amount)
    .times(exactDecimal(ofBase.index))
    .dividedBy(exactDecimal(ofYear.index));
  return answered({
    amount: roundedText(real, decimals),
    base,
    edition: edition.name,
    deflators: { year: ofYear.index, base: ofBase.index },
    isForecast: ofYear.isForecast || ofBase.isForecast,
    method: 'real-terms-gdp-deflator',
  });
}

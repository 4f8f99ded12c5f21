/** Sector that owns an indicator; the first part of its id. */
export type SectorId = 'health' | 'council' | 'finance';

/** Units of values; the same words as the SDL's `Unit`. */
export type UnitId =
  | 'COUNT'
  | 'PERCENT'
  | 'PROPORTION'
  | 'RATE_PER_1000'
  | 'RATE_PER_10000'
  | 'RATE_PER_100000'
  | 'GBP'
  | 'GBP_THOUSAND'
  | 'GBP_PER_HEAD'
  | 'DAYS'
  | 'YEARS'
  | 'RATIO'
  | 'WTE'
  | 'SCORE'
  | 'RANK'
  | 'DECILE';

/** Whether higher is better. */
export type PolarityId = 'HIGHER_IS_BETTER' | 'LOWER_IS_BETTER' | 'NO_JUDGEMENT';

/**
 * What a value is, where the unit does not tell: none of these follows from the values of smaller areas,
 * and none has an interval that numerator and denominator give.
 */
export type StatisticId = 'MEDIAN' | 'STANDARDISED_RATE' | 'INDEX' | 'MEAN';

/** The five Ps of the framework that the graph serves. */
export type FiveP = 'PURPOSE' | 'PRIORITIES' | 'PLACE' | 'POUNDS' | 'PROVIDERS';

/** One entry of the registry of indicators. Ids are stable: an indicator is never renamed, only deprecated. */
export interface Indicator {
  /** `sector.name`, lower case with hyphens. */
  readonly id: `${SectorId}.${string}`;
  readonly title: string;
  /** What is counted, of whom, in a sentence or two. */
  readonly definition: string;
  /** What to beware of; empty where nothing is known. */
  readonly caveats?: readonly string[];
  readonly unit: UnitId;
  readonly polarity: PolarityId;
  /** How it is computed, by the publisher or here. */
  readonly method?: string;
  /** What it is a share or rate of, in words. */
  readonly denominator?: string;
  /** Policy by which small numbers are hidden. */
  readonly disclosurePolicy: 'already-published' | 'nhs-hes-2018';
  readonly fiveP: readonly FiveP[];
  /** Other words by which people look for it. */
  readonly synonyms?: readonly string[];
  /** Dimensions by which it can be broken down. */
  readonly dimensions?: readonly string[];
  /** Confidence level (per cent) and method of its intervals, where the publisher states them. */
  readonly interval?: { readonly level: number; readonly method: string | null };
  /** What its values are, where the unit does not tell; they are then never added up over areas. */
  readonly statistic?: StatisticId;
  /**
   * Codes of the periods from which its figures are a new series, not comparable with earlier ones, where the
   * publisher says so beside the table and not in it.
   */
  readonly newSeriesFrom?: readonly string[];
  /** For pounds per resident: the indicator that is divided by the population. */
  readonly perHeadOf?: `finance.${string}`;
}

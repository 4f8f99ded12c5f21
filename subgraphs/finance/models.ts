import type { Selectable } from 'kysely';
import type { AreaParent } from '../shared/figures/models.js';
import type { ReleaseTable } from '../shared/figures/tables.js';

export type * from '../shared/figures/models.js';

/** Residents in the middle of a year, as the gateway brings them from the council subgraph. */
export interface PopulationEstimateModel {
  readonly year: number;
  readonly residents: number;
  /** Id of the figure. */
  readonly figure: string;
}

/** A borough as the gateway refers to it; residents come only where `perHead` is asked. */
export interface BoroughModel {
  readonly gssCode: string;
  readonly populationEstimates?: readonly PopulationEstimateModel[];
}

/** London or England. */
export interface RegionModel {
  readonly gssCode: string;
}

/** A primary care network. */
export interface PrimaryCareNetworkModel {
  readonly odsCode: string;
}

/** What a borough spent for each resident. */
export interface BoroughPerHeadModel extends AreaParent {
  readonly populationEstimates: readonly PopulationEstimateModel[];
}

/** The deflator of a year in one edition, re-based. */
export interface DeflatorModel {
  /** `FY2024`. */
  readonly period: string;
  /** Decimal text, 100 in the base asked for. */
  readonly index: string;
  readonly isForecast: boolean;
  readonly publishedIndex: string;
  readonly publishedBase: string;
  readonly edition: Selectable<ReleaseTable>;
  /** Line of the edition's file; null where an earlier edition stated the same. */
  readonly rowKey: string | null;
}

/** Parents of typed areas and of `figures(…)`: the code of the area is all they need. */
export type BoroughFinanceModel = AreaParent;
export type RegionFinanceModel = AreaParent;
export type PrimaryCareNetworkFinanceModel = AreaParent;
export type PrimaryCarePaymentsModel = AreaParent;
export type AdultSocialCareFinanceModel = AreaParent;
export type ChildrensSocialCareFinanceModel = AreaParent;
export type PublicHealthFinanceModel = AreaParent;
export type HousingFinanceModel = AreaParent;
export type ServiceFinanceModel = AreaParent;

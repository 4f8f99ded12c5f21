import type { Selectable } from 'kysely';
import type {
  InvestmentTheme,
  ThemeLine,
} from '../../schema/indicators/finance/investment-themes.js';
import type { AreaParent, SeriesModel } from '../shared/figures/models.js';
import type { Connection } from '../shared/pagination/page.js';
import type { ReleaseTable } from '../shared/figures/tables.js';
import type { IntermediateCarePlanTable } from './tables.js';
import type {
  BudgetTable,
  ContributionTable,
  FundLineTable,
  PooledFundTable,
  PoolingExceptionTable,
} from './tables/funds.js';

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
export type GrantFinanceModel = AreaParent;
export type WeightedPopulationsModel = AreaParent;

/** A theme of spending, as the registry of lines has it. */
export type InvestmentThemeModel = InvestmentTheme;

/** A line within a theme. */
export type InvestmentLineModel = ThemeLine;

/** What an area spends on a theme; no series where the theme has no lines. */
export interface InvestmentModel {
  readonly theme: InvestmentTheme;
  readonly spend: SeriesModel | null;
  readonly shareOfTotal: SeriesModel | null;
}

/** The same for each resident. */
export interface InvestmentPerHeadModel {
  readonly theme: InvestmentTheme;
  readonly perHead: SeriesModel | null;
}

/** Pounds as decimal text, and whether the source states them roughly. */
export interface MoneyModel {
  readonly amount: string;
  readonly approximate: boolean;
}

/** A fund of a financial year. */
export type PooledFundModel = Selectable<PooledFundTable>;

/** Money paid into a fund. */
export type ContributionModel = Selectable<ContributionTable>;

/** What a fund is spent on. */
export type FundLineModel = Selectable<FundLineTable>;

/** A page of them. */
export type FundLineConnectionModel = Connection<FundLineModel>;

/** What is kept out of a fund. */
export type PoolingExceptionModel = Selectable<PoolingExceptionTable>;

/** The pooled share of a borough's health and care money. */
export interface PooledShareModel {
  /** `FY2025`. */
  readonly period: string;
  /** Per cent as decimal text; null where it cannot be calculated. */
  readonly value: string | null;
  readonly missingReason: string | null;
  readonly pooled: MoneyModel | null;
  readonly healthAndCare: MoneyModel | null;
  /** Rows it rests on. */
  readonly rows: readonly { readonly release_from: number; readonly row_key: string | null }[];
}

/** A budget of a financial year, or the gap. */
export interface BudgetModel {
  /** `FY2026`. */
  readonly period: string;
  readonly row: Selectable<BudgetTable> | null;
  /** What is missing, in words. */
  readonly gap: string;
}

/** A plan for intermediate care. */
export type IntermediateCarePlanModel = Selectable<IntermediateCarePlanTable>;

/** The contract of a network in a financial year. */
export interface ContractFundingModel extends AreaParent {
  /** `FY2024`. */
  readonly period: string;
}

/** An integrated care board. */
export interface IntegratedCareBoardModel {
  readonly odsCode: string;
}

/** A place partnership; boroughs come only where its pooled funds are asked. */
export interface PlacePartnershipModel {
  readonly id: string;
  readonly boroughs?: readonly BoroughModel[];
}

/** A priority of a place. */
export interface PlacePriorityModel {
  readonly id: string;
}

import {
  weightedPopulationColumns,
  type WeightedPopulationField,
} from '../../schema/indicators/finance/weighted-population-indicators.js';
import type { Recorded, SharedTables, Valid } from '../shared/figures/tables.js';
import { areaGroupTable, areaTable, observationTable } from '../shared/figures/tables.js';
import type { ReleasedTable } from '../shared/imports/released-table.js';
import { fundTables, type FundTables } from './tables/funds.js';

/** GDP deflators, one row a financial year; an edition is a release and lists every year anew. */
export interface DeflatorTable extends Recorded {
  /** `FY2024`. */
  readonly period: string;
  /** Index of prices as published, decimal text; 100 in `base_period`. */
  readonly gdp_index: string;
  /** Period in which the edition sets the index to 100. */
  readonly base_period: string;
  /** Whether the edition forecasts it. */
  readonly is_forecast: boolean;
  readonly row_key: string | null;
  readonly valid_from: string;
  readonly valid_to: string;
}

/** Populations of a practice, decimal text as published. */
export interface PracticePopulationTable
  extends Recorded, Readonly<Record<WeightedPopulationField, string>> {
  readonly practice_code: string;
  readonly period: string;
  /** GSS code of the borough it stands in. */
  readonly area_code: string;
  readonly row_key: string | null;
  readonly valid_from: string;
  readonly valid_to: string;
}

/** The network a practice belonged to in a financial year. */
export interface PracticeNetworkTable extends Recorded {
  readonly practice_code: string;
  readonly period: string;
  readonly network_code: string;
  readonly row_key: string | null;
  readonly valid_from: string;
  readonly valid_to: string;
}

/** Planned spending on intermediate care, in pounds, of a year that its publisher does not name. */
export interface IntermediateCarePlanTable extends Recorded, Valid {
  readonly area_code: string;
  readonly service: 'BED_BASED_INTERMEDIATE_CARE' | 'REABLEMENT_AT_HOME';
  /** Null where the publisher has none. */
  readonly amount: string | null;
  readonly row_key: string | null;
}

/** Every table of this subgraph. */
export interface FinanceTables extends SharedTables, FundTables {
  deflator: DeflatorTable;
  practice_population: PracticePopulationTable;
  practice_network: PracticeNetworkTable;
  intermediate_care_plan: IntermediateCarePlanTable;
}

/** How populations of practices enter with a release. */
export const practicePopulationTable: ReleasedTable = {
  name: 'practice_population',
  key: ['practice_code', 'period'],
  content: ['area_code', ...weightedPopulationColumns.map(({ field }) => field)],
  carried: ['row_key'],
  validity: 'period',
};

/** How networks of practices enter with a release. */
export const practiceNetworkTable: ReleasedTable = {
  name: 'practice_network',
  key: ['practice_code', 'period'],
  content: ['network_code'],
  carried: ['row_key'],
  validity: 'period',
};

/** How plans for intermediate care enter with a release. */
export const intermediateCarePlanTable: ReleasedTable = {
  name: 'intermediate_care_plan',
  key: ['area_code', 'service'],
  content: ['amount', 'valid_from', 'valid_to'],
  carried: ['row_key'],
  validity: 'columns',
};

/** How deflators enter with a release. */
export const deflatorTable: ReleasedTable = {
  name: 'deflator',
  key: ['period'],
  content: ['gdp_index', 'base_period', 'is_forecast'],
  carried: ['row_key'],
  validity: 'period',
};

/** Tables that enter with releases. */
export const financeTables: readonly ReleasedTable[] = [
  areaTable,
  observationTable,
  deflatorTable,
  areaGroupTable,
  practicePopulationTable,
  practiceNetworkTable,
  intermediateCarePlanTable,
  ...fundTables,
];

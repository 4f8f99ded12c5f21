import type { Recorded, SharedTables } from '../shared/figures/tables.js';
import { areaGroupTable, areaTable, observationTable } from '../shared/figures/tables.js';
import type { ReleasedTable } from '../shared/imports/released-table.js';

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

/** Every table of this subgraph. */
export interface FinanceTables extends SharedTables {
  deflator: DeflatorTable;
}

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
];

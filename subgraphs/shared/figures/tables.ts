import type { Generated } from 'kysely';
import type { ReleasedTable } from '../imports/released-table.js';

/** Columns that every released table has; ranges are half-open, null is open. Dates are `YYYY-MM-DD`. */
export interface Recorded {
  readonly release_from: number;
  readonly release_to: number | null;
  readonly revision: number;
}

/** Columns that say when a row holds in the world; half-open, null is unknown or open. */
export interface Valid {
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** One release of a dataset. */
export interface ReleaseTable {
  readonly release_id: Generated<number>;
  readonly dataset_id: string;
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  readonly released_on: string | null;
  readonly recorded_at: string;
  readonly source_url: string | null;
  readonly sha256: string | null;
  readonly file_nature: string | null;
  readonly licence_id: string;
  readonly kind: 'PUBLISHED' | 'MODELLED' | 'ILLUSTRATIVE';
  /** SHA-256 over the facts of the release, so that the same facts are never released twice. */
  readonly content_sha256: string;
  /** Facts that it changed, by how; null for a release made before this was kept. */
  readonly facts_new: number | null;
  readonly facts_revised: number | null;
  readonly facts_withdrawn: number | null;
}

/** Figures. `valid_from`/`valid_to` are the bounds of the period. */
export interface ObservationTable extends Recorded {
  readonly indicator_id: string;
  readonly area_code: string;
  readonly period: string;
  readonly breakdown: string;
  readonly level: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly interval_lower: string | null;
  readonly interval_upper: string | null;
  readonly marker: string | null;
  readonly statuses: string;
  readonly note: string | null;
  readonly method: string | null;
  readonly inputs: string;
  readonly row_key: string | null;
  readonly valid_from: string;
  readonly valid_to: string;
}

/** Areas that are not organisations, with the code of their authority. */
export interface AreaTable extends Recorded, Valid {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly parent_code: string | null;
}

/** Every code that has a name in this subgraph: its areas and, where it keeps any, its organisations. */
export interface NamedAreaView extends Recorded {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
}

/** Which areas a figure of an area is set against. */
export interface AreaGroupTable extends Recorded, Valid {
  /**
   * `ICB_AREA`: the member is the board it lies in; `STATISTICAL_NEIGHBOURS`, `SIMILAR_AUTHORITIES`: one of
   * those most alike.
   */
  readonly kind: 'ICB_AREA' | 'STATISTICAL_NEIGHBOURS' | 'SIMILAR_AUTHORITIES';
  readonly area_code: string;
  readonly member_code: string;
  /** Name of a neighbour; null for a board. */
  readonly member_name: string | null;
  /** 1 is the most alike; null where there is no order. */
  readonly rank: number | null;
}

/** Tables that every subgraph has. */
export interface SharedTables {
  release: ReleaseTable;
  observation: ObservationTable;
  area: AreaTable;
  area_group: AreaGroupTable;
  named_area: NamedAreaView;
}

/** How observations enter with a release. */
export const observationTable: ReleasedTable = {
  name: 'observation',
  key: ['indicator_id', 'area_code', 'period', 'breakdown', 'level'],
  content: [
    'value',
    'numerator',
    'denominator',
    'interval_lower',
    'interval_upper',
    'marker',
    'statuses',
    'note',
    'method',
  ],
  carried: ['inputs', 'row_key'],
  validity: 'period',
};

/** How areas enter with a release. Wards and LSOAs name their borough as parent. */
export const areaTable: ReleasedTable = {
  name: 'area',
  key: ['code'],
  content: ['kind', 'name', 'parent_code', 'valid_from', 'valid_to'],
  carried: ['row_key'],
  validity: 'columns',
};

/** How the groups that areas are compared with enter with a release. */
export const areaGroupTable: ReleasedTable = {
  name: 'area_group',
  key: ['kind', 'area_code', 'member_code'],
  content: ['member_name', 'rank', 'valid_from', 'valid_to'],
  carried: ['row_key'],
  validity: 'columns',
};

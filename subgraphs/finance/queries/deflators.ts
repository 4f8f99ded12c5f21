import { sql } from 'kysely';
import type { FinanceTables } from '../tables.js';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import type { Released } from '../../shared/releases/recorded.js';

/** A deflator as an edition states it. */
export interface DeflatorRow {
  /** Edition that was asked for. */
  readonly edition: number;
  readonly period: string;
  readonly gdp_index: string;
  readonly base_period: string;
  readonly is_forecast: boolean;
  readonly row_key: string | null;
  /** Edition that stated it first. */
  readonly release_from: number;
}

/** The editions of a dataset, oldest first. */
export const listEditions = prepared(
  (released: Released<FinanceTables>, datasetIds: Given<readonly string[]>) =>
    released.tables
      .selectFrom('release')
      .selectAll()
      .where('dataset_id', '=', sql<string>`any(${datasetIds}::text[])`)
      .where('release_id', '<=', released.release)
      .orderBy('release_id'),
);

/** What editions state, each by its release number, oldest year first. */
export const listDeflators = prepared(
  (released: Released<FinanceTables>, editions: Given<readonly number[]>) => {
    const asked = sql<{
      edition: number;
    }>`(select * from unnest(${editions}::int[]) as e(edition))`.as('e');
    return released.tables
      .selectFrom('deflator as d')
      .innerJoin(asked, (join) =>
        join
          .onRef('d.release_from', '<=', 'e.edition')
          .on(sql<boolean>`(d.release_to is null or d.release_to > e.edition)`),
      )
      .select([
        'e.edition',
        'd.period',
        'd.gdp_index',
        'd.base_period',
        'd.is_forecast',
        'd.row_key',
        'd.release_from',
      ])
      .orderBy('e.edition')
      .orderBy('d.valid_from');
  },
);

import { sql, type Kysely, type Selectable } from 'kysely';
import type { ReleaseTable } from '../../shared/figures/tables.js';
import type { FinanceTables } from '../tables.js';

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
export async function listEditions(
  database: Kysely<FinanceTables>,
  datasetIds: readonly string[],
): Promise<Selectable<ReleaseTable>[]> {
  return database
    .selectFrom('release')
    .selectAll()
    .where('dataset_id', '=', sql<string>`any(${datasetIds}::text[])`)
    .orderBy('release_id')
    .execute();
}

/** What editions state, each by its release number, oldest year first. */
export async function listDeflators(
  database: Kysely<FinanceTables>,
  editions: readonly number[],
): Promise<DeflatorRow[]> {
  const asked = sql<{
    edition: number;
  }>`(select * from unnest(${editions}::int[]) as e(edition))`.as('e');
  return database
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
    .orderBy('d.valid_from')
    .execute();
}

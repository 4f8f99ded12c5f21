import type { Selectable } from 'kysely';
import { badUserInput } from '../shared/errors.js';
import type { ReleaseTable } from '../shared/figures/tables.js';
import { manyByKey } from '../shared/loading/by-key.js';
import { Loader } from '../shared/loading/loader.js';
import { divideDecimals } from '../shared/money/decimal.js';
import { parsePeriod } from '../shared/periods/period.js';
import type { DeflatorModel } from './models.js';
import { listDeflators, listEditions, type DeflatorRow } from './queries/deflators.js';
import type { FinanceTables } from './tables.js';
import type { Released } from '../shared/releases/recorded.js';

/** Loaders of one request: editions by dataset, deflators by edition. */
export interface DeflatorLoaders {
  readonly editions: Loader<string, readonly Selectable<ReleaseTable>[]>;
  readonly rows: Loader<number, readonly DeflatorRow[]>;
}

/** Fresh loaders over the tables of finance. */
export function createDeflatorLoaders(released: Released<FinanceTables>): DeflatorLoaders {
  return {
    editions: new Loader(async (ids) =>
      manyByKey(ids, await listEditions(released, ids), (row) => row.dataset_id),
    ),
    rows: new Loader(async (editions) =>
      manyByKey(editions, await listDeflators(released, editions), (row) => row.edition),
    ),
  };
}

const deflatorDataset = 'hm-treasury/gdp-deflators';

/** The editions of the GDP deflators, oldest first. */
export function loadDeflatorEditions(
  loaders: DeflatorLoaders,
): Promise<readonly Selectable<ReleaseTable>[]> {
  return loaders.editions.load(deflatorDataset);
}

/** An edition of the deflators with its rows: the one of a release, else the latest; null where none is imported. */
export async function findDeflatorEdition(
  loaders: DeflatorLoaders,
  release: number | null | undefined,
): Promise<{
  readonly release: Selectable<ReleaseTable>;
  readonly rows: readonly DeflatorRow[];
} | null> {
  const editions = await loadDeflatorEditions(loaders);
  const known =
    release == null ? editions.at(-1) : editions.find(({ release_id }) => release_id === release);
  if (known) return { release: known, rows: await loaders.rows.load(known.release_id) };
  if (release == null) return null;
  throw badUserInput(
    `release: there is no edition ${String(release)} of the deflators; expected one of ${editions.map(({ release_id }) => String(release_id)).join(', ') || 'none, none is imported'}.`,
  );
}

/** Which deflators: `base` is a financial year; without `release` the latest edition. */
export interface DeflatorQuery {
  readonly base: string;
  readonly release?: number | null | undefined;
}

/**
 * The deflators of one edition with the index 100 in `base`, oldest first.
 *
 * Throws `BAD_USER_INPUT` when the base is no financial year, the release is no edition, or the edition
 * does not cover the base; `AMBIGUOUS_PERIOD` for a bare year.
 */
export async function loadDeflators(
  loaders: DeflatorLoaders,
  { base, release }: DeflatorQuery,
): Promise<DeflatorModel[]> {
  const { kind, code } = parsePeriod(base);
  if (kind !== 'FINANCIAL_YEAR') {
    throw badUserInput(`base: ${code} is no financial year; expected one such as FY2024.`);
  }
  const found = await findDeflatorEdition(loaders, release);
  if (!found) throw badUserInput('release: no deflators are imported.');
  const { release: edition, rows } = found;
  const baseRow = rows.find(({ period }) => period === code);
  if (!baseRow) {
    throw badUserInput(
      `base: the edition of ${edition.edition} does not cover ${code}; expected ${rows[0]?.period ?? '-'} to ${rows.at(-1)?.period ?? '-'}.`,
    );
  }
  return rows.map((row) => ({
    period: row.period,
    index: divideDecimals(row.gdp_index, baseRow.gdp_index, { decimals: 4, times: 100n }),
    isForecast: row.is_forecast,
    publishedIndex: row.gdp_index,
    publishedBase: row.base_period,
    edition,
    rowKey: row.release_from === edition.release_id ? row.row_key : null,
  }));
}

import DataLoader from 'dataloader';
import type { Kysely, Selectable } from 'kysely';
import type { ObservationModel } from './models.js';
import { listNamedAreas, listReleases, listSeries, type SeriesKey } from './queries.js';
import type { ReleaseTable, SharedTables } from './tables.js';

/** Loaders of one request: whatever its fields ask in one turn becomes one statement a relation. */
export interface FigureLoaders {
  readonly series: DataLoader<SeriesKey, readonly ObservationModel[], string>;
  readonly release: DataLoader<number, Selectable<ReleaseTable>>;
  readonly namedArea: DataLoader<string, { kind: string; name: string } | null>;
}

/** What the figures need of a request's context. */
export interface FigureContext {
  readonly figures: FigureLoaders;
  /** The tables every subgraph has. */
  readonly shared: Kysely<SharedTables>;
}

async function batchSeries(
  database: Kysely<SharedTables>,
  keys: readonly SeriesKey[],
): Promise<ObservationModel[][]> {
  const series = keys.map((): ObservationModel[] => []);
  for (const row of await listSeries(database, keys)) series[row.place - 1]?.push(row);
  return series;
}

async function batchReleases(
  database: Kysely<SharedTables>,
  ids: readonly number[],
): Promise<(Selectable<ReleaseTable> | Error)[]> {
  const rows = await listReleases(database, ids);
  const byId = new Map(rows.map((row) => [row.release_id, row]));
  return ids.map((id) => byId.get(id) ?? new Error(`release ${String(id)} does not exist`));
}

async function batchNamedAreas(
  database: Kysely<SharedTables>,
  codes: readonly string[],
): Promise<({ kind: string; name: string } | null)[]> {
  const rows = await listNamedAreas(database, codes);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => byCode.get(code) ?? null);
}

/** Fresh loaders over one subgraph's tables. */
export function createFigureContext(database: Kysely<SharedTables>): FigureContext {
  return {
    shared: database,
    figures: {
      series: new DataLoader((keys) => batchSeries(database, keys), {
        cacheKeyFn: (key) =>
          `${key.areaCode}|${key.indicatorId}|${key.breakdown}|${key.from ?? ''}|${key.to ?? ''}`,
      }),
      release: new DataLoader((ids) => batchReleases(database, ids)),
      namedArea: new DataLoader((codes) => batchNamedAreas(database, codes)),
    },
  };
}

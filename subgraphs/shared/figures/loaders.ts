import DataLoader from 'dataloader';
import type { Kysely, Selectable } from 'kysely';
import { createAreaGroupLoader, type AreaGroupLoader } from '../area-groups/loaders.js';
import { NotedReleases } from '../releases/noted-releases.js';
import { figureId } from './figure-id.js';
import type { ObservationModel } from './observation-model.js';
import {
  listFigures,
  listNamedAreas,
  listReleases,
  listSeries,
  type FigureName,
  type SeriesKey,
} from './queries.js';
import type { Recorded, ReleaseTable, SharedTables } from './tables.js';

/** Loaders of one request: whatever its fields ask in one turn becomes one statement a relation. */
export interface FigureLoaders {
  readonly series: DataLoader<SeriesKey, readonly ObservationModel[], string>;
  /** The figure of a name that stands; null where there is none. */
  readonly standing: DataLoader<FigureName, ObservationModel | null, string>;
  /** Every revision of a figure, the oldest first. */
  readonly revisions: DataLoader<FigureName, readonly ObservationModel[], string>;
  /** The groups that areas are compared with. */
  readonly areaGroup: AreaGroupLoader;
  readonly release: DataLoader<number, Selectable<ReleaseTable>>;
  readonly namedArea: DataLoader<string, { kind: string; name: string } | null>;
  /**
   * Notes the releases of rows that a loader hands out, so that the answer can say what it rests on.
   * Loaders of figures do it themselves; those of registers call it.
   */
  noteReleases(rows: readonly Pick<Recorded, 'release_from'>[]): void;
  /** What has been noted so far. */
  readonly noted: NotedReleases;
}

/** What the figures need of a request's context. */
export interface FigureContext {
  readonly figures: FigureLoaders;
  /** The tables every subgraph has. */
  readonly shared: Kysely<SharedTables>;
}

async function batchSeries(
  database: Kysely<SharedTables>,
  noted: NotedReleases,
  keys: readonly SeriesKey[],
): Promise<ObservationModel[][]> {
  const series = keys.map((): ObservationModel[] => []);
  const rows = await listSeries(database, keys);
  noted.note(rows);
  for (const row of rows) series[row.place - 1]?.push(row);
  return series;
}

async function batchFigures(
  database: Kysely<SharedTables>,
  noted: NotedReleases,
  names: readonly FigureName[],
  revisions: 'standing' | 'all',
): Promise<ObservationModel[][]> {
  const found = names.map((): ObservationModel[] => []);
  const rows = await listFigures(database, names, revisions);
  noted.note(rows);
  for (const row of rows) found[row.place - 1]?.push(row);
  return found;
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
  const noted = new NotedReleases();
  return {
    shared: database,
    figures: {
      noted,
      noteReleases: (rows) => noted.note(rows),
      series: new DataLoader((keys) => batchSeries(database, noted, keys), {
        cacheKeyFn: (key) =>
          `${key.areaCode}|${key.indicatorId}|${key.breakdown}|${key.from ?? ''}|${key.to ?? ''}`,
      }),
      standing: new DataLoader(
        async (names) =>
          (await batchFigures(database, noted, names, 'standing')).map(([row]) => row ?? null),
        { cacheKeyFn: figureId },
      ),
      revisions: new DataLoader((names) => batchFigures(database, noted, names, 'all'), {
        cacheKeyFn: figureId,
      }),
      areaGroup: createAreaGroupLoader(database, noted),
      release: new DataLoader((ids) => batchReleases(database, ids)),
      namedArea: new DataLoader((codes) => batchNamedAreas(database, codes)),
    },
  };
}

import { createAreaGroupLoader, type AreaGroupLoader } from '../area-groups/loaders.js';
import { manyByPlace, oneByKey } from '../loading/by-key.js';
import { Loader } from '../loading/loader.js';
import { KnownReleases } from '../releases/known-releases.js';
import { NotedReleases } from '../releases/noted-releases.js';
import { figureId } from './figure-id.js';
import { KnownIndicators, type ReadImportedIndicators } from './known-indicators.js';
import type { FigureRow, Figure } from './figure.js';
import {
  listFigures,
  listNamedAreas,
  listRevisions,
  listSeries,
  type FigureName,
  type Placed,
  type SeriesKey,
} from './queries.js';
import type { Recorded, SharedTables } from './tables.js';
import type { Released } from '../releases/recorded.js';

/** Loaders of one request: whatever its fields ask in one turn becomes one statement a relation. */
export interface FigureLoaders {
  /** The registry, with the entries that came with imports. */
  readonly indicators: KnownIndicators;
  readonly series: Loader<SeriesKey, readonly Figure[]>;
  /** The figure of a name that stands; null where there is none. */
  readonly standing: Loader<FigureName, Figure | null>;
  /** Every revision of a figure, the oldest first. */
  readonly revisions: Loader<FigureName, readonly Figure[]>;
  /** The groups that areas are compared with. */
  readonly areaGroup: AreaGroupLoader;
  /** What is recorded of releases, by their numbers. */
  readonly release: Pick<KnownReleases, 'load'>;
  readonly namedArea: Loader<string, { kind: string; name: string } | null>;
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
  /** The tables every subgraph has, as the request reads them. */
  readonly shared: Released<SharedTables>;
}

/** What is kept beside the rows that are read. */
type Reading = Pick<FigureLoaders, 'noted' | 'indicators' | 'release'>;

const nameSeries = ({ areaCode, indicatorId, breakdown, from, to }: SeriesKey) =>
  `${areaCode}|${indicatorId}|${breakdown}|${from ?? ''}|${to ?? ''}`;

/** Rows as figures, in the places of what was asked. */
async function batchFigures(
  { noted, indicators, release }: Reading,
  asked: readonly unknown[],
  list: Promise<Placed<FigureRow>[]>,
): Promise<Figure[][]> {
  const rows = await list;
  noted.note(rows);
  const indicatorOf = await indicators.measuredBy(rows);
  const figures: Placed<Figure>[] = [];
  for (const row of rows) {
    const stating = release.load(row.release_from);
    figures.push(
      Object.assign(row, {
        indicator: indicatorOf(row),
        release: stating instanceof Promise ? await stating : stating,
      }),
    );
  }
  return manyByPlace(asked, figures);
}

async function batchNamedAreas(
  released: Released<SharedTables>,
  codes: readonly string[],
): Promise<({ kind: string; name: string } | null)[]> {
  const rows = await listNamedAreas(released, codes);
  return oneByKey(codes, rows, ({ code }) => code);
}

/**
 * Fresh loaders over one subgraph's tables. Here, as wherever a request comes by often, fields are named before
 * what is spread: the other way round Node 20 gives each object a shape of its own, which takes some
 * microseconds and slows down all that reads it.
 */
export function createFigureContext(
  released: Released<SharedTables>,
  readImportedIndicators?: ReadImportedIndicators,
): FigureContext {
  const noted = new NotedReleases();
  const indicators = new KnownIndicators(readImportedIndicators);
  const release = released.known ?? new KnownReleases(released.tables);
  const reading = { noted, indicators, release };
  return {
    shared: released,
    figures: {
      noteReleases: (rows) => noted.note(rows),
      series: new Loader(
        (keys) => batchFigures(reading, keys, listSeries(released, keys)),
        nameSeries,
      ),
      standing: new Loader(async (names) => {
        const rows = await batchFigures(reading, names, listFigures(released, names));
        return rows.map(([row]) => row ?? null);
      }, figureId),
      revisions: new Loader(
        (names) => batchFigures(reading, names, listRevisions(released, names)),
        figureId,
      ),
      areaGroup: createAreaGroupLoader(released, noted),
      namedArea: new Loader((codes) => batchNamedAreas(released, codes)),
      ...reading,
    },
  };
}

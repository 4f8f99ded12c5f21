import DataLoader from 'dataloader';
import { importedSector, isImportedIndicatorId } from '../../../schema/indicators/imported.js';
import type { Indicator, SectorId } from '../../../schema/indicators/indicator.js';
import { findIndicator, sectorOf } from '../../../schema/indicators/registry.js';
import { searchIndicators, type IndicatorQuery } from '../../../schema/indicators/search.js';
import { badUserInput } from '../errors.js';
import type { FigureRow, Figure } from './figure.js';

/** Reads the entries that came with imports, ordered by id: those of the ids, or all where null. */
export type ReadImportedIndicators = (
  ids: readonly string[] | null,
) => Promise<readonly Indicator[]>;

/** Most indicators one field may ask for. */
const MOST = 100;

/**
 * The registry as one request sees it: the entries of `schema/indicators`, and those that an import brought
 * because nobody had described them. The former cost no statement, the latter one for all that are asked in
 * a turn.
 */
export class KnownIndicators {
  readonly #read: ReadImportedIndicators;
  readonly #imported: DataLoader<string, Indicator | null>;

  /** Without `read` nothing is ever imported. */
  constructor(read: ReadImportedIndicators = () => Promise.resolve([])) {
    this.#read = read;
    this.#imported = new DataLoader(async (ids) => {
      const found = new Map<string, Indicator>(
        (await read(ids)).map((indicator) => [indicator.id, indicator]),
      );
      return ids.map((id) => found.get(id) ?? null);
    });
  }

  /** The entry of an id; null where there is none. */
  async find(id: string): Promise<Indicator | null> {
    const known = findIndicator(id);
    if (known) return known;
    return isImportedIndicatorId(id) ? this.#imported.load(id) : null;
  }

  /** The entries of ids in their order; unknown ids are left out. */
  async list(ids: readonly string[]): Promise<readonly Indicator[]> {
    const found = await Promise.all(ids.map((id) => this.find(id)));
    return found.filter((indicator) => indicator !== null);
  }

  /** The entries that a client asks figures of; throws `BAD_USER_INPUT` naming the first that is not of the sector. */
  async asked(sector: SectorId, ids: readonly string[]): Promise<readonly Indicator[]> {
    if (ids.length > MOST) {
      throw badUserInput(
        `indicators: ${String(ids.length)} ids; expected at most ${String(MOST)}.`,
      );
    }
    const found = await Promise.all(ids.map((id) => this.find(id)));
    return found.map((indicator, index) => {
      if (indicator && sectorOf(indicator) === sector) return indicator;
      throw badUserInput(
        `indicators: "${(ids[index] ?? '').slice(0, 80)}" is no indicator of ${sector}; expected ids that begin with "${sector}." from indicators(sector: ${sector.toUpperCase()}).`,
      );
    });
  }

  /** Entries that match a query, ordered by id. */
  async search(query: IndicatorQuery): Promise<readonly Indicator[]> {
    if (query.ids) return searchIndicators(query, await this.list(query.ids));
    const mayBeImported = query.sector == null || query.sector === importedSector;
    return searchIndicators(query, mayBeImported ? await this.#read(null) : []);
  }

  /** Figures as read, each with what it measures. */
  async describe<Row extends FigureRow>(
    rows: readonly Row[],
  ): Promise<(Row & Pick<Figure, 'indicator'>)[]> {
    const ids = [...new Set(rows.map((row) => row.indicator_id))];
    const entries = new Map<string, Indicator>(
      (await this.list(ids)).map((entry) => [entry.id, entry]),
    );
    return rows.map((row) => {
      const indicator = entries.get(row.indicator_id);
      if (!indicator) throw new Error(`indicator ${row.indicator_id} is in no registry`);
      return Object.assign(row, { indicator });
    });
  }
}

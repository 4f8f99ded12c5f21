import { importedSector, isImportedIndicatorId } from '../../../schema/indicators/imported.js';
import type { Indicator, SectorId } from '../../../schema/indicators/indicator.js';
import { findIndicator, sectorOf } from '../../../schema/indicators/registry.js';
import { searchIndicators, type IndicatorQuery } from '../../../schema/indicators/search.js';
import { badUserInput } from '../errors.js';
import { oneByKey } from '../loading/by-key.js';
import { Loader } from '../loading/loader.js';
import type { FigureRow } from './figure.js';

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
  readonly #imported: Loader<string, Indicator | null>;

  /** Without `read` nothing is ever imported. */
  constructor(read: ReadImportedIndicators = () => Promise.resolve([])) {
    this.#read = read;
    this.#imported = new Loader<string, Indicator | null>(async (ids) =>
      oneByKey(ids, await read(ids), ({ id }): string => id),
    );
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

  /** Tells what rows measure; those that an import described are looked up first. */
  async measuredBy(rows: readonly FigureRow[]): Promise<(row: FigureRow) => Indicator> {
    const others = new Set<string>();
    for (const { indicator_id: id } of rows) if (!findIndicator(id)) others.add(id);
    const imported = new Map<string, Indicator>(
      others.size === 0 ? [] : (await this.list([...others])).map((entry) => [entry.id, entry]),
    );
    return ({ indicator_id: id }) => {
      const indicator = findIndicator(id) ?? imported.get(id);
      if (!indicator) throw new Error(`indicator ${id} is in no registry`);
      return indicator;
    };
  }
}

import type { SharedTables } from '../figures/tables.js';
import { manyByPlace } from '../loading/by-key.js';
import { Loader } from '../loading/loader.js';
import type { NotedReleases } from '../releases/noted-releases.js';
import { listAreaGroups, type AreaGroupKey } from './queries.js';
import type { Released } from '../releases/recorded.js';

/** The group an area is set against. */
export interface AreaGroup {
  /** Code of the whole where it is one, such as a board's; null for neighbours. */
  readonly code: string | null;
  /** Areas that make the whole, with the name of a neighbour. */
  readonly members: readonly { readonly code: string; readonly name: string | null }[];
}

/** Groups by kind, area and day; null where none is recorded. */
export type AreaGroupLoader = Loader<AreaGroupKey, AreaGroup | null>;

/** A fresh loader: one statement for all groups that are asked for in one turn. */
export function createAreaGroupLoader(
  released: Released<SharedTables>,
  noted: NotedReleases,
): AreaGroupLoader {
  return new Loader(
    async (keys) => {
      const rows = await listAreaGroups(released, keys);
      noted.note(rows);
      return manyByPlace(keys, rows).map((own, index): AreaGroup | null => {
        const [first] = own;
        if (!first) return null;
        return keys[index]?.kind === 'ICB_AREA'
          ? {
              code: first.code,
              members: own.flatMap(({ fellow }) => (fellow ? [{ code: fellow, name: null }] : [])),
            }
          : { code: null, members: own.map(({ code, name }) => ({ code, name })) };
      });
    },
    ({ kind, areaCode, on }) => `${kind}|${areaCode}|${on}`,
  );
}

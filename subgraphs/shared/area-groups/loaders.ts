import DataLoader from 'dataloader';
import type { SharedTables } from '../figures/tables.js';
import type { NotedReleases } from '../releases/noted-releases.js';
import { listAreaGroups, type AreaGroupKey, type AreaGroupRow } from './queries.js';
import type { Released } from '../releases/recorded.js';

/** The group an area is set against. */
export interface AreaGroup {
  /** Code of the whole where it is one, such as a board's; null for neighbours. */
  readonly code: string | null;
  /** Areas that make the whole, with the name of a neighbour. */
  readonly members: readonly { readonly code: string; readonly name: string | null }[];
}

/** Groups by kind, area and day; null where none is recorded. */
export type AreaGroupLoader = DataLoader<AreaGroupKey, AreaGroup | null, string>;

/** A fresh loader: one statement for all groups that are asked for in one turn. */
export function createAreaGroupLoader(
  released: Released<SharedTables>,
  noted: NotedReleases,
): AreaGroupLoader {
  return new DataLoader(
    async (keys) => {
      const rows = await listAreaGroups(released, keys);
      noted.note(rows);
      const found = keys.map((): AreaGroupRow[] => []);
      for (const row of rows) found[row.place - 1]?.push(row);
      return keys.map(({ kind }, index): AreaGroup | null => {
        const own = found[index] ?? [];
        const [first] = own;
        if (!first) return null;
        return kind === 'ICB_AREA'
          ? {
              code: first.code,
              members: own.flatMap(({ fellow }) => (fellow ? [{ code: fellow, name: null }] : [])),
            }
          : { code: null, members: own.map(({ code, name }) => ({ code, name })) };
      });
    },
    { cacheKeyFn: ({ kind, areaCode, on }) => `${kind}|${areaCode}|${on}` },
  );
}

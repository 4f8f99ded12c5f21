import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { readFetchedFields, type FetchedField } from './fetched-fields.js';
import type { PlannedEntities, PlannedFetch, PlannedPath } from './planned-fetch.js';

/**
 * For each fetch the earlier ones it has to wait for: those that bring an object on its way, a type
 * on which its way forks, or a field that its representations hold. A plan runs in waves and lets a
 * fetch wait for all of the wave before; this lets it begin as soon as it can.
 */
export function findDependencies(fetches: readonly PlannedFetch[]): readonly (readonly number[])[] {
  const brought = fetches.map(listBrought);
  return fetches.map((fetch, index) => {
    const needed = listNeeded(fetch);
    const earlier = Array.from({ length: index }, (_, before) => before);
    return earlier.filter((before) => intersects(brought[before], needed));
  });
}

/** Places in the answer, as keys joined by dots; lists and types make no difference to them. */
type Places = ReadonlySet<string>;

function intersects(brought: Places | 'anything' | undefined, needed: Places): boolean {
  if (brought === undefined || needed.size === 0) return false;
  return brought === 'anything' || [...needed].some((place) => brought.has(place));
}

/** A fetch whose answer is rewritten may bring anything: names are not worth following there. */
function listBrought({ query, entities, outputRewrites }: PlannedFetch): Places | 'anything' {
  const rewrites = [outputRewrites, ...entities.map((each) => each.outputRewrites)];
  if (rewrites.some((list) => list.length > 0)) return 'anything';
  const fields = readFetchedFields(query);
  const places = new Set<string>();
  if (entities.length === 0) enter(fields, '', places);
  for (const { key, paths } of entities) {
    const inner = fields.find((field) => field.key === key)?.fields ?? [];
    for (const path of paths) enter(inner, placeOf(path), places);
  }
  return places;
}

function enter(fields: readonly FetchedField[], at: string, places: Set<string>): void {
  for (const { key, fields: inner } of fields) {
    const place = below(at, key);
    places.add(place);
    enter(inner, place, places);
  }
}

function listNeeded({ entities }: PlannedFetch): Places {
  const places = new Set<string>();
  for (const { paths, requires } of entities) {
    for (const path of paths) needPath(path, requires, places);
  }
  return places;
}

function needPath(path: PlannedPath, requires: PlannedEntities['requires'], places: Set<string>) {
  let at = '';
  for (const segment of path) {
    if (segment === '@') continue;
    at = 'Field' in segment ? below(at, segment.Field) : at;
    places.add('Field' in segment ? at : below(at, '__typename'));
  }
  needFields(requires, at, places);
}

function needFields(requires: readonly RequiresSelection[], at: string, places: Set<string>): void {
  for (const selection of requires) {
    if (selection.kind === 'InlineFragment') needFields(selection.selections, at, places);
    if (selection.kind !== 'Field') continue;
    const place = below(at, selection.name);
    places.add(place);
    needFields(selection.selections ?? [], place, places);
  }
}

function placeOf(path: PlannedPath): string {
  return path.reduce<string>(
    (at, segment) => (segment !== '@' && 'Field' in segment ? below(at, segment.Field) : at),
    '',
  );
}

function below(place: string, key: string): string {
  return `${place}.${key}`;
}

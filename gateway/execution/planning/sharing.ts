import type { FetchedField } from './fetched-fields.js';
import type { PlannedEntities, PlannedPath } from './planned-fetch.js';

/**
 * Whether objects that a fetch of entities brings may be the same objects wherever an entity stands
 * more than once. They may as long as whatever else is fetched within them is fetched at all of these
 * places alike: what is added at one place, for other arguments, must not appear at another.
 */
export function mayShare(
  { paths }: PlannedEntities,
  brought: readonly FetchedField[],
  all: readonly PlannedEntities[],
): boolean {
  const objects = new Set(brought.flatMap(({ key, fields }) => (fields.length > 0 ? [key] : [])));
  if (objects.size === 0) return true;
  return all.every((other) => {
    const [first, ...further] = paths.map((path) => listWithin(path, other.paths, objects));
    return first !== 'forks' && further.every((list) => list === first);
  });
}

/** The ways on from a path into what it brings, as text; forks where only some of its types go on. */
function listWithin(
  path: PlannedPath,
  others: readonly PlannedPath[],
  objects: ReadonlySet<string>,
): string {
  const within = others.filter((other) => leadsInto(path, other, objects));
  if (!within.every((other) => beginsWith(path, other))) return 'forks';
  return JSON.stringify(
    within
      .map((other) => other.slice(path.length))
      .map((way) => JSON.stringify(way))
      .sort(),
  );
}

/** Whether a path goes through the places of another and on by one of these keys, whatever the types. */
function leadsInto(path: PlannedPath, other: PlannedPath, objects: ReadonlySet<string>): boolean {
  const here = withoutTypes(path);
  const there = withoutTypes(other);
  const next = there[here.length];
  return next !== undefined && objects.has(next) && here.every((key, at) => key === there[at]);
}

function beginsWith(path: PlannedPath, other: PlannedPath): boolean {
  return path.every((segment, index) => JSON.stringify(segment) === JSON.stringify(other[index]));
}

function withoutTypes(path: PlannedPath): readonly string[] {
  return path.flatMap((segment) => {
    if (segment === '@') return ['@'];
    return 'Field' in segment ? [segment.Field] : [];
  });
}

import type { PlannedPath } from '../planning/planned-fetch.js';
import type { SupergraphTypes } from '../planning/supergraph-types.js';
import { isObject, type ResponseObject } from './response-object.js';

/** A place in the answer, as clients read it in errors. */
export type Path = readonly (string | number)[];

/** Says under which key clients read a key of a subgraph's answer. */
export type NameKey = (key: string | number) => string | number;

interface Place {
  readonly path: Path;
  readonly object: unknown;
}

/** The way from the root of the answer to the entities of a fetch. */
export interface Places {
  /** The objects that stand there, one for each place. */
  list(root: ResponseObject): readonly ResponseObject[];
  /** All places with the object at each; asked only when there is an error to tell. */
  locate(root: ResponseObject): readonly { readonly path: Path; readonly object: ResponseObject }[];
}

/** Prepares the way that a path describes; `nameKey` says under which key clients read one of the data. */
export function createPlaces(path: PlannedPath, types: SupergraphTypes, nameKey: NameKey): Places {
  const steps = path.map((segment) => createStep(segment, types, nameKey));
  return {
    list(root) {
      let level: unknown[] = [root];
      for (const step of steps) {
        const next: unknown[] = [];
        for (const value of level) step.take(value, next);
        level = next;
      }
      return level.filter(isObject);
    },
    locate(root) {
      let level: Place[] = [{ path: [], object: root }];
      for (const step of steps) {
        const next: Place[] = [];
        for (const place of level) step.locate(place, next);
        level = next;
      }
      return level.filter((place): place is typeof place & { object: ResponseObject } =>
        isObject(place.object),
      );
    },
  };
}

/** What lies one step further on: as it is, which every request needs, or with the keys that lead there. */
interface Step {
  take(value: unknown, next: unknown[]): void;
  locate(place: Place, next: Place[]): void;
}

function createStep(segment: PlannedPath[number], types: SupergraphTypes, nameKey: NameKey): Step {
  if (segment === '@') return { take: takeItems, locate: locateItems };
  if ('Field' in segment) return createFieldStep(segment.Field, nameKey(segment.Field));
  const { TypeCondition: wanted } = segment;
  const isWanted = (value: unknown) => {
    const name = isObject(value) ? value['__typename'] : undefined;
    return typeof name === 'string' && wanted.some((type) => types.isOfType(name, type));
  };
  return {
    take: (value, next) => {
      if (isWanted(value)) next.push(value);
    },
    locate: (place, next) => {
      if (isWanted(place.object)) next.push(place);
    },
  };
}

function createFieldStep(name: string, key: string | number): Step {
  const read = (value: unknown) => (isObject(value) ? (value[name] ?? undefined) : undefined);
  return {
    take: (value, next) => {
      const inner = read(value);
      if (inner !== undefined) next.push(inner);
    },
    locate: ({ path, object }, next) => {
      const inner = read(object);
      if (inner !== undefined) next.push({ path: [...path, key], object: inner });
    },
  };
}

/** The items of a list, and of lists within it, for which the plan has one step only. */
function takeItems(value: unknown, next: unknown[]): void {
  if (!Array.isArray(value)) {
    next.push(value);
    return;
  }
  for (const item of value as readonly unknown[]) {
    if (item !== null) takeItems(item, next);
  }
}

function locateItems(place: Place, next: Place[]): void {
  const { path, object } = place;
  if (!Array.isArray(object)) {
    next.push(place);
    return;
  }
  object.forEach((item: unknown, index) => {
    if (item !== null) locateItems({ path: [...path, index], object: item }, next);
  });
}

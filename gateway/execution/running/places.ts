import type { PlannedPath } from '../planning/planned-fetch.js';
import type { SupergraphTypes } from '../planning/supergraph-types.js';
import { isObject, type ResponseObject } from './response-object.js';

/** A place in the answer, as clients read it in errors. */
export type Path = readonly (string | number)[];

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

/** Prepares the way that a path describes. */
export function createPlaces(path: PlannedPath, types: SupergraphTypes): Places {
  const steps = path.map((segment) => createStep(segment, types));
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
      let level: readonly Place[] = [{ path: [], object: root }];
      for (const step of steps) level = level.flatMap((place) => step.locate(place));
      return level.filter((place): place is typeof place & { object: ResponseObject } =>
        isObject(place.object),
      );
    },
  };
}

/** What lies one step further on: as it is, which every request needs, or with the keys that lead there. */
interface Step {
  take(value: unknown, next: unknown[]): void;
  locate(place: Place): readonly Place[];
}

function createStep(segment: PlannedPath[number], types: SupergraphTypes): Step {
  if (segment === '@') return { take: takeItems, locate: locateItems };
  if ('Field' in segment) return createFieldStep(segment.Field);
  const { TypeCondition: wanted } = segment;
  const isWanted = (value: unknown) => {
    const name = isObject(value) ? value['__typename'] : undefined;
    return typeof name === 'string' && wanted.some((type) => types.isOfType(name, type));
  };
  return {
    take: (value, next) => {
      if (isWanted(value)) next.push(value);
    },
    locate: (place) => (isWanted(place.object) ? [place] : []),
  };
}

function createFieldStep(name: string): Step {
  const read = (value: unknown) => (isObject(value) ? (value[name] ?? undefined) : undefined);
  return {
    take: (value, next) => {
      const inner = read(value);
      if (inner !== undefined) next.push(inner);
    },
    locate: ({ path, object }) => {
      const inner = read(object);
      return inner === undefined ? [] : [{ path: [...path, name], object: inner }];
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

function locateItems(place: Place): readonly Place[] {
  const { path, object } = place;
  if (!Array.isArray(object)) return [place];
  return object.flatMap((item: unknown, index) =>
    item === null ? [] : locateItems({ path: [...path, index], object: item }),
  );
}

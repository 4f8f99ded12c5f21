import type { SupergraphTypes } from '../planning/supergraph-types.js';
import { isObject, type ResponseObject } from './response-object.js';

/** Adds what a subgraph answered to an object of the answer. */
export type Merge = (target: ResponseObject, source: ResponseObject) => void;

/**
 * Objects grow together, lists item by item, and a value is never replaced by null: where two
 * subgraphs answer the same field, the one that knows something is believed.
 *
 * A subgraph with `@interfaceObject` names the interface as the type; whoever knows better wins.
 */
export function createMerge(types: SupergraphTypes): Merge {
  function merge(target: ResponseObject, source: ResponseObject): void {
    for (const key in source) {
      const value = source[key];
      const present = target[key];
      if (present === undefined || present === null) target[key] = value;
      else if (value !== null && value !== present) target[key] = join(key, present, value);
    }
  }

  function join(key: string, present: unknown, value: unknown): unknown {
    if (isObject(present) && isObject(value)) {
      merge(present, value);
      return present;
    }
    if (Array.isArray(present) && Array.isArray(value)) return joinLists(present, value);
    const isLessKnown = key === '__typename' && types.isAbstract(String(value));
    return isLessKnown ? present : value;
  }

  function joinLists(present: unknown[], value: readonly unknown[]): unknown[] {
    value.forEach((item, index) => {
      const there = present[index];
      if (there === undefined || there === null) present[index] = item;
      else if (item !== null && item !== there) present[index] = join('', there, item);
    });
    return present;
  }

  return merge;
}

/** A copy that can grow on its own. */
export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copy(inner)]));
}

import type { FetchedField } from '../planning/fetched-fields.js';
import type { PlannedEntities } from '../planning/planned-fetch.js';
import type { FetchTools } from './fetch-root.js';
import { copy } from './merge.js';
import { createNameKey } from './place-errors.js';
import { createPlaces, type Path } from './places.js';
import { createIdentify } from './identity.js';
import { createRepresent } from './representation.js';
import { isObject, type ResponseObject } from './response-object.js';
import { createRewrite } from './rewrite.js';

/** Entities of one kind that a fetch asks about together. */
export interface EntityGroup {
  readonly key: string;
  readonly variable: string;
  /** Finds the entities in an answer under way. */
  gather(root: ResponseObject): GatheredEntities;
}

/** The entities found, and what is done with what a subgraph says of them. */
export interface GatheredEntities {
  readonly group: EntityGroup;
  /** Each distinct entity once. */
  readonly representations: readonly ResponseObject[];
  /** Puts the list of answered entities where they belong. */
  receive(answered: unknown): void;
  /** Where the entity of an index stands, followed by what is left of a path. */
  placesOf(index: number, rest: Path, root: ResponseObject): readonly Path[];
  /** Every place that stays empty when there is no answer at all. */
  emptyPlaces(root: ResponseObject): readonly Path[];
}

/** Prepares a group of entities. Shared objects may stand at several places of the answer. */
export function createEntityGroup(
  planned: PlannedEntities,
  fields: readonly FetchedField[],
  isShared: boolean,
  { types, merge }: FetchTools,
): EntityGroup {
  const nameKey = createNameKey(planned.outputRewrites);
  const places = planned.paths.map((path) => createPlaces(path, types, nameKey));
  const represent = createRepresent(planned.requires, types);
  const identify = createIdentify(planned.requires, types);
  const rewriteInput = createRewrite(planned.inputRewrites, types);
  const rewriteOutput = createRewrite(planned.outputRewrites, types);
  const keysByType = new Map<unknown, readonly (string | number)[]>();

  const group: EntityGroup = { key: planned.key, variable: planned.variable, gather };
  return group;

  function gather(root: ResponseObject): GatheredEntities {
    const representations: ResponseObject[] = [];
    const known = new Map<unknown, number>();
    const objects: ResponseObject[] = [];
    const indexes: number[] = [];
    for (const place of places) {
      for (const object of place.list(root)) {
        const identity = identify(object);
        if (identity === undefined) continue;
        const index = known.get(identity) ?? add(object, identity);
        if (index === undefined) continue;
        objects.push(object);
        indexes.push(index);
      }
    }
    return { group, representations, receive, placesOf, emptyPlaces };

    function add(object: ResponseObject, identity: unknown): number | undefined {
      const representation = represent(object);
      if (representation === undefined) return undefined;
      rewriteInput?.(representation);
      known.set(identity, representations.length);
      return representations.push(representation) - 1;
    }

    function receive(answered: unknown): void {
      if (!Array.isArray(answered)) return;
      if (rewriteOutput) answered.filter(isObject).forEach(rewriteOutput);
      const isUsed: boolean[] = [];
      objects.forEach((object, at) => {
        const index = indexes[at] ?? -1;
        const entity: unknown = answered[index];
        if (!isObject(entity)) return;
        merge(object, isShared || !isUsed[index] ? entity : (copy(entity) as ResponseObject));
        isUsed[index] = true;
      });
    }

    function placesOf(index: number, rest: Path, from: ResponseObject): readonly Path[] {
      const asked = new Set(objects.filter((_, at) => indexes[at] === index));
      const further = rest.map(nameKey);
      return located(from)
        .filter(({ object }) => asked.has(object))
        .map(({ path }) => [...path, ...further]);
    }

    function emptyPlaces(from: ResponseObject): readonly Path[] {
      const asked = new Set(objects);
      const empty: Path[] = [];
      for (const { path, object } of located(from)) {
        if (!asked.has(object)) continue;
        for (const key of keysOf(object['__typename'])) empty.push([...path, key]);
      }
      return empty;
    }
  }

  function located(root: ResponseObject) {
    return places.flatMap((place) => place.locate(root));
  }

  /** The fields that an entity of a type lacks without an answer, as clients read their keys. */
  function keysOf(name: unknown): readonly (string | number)[] {
    const known = keysByType.get(name);
    if (known !== undefined) return known;
    const applies = (type: string) => typeof name !== 'string' || types.isOfType(name, type);
    const asked = fields.filter((field) => field.types.every(applies)).map(({ key }) => key);
    const keys = [...new Set(asked)].filter((key) => key !== '__typename').map(nameKey);
    keysByType.set(name, keys);
    return keys;
  }
}

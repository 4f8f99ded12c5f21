import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import type { SupergraphTypes } from '../planning/supergraph-types.js';
import { isObject, type ResponseObject } from './response-object.js';

/**
 * What a subgraph is told of an entity so that it knows which one is meant; undefined where the
 * entity cannot be asked about, because a field it would need never came.
 */
export type Represent = (entity: ResponseObject) => ResponseObject | undefined;

/** Prepares representations of the entities of one fetch. */
export function createRepresent(
  requires: readonly RequiresSelection[],
  types: SupergraphTypes,
): Represent {
  const read = createReader(requires, types);
  return (entity) => {
    const representation = read(entity);
    if (representation === undefined) return undefined;
    return knowsMoreThanType(representation) ? representation : undefined;
  };
}

function knowsMoreThanType(representation: ResponseObject): boolean {
  for (const key in representation) {
    if (key !== '__typename' && representation[key] !== null) return true;
  }
  return false;
}

/** Copies one selection of an entity into its representation; false where something is missing. */
type CopyInto = (representation: ResponseObject, entity: ResponseObject) => boolean;

function createReader(requires: readonly RequiresSelection[], types: SupergraphTypes): Represent {
  const parts = requires.map((selection) => createPart(selection, types));
  return (entity) => {
    const representation: ResponseObject = {};
    for (const part of parts) {
      if (!part(representation, entity)) return undefined;
    }
    return representation;
  };
}

function createPart(selection: RequiresSelection, types: SupergraphTypes): CopyInto {
  switch (selection.kind) {
    case 'Field':
      return createField(selection, types);
    case 'InlineFragment':
      return createFragment(selection, types);
    case 'FragmentSpread':
      throw new Error('The plan names a fragment in what a representation holds.');
  }
}

function createFragment(
  fragment: Extract<RequiresSelection, { kind: 'InlineFragment' }>,
  types: SupergraphTypes,
): CopyInto {
  const type = fragment.typeCondition;
  const parts = fragment.selections.map((selection) => createPart(selection, types));
  return (representation, entity) => {
    const name = entity['__typename'];
    // An entity that is known by its interface only may be of any of its types.
    const isOther =
      typeof name === 'string' && !types.isOfType(name, type) && !types.isOfType(type, name);
    return isOther || parts.every((part) => part(representation, entity));
  };
}

/** The planner calls a field by another name where two are required with different arguments. */
function createField(
  { name, alias = name, selections = [] }: Extract<RequiresSelection, { kind: 'Field' }>,
  types: SupergraphTypes,
): CopyInto {
  const read = selections.length === 0 ? undefined : createValueReader(selections, types);
  return (representation, entity) => {
    const found = entity[name];
    const value = read === undefined ? found : read(found);
    if (value === undefined) return name === '__typename';
    representation[alias] = value;
    return true;
  };
}

function createValueReader(selections: readonly RequiresSelection[], types: SupergraphTypes) {
  const readObject = createReader(selections, types);
  return function read(value: unknown): unknown {
    if (Array.isArray(value)) {
      const items = value.map(read);
      return items.includes(undefined) ? undefined : items;
    }
    return isObject(value) ? readObject(value) : value;
  };
}

import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import type { SupergraphTypes } from '../planning/supergraph-types.js';
import { createRepresent } from './representation.js';
import type { ResponseObject } from './response-object.js';

/**
 * A value that two entities share only if they are the same to the subgraph that is asked; undefined
 * for one that cannot be asked about.
 */
export type Identify = (entity: ResponseObject) => unknown;

/**
 * Prepares identities. Most entities have one type and a few plain values by which they are known;
 * that is found much faster than a representation is made and written as text.
 */
export function createIdentify(
  requires: readonly RequiresSelection[],
  types: SupergraphTypes,
): Identify {
  const represent = createRepresent(requires, types);
  const identifyAny: Identify = (entity) => {
    const representation = represent(entity);
    return representation === undefined ? undefined : JSON.stringify(representation);
  };
  const plain = readPlainKey(requires, types);
  if (plain === undefined) return identifyAny;
  const { type, names } = plain;
  const [only, ...further] = names;
  if (only !== undefined && further.length === 0) {
    return (entity) => {
      const value = entity[only];
      // Text that could be that of a representation is none of the plain values.
      const isPlain = typeof value === 'string' && !value.startsWith('{');
      return isPlain && entity['__typename'] === type ? value : identifyAny(entity);
    };
  }
  return (entity) => {
    if (entity['__typename'] !== type) return identifyAny(entity);
    let identity = '';
    for (const name of names) {
      const value = entity[name];
      // The length keeps apart what would otherwise run into one another.
      if (typeof value === 'string') identity += `${value.length}:${value}`;
      else if (typeof value === 'number') identity += `n${value},`;
      else return identifyAny(entity);
    }
    return identity;
  };
}

/** The one type of the entities and the fields by which they are known, if these are plain values. */
function readPlainKey(requires: readonly RequiresSelection[], types: SupergraphTypes) {
  const [fragment, ...further] = requires;
  if (fragment?.kind !== 'InlineFragment' || further.length > 0) return undefined;
  const names = fragment.selections.flatMap((selection) =>
    selection.kind === 'Field' && selection.selections === undefined ? [selection.name] : [],
  );
  const type = fragment.typeCondition;
  if (names.length < fragment.selections.length || types.isAbstract(type)) return undefined;
  return { type, names: names.filter((name) => name !== '__typename') };
}

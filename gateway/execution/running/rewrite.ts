import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import type { SupergraphTypes } from '../planning/supergraph-types.js';
import { isObject, type ResponseObject } from './response-object.js';

/** Changes an object in place as the plan says. */
export type Rewrite = (value: ResponseObject) => void;

/**
 * Prepares the rewrites of a representation or of an answer: an entity is presented under the type
 * that the subgraph knows, and a field that two types have in different shapes gets its name back.
 */
export function createRewrite(
  rewrites: readonly FetchRewrite[],
  types: SupergraphTypes,
): Rewrite | undefined {
  if (rewrites.length === 0) return undefined;
  const each = rewrites.map((rewrite) => createOne(rewrite, types));
  return (value) => {
    for (const rewrite of each) rewrite(value);
  };
}

type Change = (object: ResponseObject, key: string) => void;

function createOne(rewrite: FetchRewrite, types: SupergraphTypes): Rewrite {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return (value) => change(value, path, rename(renameKeyTo), types);
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return (value) => change(value, path, set(setValueTo), types);
}

const rename =
  (name: string): Change =>
  (object, key) => {
    if (!(key in object)) return;
    object[name] = object[key];
    delete object[key];
  };

const set =
  (value: string): Change =>
  (object, key) => {
    object[key] = value;
  };

function change(
  value: unknown,
  [segment, ...further]: readonly FetchNodePathSegment[],
  apply: Change,
  types: SupergraphTypes,
): void {
  if (Array.isArray(value)) {
    for (const item of value) change(item, segment ? [segment, ...further] : [], apply, types);
    return;
  }
  if (!isObject(value) || segment === undefined) return;
  if ('Key' in segment) {
    if (further.length === 0) apply(value, segment.Key);
    else change(value[segment.Key], further, apply, types);
    return;
  }
  const name = value['__typename'];
  const isOther =
    typeof name === 'string' && !segment.TypenameEquals.some((type) => types.isOfType(name, type));
  if (!isOther) change(value, further, apply, types);
}

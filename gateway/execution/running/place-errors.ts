import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { FetchRewrite } from '@graphql-hive/router-query-planner';
import { clientKey } from '../planning/planned-text.js';
import type { NameKey, Path } from './places.js';

/** Follows the plan's own renaming and takes the client's aliases back. */
export function createNameKey(rewrites: readonly FetchRewrite[]): NameKey {
  const renamed = new Map<string, string>();
  for (const rewrite of rewrites) {
    if (!('KeyRenamer' in rewrite)) continue;
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    const last = path.at(-1);
    if (last !== undefined && 'Key' in last) renamed.set(last.Key, renameKeyTo);
  }
  return (key) => (typeof key === 'string' ? clientKey(renamed.get(key) ?? key) : key);
}

/** An error of a subgraph at its place in the answer; one without a code is known by its origin. */
export function placeError(
  error: GraphQLFormattedError,
  path: Path | undefined,
  subgraph: string,
): GraphQLError {
  return new GraphQLError(error.message, {
    path,
    extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...error.extensions, serviceName: subgraph },
    originalError: error instanceof Error ? error : undefined,
  });
}

import type { Path } from '../execution/running/places.js';

/**
 * Cuts a path where it leaves the client's reply. @apollo/gateway writes `@` for "each of a list",
 * `_entities` for its own fetches, and names fields which the plan needed but nobody asked for.
 */
export function trimPath(path: Path, data: unknown): Path {
  let at = data;
  const end = path.findIndex((key) => {
    if (key === '@' || key === '_entities') return true;
    if (at === null || at === undefined) return false;
    if (typeof at !== 'object' || !(key in at)) return true;
    at = (at as Record<string | number, unknown>)[key];
    return false;
  });
  return end === -1 ? path : path.slice(0, end);
}

/**
 * Keeps at most `most` errors, and of every kind (code, subgraph, place in the query) one before a
 * second of any, so that 33 boroughs without one subgraph do not hide what another one lacks.
 */
export function keepOfEveryKind<E extends { message: string; path?: Path | undefined }>(
  errors: readonly E[],
  most: number,
): readonly E[] {
  if (errors.length <= most) return errors;
  const kinds = new Set<string>();
  const first: E[] = [];
  const further: E[] = [];
  for (const error of errors) {
    const place = error.path?.filter((key) => typeof key === 'string');
    const kind = JSON.stringify([error.message, place]);
    (kinds.has(kind) ? further : first).push(error);
    kinds.add(kind);
  }
  const kept = new Set([...first, ...further].slice(0, most));
  return errors.filter((error) => kept.has(error));
}

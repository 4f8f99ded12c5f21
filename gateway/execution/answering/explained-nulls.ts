import type { Path } from '../running/places.js';
import type { Note } from './answer-state.js';

/** Leaves out nulls that an error explains: one at the same place, above it or below it. */
export function dropExplained(
  notes: readonly Note[],
  errors: readonly { readonly path?: Path | undefined }[],
): readonly Note[] {
  if (notes.length === 0 || errors.length === 0) return notes;
  const places = new Set<string>();
  const above = new Set<string>();
  for (const { path } of errors) {
    if (path === undefined) continue;
    places.add(JSON.stringify(path));
    for (const prefix of prefixes(path)) above.add(prefix);
  }
  return notes.filter(
    ({ path }) =>
      !above.has(JSON.stringify(path)) && !prefixes(path).some((prefix) => places.has(prefix)),
  );
}

/** The path itself and every one that leads to it. */
function prefixes(path: readonly (string | number)[]): readonly string[] {
  return path.map((_, index) => JSON.stringify(path.slice(0, index + 1)));
}

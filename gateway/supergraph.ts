import { readFile } from 'node:fs/promises';
import { StartError } from './start-error.js';

const committed = new URL('../schema/supergraph.graphql', import.meta.url);

/**
 * The composed schema as SDL: the committed one unless another file is named.
 *
 * @throws StartError when the file cannot be read.
 */
export async function loadSupergraph(file: URL = committed): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new StartError(
      `The composed schema ${file.pathname} cannot be read; npm run generate makes it.`,
    );
  }
}

/** The names of the subgraphs that a composed schema joins, in its own order. */
export function listSubgraphNames(supergraph: string): readonly string[] {
  return [...supergraph.matchAll(/@join__graph\(name: "([^"]+)"/g)].flatMap(([, name]) =>
    name === undefined ? [] : [name],
  );
}

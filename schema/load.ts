import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { concatAST, parse, Source, type DocumentNode } from 'graphql';
import type { LocalSubgraphName, SubgraphName } from './subgraphs.js';

/** A schema file with the name by which messages point at it. */
export interface SdlFile {
  /** Path from the root of the project, as `schema/health.graphql`. */
  readonly path: string;
  readonly text: string;
}

/** Where the SDL lies: beside this module, in the sources as in the build. */
export const schemaDirectory = fileURLToPath(new URL('.', import.meta.url));

const read = (file: string, directory: string): SdlFile => ({
  path: `schema/${file}`,
  text: readFileSync(join(directory, file), 'utf8'),
});

/** What changes are made of stands in every subgraph. */
const changes = 'changes.graphql';

/** The SDL files of a subgraph: what all share, then its own. */
export function loadSubgraphFiles(
  name: SubgraphName,
  directory: string = schemaDirectory,
): readonly SdlFile[] {
  return ['shared.graphql', changes, `${name}.graphql`].map((file) => read(file, directory));
}

/** The SDL files of a subgraph inside the gateway: those it needs, then its own. */
export function loadLocalSubgraphFiles(
  name: LocalSubgraphName,
  directory: string = schemaDirectory,
): readonly SdlFile[] {
  const needed = name === 'history' ? [changes] : [];
  return [...needed, `${name}.graphql`].map((file) => read(file, directory));
}

/** The whole SDL of a subgraph as one text, which is also what it answers to `_service { sdl }`. */
export function loadSubgraphSdl(name: SubgraphName): string {
  return loadSubgraphFiles(name)
    .map(({ text }) => text)
    .join('\n');
}

/**
 * The parsed SDL of a subgraph. Every node knows the file it stands in, so that an error can name
 * file and line.
 *
 * @throws GraphQLError when a file is not valid GraphQL
 */
export function parseSubgraphFiles(files: readonly SdlFile[]): DocumentNode {
  return concatAST(files.map(({ path, text }) => parse(new Source(text, path))));
}

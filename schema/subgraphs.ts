/**
 * The subgraphs of the graph, one line each: the name is that of its SDL file here and of its folder
 * under `subgraphs/`, the port is where it listens when it runs in a process of its own.
 */
export const subgraphs = [
  { name: 'health', port: 4101 },
  { name: 'council', port: 4102 },
  { name: 'finance', port: 4103 },
] as const satisfies readonly { name: string; port: number }[];

/** Name of a subgraph, as in the supergraph, in error messages and on the command line. */
export type SubgraphName = (typeof subgraphs)[number]['name'];

/** The names of all subgraphs, in the order in which they are composed. */
export const subgraphNames: readonly SubgraphName[] = subgraphs.map(({ name }) => name);

/** Whether a text, from a command line or a configuration, names a subgraph. */
export function isSubgraphName(text: string): text is SubgraphName {
  return subgraphs.some(({ name }) => name === text);
}

/** The port a subgraph listens on unless it is told another. */
export function defaultPort(name: SubgraphName): number {
  const found = subgraphs.find((subgraph) => subgraph.name === name);
  if (!found) throw new RangeError(`There is no subgraph ${name}`);
  return found.port;
}

/**
 * Subgraphs that the gateway answers itself, in its own process: no port, no database, and an SDL that
 * stands alone.
 */
export const localSubgraphNames = ['access', 'history'] as const;

/** Name of a subgraph inside the gateway. */
export type LocalSubgraphName = (typeof localSubgraphNames)[number];

/** The address the composed supergraph gives for a subgraph inside the gateway: nobody can call it. */
export function localUrl(name: LocalSubgraphName): string {
  return `local://${name}`;
}

/** The address the composed supergraph gives for a subgraph; a configuration may name another. */
export function defaultUrl(name: SubgraphName): string {
  return `http://127.0.0.1:${String(defaultPort(name))}/graphql`;
}

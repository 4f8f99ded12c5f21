/** A subgraph as text and plain functions: no GraphQL library, so that each contestant builds it with its own. */
export interface SubgraphSource {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The start of each subgraph's SDL: federation with the directives that are used. */
export const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable"])`;

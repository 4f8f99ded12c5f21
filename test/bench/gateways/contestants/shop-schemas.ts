import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { shop } from '../graph/shop.js';

/** The four subgraphs as schemas that can be executed, by name. */
export function shopSchemas(): ReadonlyMap<string, GraphQLSchema> {
  return new Map(
    shop.map(({ name, sdl, resolvers }) => [
      name,
      buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never }),
    ]),
  );
}

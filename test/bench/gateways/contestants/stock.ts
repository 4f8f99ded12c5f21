/**
 * Stock: @apollo/gateway behind @apollo/server's own standalone HTTP, as the documentation of both shows it.
 * `in-process` gives it local data sources instead of HTTP ones.
 */
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { readFileSync } from 'node:fs';
import { shopSchemas } from './shop-schemas.js';

const [port, supergraph = '', transport] = process.argv.slice(2);
const schemas = shopSchemas();
const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(supergraph, 'utf8'),
  ...(transport === 'in-process'
    ? { buildService: ({ name }) => new LocalGraphQLDataSource(schemas.get(name)!) }
    : {}),
});
await startStandaloneServer(new ApolloServer({ gateway }), {
  listen: { port: Number(port), host: '127.0.0.1' },
});
process.once('SIGTERM', () => process.exit());

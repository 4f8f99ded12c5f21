/**
 * The catalogue's subgraphs behind HTTP, in one process, which is told its port. Each answer is worked out once and
 * then kept as bytes by the request's own bytes: the gateways are measured, not graphql-js.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { catalogue } from './catalogue.js';

interface Operation {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

const schemas = new Map(
  catalogue.map(({ name, sdl, resolvers }) => [
    `/${name}`,
    buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never }),
  ]),
);
const kept = new Map<string, Buffer>();

async function work(path: string, body: string): Promise<Buffer> {
  const schema = schemas.get(path);
  if (schema === undefined) throw new Error(`There is no subgraph at ${path}.`);
  const { query, operationName, variables } = JSON.parse(body) as Operation;
  const result = await graphql({
    schema,
    source: query,
    operationName: operationName ?? null,
    variableValues: variables ?? null,
  });
  return Buffer.from(JSON.stringify(result));
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '';
  if (request.method !== 'POST') {
    response.writeHead(404).end();
    return;
  }
  const body = await text(request);
  const key = `${path} ${body}`;
  const bytes = kept.get(key) ?? (await work(path, body));
  kept.set(key, bytes);
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
  response.end(bytes);
}

// A gateway that is idle while others are measured keeps its connections.
createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
}).listen(Number(process.argv[2]), '127.0.0.1');

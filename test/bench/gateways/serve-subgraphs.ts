/**
 * The four subgraphs behind HTTP, in one process. Their data is fixed, so each answer is worked out once and then
 * kept as bytes by the request's own bytes: the gateways are measured, not graphql-js. `GET /count` says how many
 * operations were answered so far. They tell a release number as our own subgraphs do, by which our gateway keeps
 * answers; the others take no notice. `GET /resets/<name>/<share>` makes one of them reset connections at random
 * from now on, and says how many were reset so far.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { shop } from './graph/shop.js';

interface Operation {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
}

const schemas = new Map(
  shop.map(({ name, sdl, resolvers }) => [
    `/${name}`,
    buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as never }),
  ]),
);
const kept = new Map([...schemas.keys()].map((path) => [path, new Map<string, Buffer>()]));
const began = new Date().toISOString();
/** Share of the requests of a subgraph whose connection is reset. */
const shares = new Map<string, number>();
let answered = 0;
let resets = 0;

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
  const bytes = Buffer.from(JSON.stringify({ ...result, extensions: { release: 1 } }));
  kept.get(path)?.set(body, bytes);
  return bytes;
}

/** Resets the connection, every other time with half of the answer on its way. */
function reset(response: ServerResponse, bytes: Buffer): void {
  resets += 1;
  if (resets % 2 === 0) {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': bytes.byteLength,
  });
  response.write(bytes.subarray(0, bytes.byteLength / 2), () => response.socket?.resetAndDestroy());
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '';
  if (path === '/count') {
    response.end(String(answered));
    return;
  }
  if (path === '/release') {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ newest: 1, recordedAt: began, first: began }));
    return;
  }
  if (path.startsWith('/resets/')) {
    const [, , name = '', share = '0'] = path.split('/');
    shares.set(`/${name}`, Number(share));
    response.end(String(resets));
    return;
  }
  if (request.method !== 'POST') {
    response.writeHead(404).end();
    return;
  }
  let body = '';
  request.setEncoding('utf8');
  for await (const chunk of request as AsyncIterable<string>) body += chunk;
  answered += 1;
  const bytes = kept.get(path)?.get(body) ?? (await work(path, body));
  if (Math.random() < (shares.get(path) ?? 0)) {
    reset(response, bytes);
    return;
  }
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-length': bytes.byteLength,
  });
  response.end(bytes);
}

// A gateway that waits for its turn keeps its connections.
createServer({ keepAliveTimeout: 600_000 }, (request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
}).listen(Number(process.argv[2]), '127.0.0.1');

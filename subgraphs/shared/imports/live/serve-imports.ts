import { mkdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { dirname } from 'node:path';
import process from 'node:process';
import { json } from 'node:stream/consumers';
import { StartError } from '../../errors.js';
import type { Importer } from '../importer.js';
import { describeFailure } from '../run/describe-failure.js';
import type { ImportTelling } from '../run/import-request.js';
import { importAddress } from './import-address.js';
import { requestSchema, type ImportMessage } from './messages.js';

/** Takes imports from other processes of this user. */
export interface ServedImports {
  /** Stops the imports under way, which change nothing then, and waits for them. */
  close(): Promise<void>;
}

function tellingOver(send: (message: ImportMessage) => void): ImportTelling {
  return {
    say: (line) => send({ say: line }),
    progress: {
      start: (label, bytes) => send({ start: label, bytes }),
      advance: (bytes, rows) => send({ advance: [bytes, rows] }),
      done: () => send({ done: true }),
    },
  };
}

async function runImport(
  importer: Importer,
  request: IncomingMessage,
  response: ServerResponse,
  stopping: AbortSignal,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const signal = AbortSignal.any([stopping, gone.signal]);
  const send = (message: ImportMessage) => void response.write(`${JSON.stringify(message)}\n`);
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  try {
    const asked = requestSchema.parse(await json(request));
    await importer.run(asked, tellingOver(send), signal);
    send({ end: { exitCode: 0 } });
  } catch (error) {
    send({ end: describeFailure(error) });
  }
  response.end();
}

async function answer(
  importer: Importer,
  request: IncomingMessage,
  response: ServerResponse,
  stopping: AbortSignal,
): Promise<void> {
  const asked = `${request.method ?? ''} ${request.url ?? ''}`;
  if (asked === 'POST /imports') return runImport(importer, request, response, stopping);
  if (asked !== 'GET /releases') return void response.writeHead(404).end();
  const releases = await importer.releases();
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(releases));
}

/** Listens where only this user can reach it: the socket never exists with wider rights. */
function listen(server: Server, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) =>
      reject(new StartError(`Imports cannot be taken on ${address}: ${error.message}.`)),
    );
    server.once('listening', resolve);
    if (process.platform === 'win32') return void server.listen(address);
    mkdirSync(dirname(address), { recursive: true, mode: 0o700 });
    // Whoever listened here is gone: we hold the lock on the directory.
    rmSync(address, { force: true });
    const before = process.umask(0o177);
    try {
      server.listen(address);
    } finally {
      process.umask(before);
    }
  });
}

/**
 * Takes imports for an embedded database that this process has opened, over HTTP on a local socket: no
 * second process may open its directory.
 *
 * @throws StartError where the socket cannot be made
 */
export async function serveImports(
  databaseDirectory: string,
  importer: Importer,
): Promise<ServedImports> {
  const stopping = new AbortController();
  const underWay = new Set<Promise<void>>();
  const server = createServer((request, response) => {
    const work = answer(importer, request, response, stopping.signal).catch(() => {
      response.destroy();
    });
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  });
  await listen(server, importAddress(databaseDirectory));
  return {
    close: async () => {
      stopping.abort();
      await Promise.all(underWay);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

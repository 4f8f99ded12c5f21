import { request as httpRequest, type IncomingMessage } from 'node:http';
import { createInterface } from 'node:readline';
import { json } from 'node:stream/consumers';
import { codeOf } from '../../database/error-details.js';
import { StartError } from '../../errors.js';
import type { Importer, ListedRelease } from '../importer.js';
import type { ImportTelling } from '../run/import-request.js';
import { importAddress } from './import-address.js';
import type { ImportMessage } from './messages.js';

function ask(
  address: string,
  method: 'GET' | 'POST',
  path: string,
  { body, signal }: { readonly body?: string; readonly signal?: AbortSignal } = {},
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const options = { socketPath: address, method, path, ...(signal && { signal }) };
    httpRequest(options, resolve).once('error', reject).end(body);
  });
}

/** Passes a message on to whoever waits at the terminal; the last one says how it ended. */
function tell({ say, progress }: ImportTelling, message: ImportMessage) {
  if ('say' in message) say(message.say);
  else if ('start' in message) progress.start(message.start, message.bytes);
  else if ('advance' in message) progress.advance(...message.advance);
  else if ('done' in message) progress.done();
  else return message.end;
  return undefined;
}

async function follow(response: IncomingMessage, telling: ImportTelling, signal: AbortSignal) {
  try {
    for await (const line of createInterface({ input: response })) {
      const end = tell(telling, JSON.parse(line) as ImportMessage);
      if (end) return end;
    }
  } catch {
    // A connection that broke is told below, whoever broke it.
  }
  signal.throwIfAborted();
  throw new StartError('Placegraph ended before the import did; run it again.');
}

/** An importer that works in the process that has opened an embedded database; undefined where none does. */
export async function remoteImporter(databaseDirectory: string): Promise<Importer | undefined> {
  const address = importAddress(databaseDirectory);
  const releases = async () =>
    (await json(await ask(address, 'GET', '/releases'))) as readonly ListedRelease[];
  try {
    (await ask(address, 'GET', '/')).resume();
  } catch (error) {
    if (/^(ENOENT|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(codeOf(error))) return undefined;
    throw new StartError(`Placegraph cannot be reached on ${address} (${codeOf(error)}).`);
  }
  return {
    run: async (request, telling, signal) => {
      const body = JSON.stringify(request);
      const response = await ask(address, 'POST', '/imports', { body, signal });
      const { exitCode, message } = await follow(response, telling, signal);
      if (exitCode !== 0) throw new StartError(message ?? 'The import failed.', exitCode);
    },
    releases,
    close: () => Promise.resolve(),
  };
}

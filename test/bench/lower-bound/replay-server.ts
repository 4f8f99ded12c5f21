import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { valueParsers } from '../../../subgraphs/shared/database/value-parsers.js';
import { embeddedEngine, type RecordedStatement } from './recording.js';

/** What is asked and what it takes to answer. */
export interface Replayed {
  readonly body: string;
  readonly statements: readonly RecordedStatement[];
  readonly answer: unknown;
}

type Send = (statement: RecordedStatement, name: string) => Promise<unknown>;

function sendTo(place: string): { send: Send; close: () => Promise<void> } {
  if (!place.includes('://')) {
    return {
      send: ({ sql, parameters }) => embeddedEngine().query(sql, parameters as unknown[]),
      close: () => Promise.resolve(),
    };
  }
  const pool = new pg.Pool({
    connectionString: place,
    types: { getTypeParser: (oid: number) => valueParsers[oid] ?? ((text: string) => text) },
    onConnect: (client) => client.query('set random_page_cost = 1.1') as unknown as void,
  });
  return {
    send: ({ sql, parameters }, name) => pool.query({ name, text: sql, values: [...parameters] }),
    close: () => pool.end(),
  };
}

/** Sends each statement as soon as those are answered that had been when it was recorded. */
async function replay(send: Send, statements: readonly RecordedStatement[]): Promise<void> {
  const answers: Promise<unknown>[] = [];
  for (const statement of statements) {
    const before = Promise.all(statement.after.map((number) => Promise.resolve(answers[number])));
    answers.push(before.then(() => send(statement, nameOf(statement))));
  }
  await Promise.all(answers);
}

const names = new Map<string, string>();

function nameOf({ sql }: RecordedStatement): string {
  const name = names.get(sql) ?? `s${String(names.size)}`;
  names.set(sql, name);
  return name;
}

/**
 * Less than the least that a server written by hand for one operation can do: it reads the request, sends the very
 * same statements to the database, prepared, has the rows parsed, and writes the answer; but it does not even map
 * the rows to the answer, which it knows.
 */
export async function serveReplays(place: string, operations: readonly Replayed[]) {
  const { send, close } = sendTo(place);
  const byBody = new Map(operations.map((operation) => [operation.body, operation]));
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const operation = byBody.get(JSON.stringify(JSON.parse(body)));
      if (!operation) return void response.writeHead(404).end();
      replay(send, operation.statements)
        .then(() => {
          const text = JSON.stringify(operation.answer);
          response.writeHead(200, { 'content-type': 'application/json' }).end(text);
        })
        .catch((error: unknown) => response.writeHead(500).end(String(error)));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await close();
    },
  };
}

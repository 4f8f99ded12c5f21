/**
 * A server written by hand for some operations, as a process: it reads the request, sends the statements that the
 * graph was recorded to send, prepared, maps the rows and writes the answer.
 *
 *     node server.js <port> <postgresql://…> <recorded operations>.json
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { byHand, type Answer, type RecordedOperation } from './answers.js';
import { Statements } from './statements.js';

const [port = '0', place = '', file = ''] = process.argv.slice(2);
const recorded = JSON.parse(readFileSync(file, 'utf8')) as readonly RecordedOperation[];
const answers = new Map<string, Answer>();
for (const { id, query, statements } of recorded) {
  const create = byHand[id];
  if (create) answers.set(query, await create(new Statements(place, statements)));
}

createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (text: string) => (body += text));
  request.on('end', () => {
    const { query, variables } = JSON.parse(body || '{}') as { query?: string; variables?: never };
    const answer = answers.get(query ?? '');
    if (!answer) return void response.writeHead(404).end();
    answer(variables as never)
      .then((data) => {
        const text = JSON.stringify({ data });
        const headers = {
          'content-type': 'application/json; charset=utf-8',
          'content-length': Buffer.byteLength(text),
        };
        response.writeHead(200, headers).end(text);
      })
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
}).listen(Number(port), '127.0.0.1');
process.once('SIGTERM', () => process.exit());

import type { Pool } from 'undici';

/** Asks a graph one question and gives the text of its answer. @throws when it answers with errors */
export async function ask(
  pool: Pool,
  query: string,
  variables?: Record<string, unknown>,
): Promise<string> {
  const { statusCode, body } = await pool.request({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await body.text();
  if (statusCode !== 200 || text.includes('"errors":[')) {
    throw new Error(`It answers ${String(statusCode)} ${text.slice(0, 500)} to ${query}`);
  }
  return text;
}

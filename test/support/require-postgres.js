import pg from 'pg';
import { describeEngine } from './remaining-reporter.js';
import setUpRun from './run-setup.js';

/** Sets up a run on PostgreSQL. Refuses to run the PostgreSQL suites without a PostgreSQL, rather than fall back in silence. */
export default async function requirePostgres() {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) {
    throw new Error(
      'Set TEST_DATABASE_URL to a PostgreSQL whose user may create databases, for example postgresql://postgres@127.0.0.1:5432/postgres',
    );
  }
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query('show server_version');
    process.stderr.write(`${describeEngine(url)}, version ${rows[0].server_version}\n`);
  } catch (error) {
    throw new Error(`${describeEngine(url)} does not answer: ${error.message}`, { cause: error });
  } finally {
    await client.end();
  }
  await setUpRun();
}

import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import pg from 'pg';
import { templateName } from './template-name.js';

/** Removes what the suites of the run shared. */
export default async function tearDown() {
  const run = process.env.PLACEGRAPH_TEST_RUN;
  if (!run) return;
  await rm(run, { recursive: true, force: true });
  if (!process.env.TEST_DATABASE_URL) return;
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL });
  await client.connect();
  await client
    .query(`drop database if exists ${templateName(basename(run))} with (force)`)
    .finally(() => client.end());
}

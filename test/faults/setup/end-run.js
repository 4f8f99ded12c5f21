import { basename } from 'node:path';
import pg from 'pg';
import tearDown from '../../support/run-teardown.js';
import { smallTemplate } from './small-template.js';

/** Removes what the suites of the run shared. */
export default async function endRun() {
  const run = process.env.PLACEGRAPH_TEST_RUN ?? '';
  const client = new pg.Client(process.env.TEST_DATABASE_URL);
  await client.connect();
  await client
    .query(`drop database if exists ${smallTemplate(basename(run))} with (force)`)
    .finally(() => client.end());
  await tearDown();
}

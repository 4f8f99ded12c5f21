import { execFile } from 'node:child_process';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import pg from 'pg';
import requirePostgres from '../../support/require-postgres.js';
import { buildProgram } from './build-program.js';
import { smallTemplate } from './small-template.js';

const root = fileURLToPath(new URL('../../../', import.meta.url)).replace(/\/$/, '');

/**
 * Sets up a run of the faults: there must be a PostgreSQL, the program is compiled once for all, and a small
 * database is filled on each engine, which suites copy.
 */
export default async function startRun() {
  await requirePostgres();
  const run = process.env.PLACEGRAPH_TEST_RUN ?? '';
  const program = join(run, 'program');
  await buildProgram(root, program);
  const fill = (location) =>
    promisify(execFile)(process.execPath, [
      join(program, 'test/faults/children/fill-small.js'),
      JSON.stringify(location),
    ]);
  await Promise.all([
    fill({ kind: 'embedded', directory: join(run, 'small/database') }),
    makeTemplate(smallTemplate(basename(run))).then((url) => fill({ kind: 'postgresql', url })),
  ]);
}

/** @param {string} name @returns {Promise<string>} address of a new database */
async function makeTemplate(name) {
  const client = new pg.Client(process.env.TEST_DATABASE_URL);
  await client.connect();
  await client.query(`create database ${name}`).finally(() => client.end());
  const url = new URL(process.env.TEST_DATABASE_URL);
  url.pathname = `/${name}`;
  return url.href;
}

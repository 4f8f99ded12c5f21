import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the run a directory for what its suites share, such as the database filled with the snapshot. */
export default async function setUp() {
  process.env.PLACEGRAPH_TEST_RUN = await mkdtemp(join(tmpdir(), 'placegraph-run-'));
}

import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { subgraphNames } from '../../schema/subgraphs.js';
import { definitions } from '../../subgraphs/definitions.js';
import { listFiles } from '../../subgraphs/shared/imports/find-dataset.js';
import { snapshotFolder } from '../../subgraphs/shared/snapshot/snapshot-files.js';
import { stat } from 'node:fs/promises';

const root = fileURLToPath(new URL('../../', import.meta.url));
const published = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const here = existsSync(published);
if (!here)
  process.stdout.write('The published files are not at hand: the snapshot is not rebuilt.\n');

/** Megabytes that a clone may carry as figures. */
const largest = 40;

const run = promisify(execFile);
const makeSnapshot = (...args: string[]) =>
  run(process.execPath, ['--import', 'tsx', 'subgraphs/make-snapshot.ts', ...args], { cwd: root });

describe('the shipped snapshot', () => {
  const itWithFiles = here ? it : it.skip;
  itWithFiles(
    'is what the published files give, to the byte',
    async () => {
      const { stdout } = await makeSnapshot('--from', published, '--check');
      for (const name of subgraphNames) expect(stdout).toContain(`${name}: as shipped`);
    },
    280_000,
  );

  it('is small enough to clone', async () => {
    let bytes = 0;
    for (const name of subgraphNames) {
      for (const file of await listFiles(snapshotFolder(definitions[name].folder))) {
        bytes += (await stat(file)).size;
      }
    }
    expect(bytes).toBeLessThan(largest * 1_000_000);
    expect(bytes).toBeGreaterThan(1_000_000);
  });

  it('cannot be made from a folder that lacks a known edition', async () => {
    const made = makeSnapshot(
      '--from',
      fileURLToPath(new URL('.', import.meta.url)),
      '--only',
      'finance',
    );
    await expect(made).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/holds 0 of the \d+ known editions of .*nothing was written/),
    });
  });
});

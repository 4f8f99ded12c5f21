import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importAddress } from '../../subgraphs/shared/imports/live/import-address.js';
import { remoteImporter } from '../../subgraphs/shared/imports/live/remote-importer.js';
import { serveImports } from '../../subgraphs/shared/imports/live/serve-imports.js';
import { localImporter } from '../../subgraphs/shared/imports/local-importer.js';
import { createSilentProgress } from '../../subgraphs/shared/imports/readers/progress.js';
import { importUnderTest, type ImportUnderTest } from './import-under-test.js';

let under: ImportUnderTest;
let home: string;
beforeAll(async () => {
  under = await importUnderTest();
  home = await mkdtemp(join(tmpdir(), 'placegraph-live-'));
});
afterAll(async () => {
  await under.drop();
  await rm(home, { recursive: true, force: true });
});

describe('an import through the process that has the database open', () => {
  it('tells what it does, lets readers in meanwhile, and ends as it would have ended here', async () => {
    const directory = join(home, 'database');
    expect(await remoteImporter(directory)).toBeUndefined();
    const local = localImporter([under.target], () => Promise.resolve());
    const served = await serveImports(directory, local);
    try {
      expect((await stat(importAddress(directory))).mode & 0o777).toBe(0o600);
      const importer = await remoteImporter(directory);
      const lines: string[] = [];
      const telling = { say: (line: string) => lines.push(line), progress: createSilentProgress() };
      const rows = Array.from({ length: 100 }, (_, n) =>
        Array.from({ length: 60 }, (_, y) => `A${String(n + 1)},${String(1960 + y)},${String(y)}`),
      );
      const file = await under.file('many.csv', rows.flat());
      const state = { isRunning: true };
      const running = importer?.run({ file }, telling, new AbortController().signal);
      void running?.finally(() => (state.isRunning = false));
      let reads = 0;
      while (state.isRunning) {
        await under.query('select count(*) from council.observation');
        await new Promise(setImmediate);
        reads += 1;
      }
      await running;
      expect(reads).toBeGreaterThan(5);
      expect(lines).toContain('imported');
      expect(await importer?.releases()).toMatchObject([
        { dataset_id: 'example/mean' },
        {
          dataset_id: 'example/shares',
          facts_new: 6_000,
          edition: expect.stringContaining('1960'),
        },
        { dataset_id: 'example/areas' },
      ]);
      const bad = await under.file('bad.csv', ['A1,2024,many']);
      await expect(
        importer?.run({ file: bad }, telling, new AbortController().signal),
      ).rejects.toMatchObject({ exitCode: 1, message: expect.stringContaining('bad.csv') });
    } finally {
      await served.close();
    }
    expect(await remoteImporter(directory)).toBeUndefined();
  });
});

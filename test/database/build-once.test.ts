import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { buildInChildProcess } from '../../subgraphs/shared/database/build-once.js';
import { embeddedDirectory } from '../../subgraphs/shared/database/location.js';
import { openDatabase } from '../../subgraphs/shared/database/open.js';
import { spawnChild } from './children/spawn-child.js';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'placegraph-build-'));
});

afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

function build(...args: string[]): Promise<boolean> & { lines: string[] } {
  const lines: string[] = [];
  const built = buildInChildProcess({
    dataDir,
    entry: new URL('./children/build-rows.js', import.meta.url),
    args,
    report: (line) => lines.push(line),
  });
  return Object.assign(built, { lines });
}

async function countRows(): Promise<unknown> {
  const database = await openDatabase({ kind: 'embedded', directory: embeddedDirectory(dataDir) });
  try {
    return await database.connection((connection) =>
      connection.query('select count(*) as count from public.row'),
    );
  } finally {
    await database.close();
  }
}

describe('the first build of the embedded database', () => {
  it('builds once, whatever an earlier attempt left, passing on what the child reports', async () => {
    await mkdir(join(dataDir, 'database.building'));
    await writeFile(join(dataDir, 'database.building', 'PG_VERSION'), '18');
    const building = build();
    expect(await building).toBe(true);
    expect(building.lines).toEqual(['building', 'filled']);
    expect(await countRows()).toEqual([{ count: 1000 }]);
    const again = build('refuse');
    expect(await again).toBe(false);
    expect(again.lines).toEqual([]);
    expect((await readdir(dataDir)).sort()).toEqual(['database', 'database.lock']);
  });

  it('fails with the sentence of the child and leaves nothing', async () => {
    await expect(build('refuse')).rejects.toThrow(/^The snapshot of health is broken\.$/);
    expect(await readdir(dataDir)).toEqual(['database.lock']);
    await expect(build('crash')).rejects.toThrow(
      'The first build of the database did not complete: it ended with 7.',
    );
    expect(await build()).toBe(true);
  });

  it('starts anew after a kill, whatever was left and while the child still ends', async () => {
    const server = spawnChild('./start-building.ts', [dataDir, 'hang']);
    expect(await server.nextLine()).toBe('building');
    expect(await server.nextLine()).toBe('filled');
    await server.kill('SIGKILL');
    expect(existsSync(embeddedDirectory(dataDir))).toBe(false);
    expect(existsSync(join(dataDir, 'database.building'))).toBe(true);
    expect(await build()).toBe(true);
    expect(await countRows()).toEqual([{ count: 1000 }]);
  });

  it.each([300, 1100])('survives a kill %i ms after its start', async (milliseconds) => {
    const server = spawnChild('./start-building.ts', [dataDir, 'hang']);
    await server.nextLine();
    await delay(milliseconds);
    await server.kill('SIGKILL');
    expect(existsSync(embeddedDirectory(dataDir))).toBe(false);
    expect(await build()).toBe(true);
    expect(await countRows()).toEqual([{ count: 1000 }]);
  });
});

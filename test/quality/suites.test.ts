import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { listBrowserSuites, listDatabaseSuites } from '../support/suites.js';

describe('the suites that run elsewhere too', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'suites-'));
    const files = {
      'support/databases.ts': 'export const url = null;',
      'support/filled.ts': "import { url } from './databases.js';",
      'support/clock.ts': 'export const now = 0;',
      'subgraph/direct.test.ts': "import { url } from '../support/databases.js';",
      'gateway/indirect.test.ts': "import { filled } from '../support/filled.js';",
      'gateway/lazy.test.ts': "const { filled } = await import('../support/filled.js');",
      'unit/none.test.ts': "import { now } from '../support/clock.js'; // databases",
      'browser/page.test.ts': "import { filled } from '../support/filled.js';",
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const names = (paths: readonly string[]): string[] => paths.map((path) => relative(folder, path));

  it('are on PostgreSQL those that reach a database, however indirectly', () => {
    expect(names(listDatabaseSuites(folder))).toEqual([
      'gateway/indirect.test.ts',
      'gateway/lazy.test.ts',
      'subgraph/direct.test.ts',
    ]);
  });

  it('are in a browser those of its folder', () => {
    expect(names(listBrowserSuites(folder))).toEqual(['browser/page.test.ts']);
  });
});

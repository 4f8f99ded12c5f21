import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { listBrowserSuites, listDatabaseSuites } from '../support/suites.js';

/** A line that imports a module of the support folder. */
function importOf(module: string): string {
  return `import { url } from '../support/${module}.js';`;
}

describe('the suites that run elsewhere too', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'suites-'));
    const files = {
      'support/databases.ts': 'export const url = null;',
      'support/filled.ts': importOf('databases'),
      'support/clock.ts': 'export const now = 0;',
      'subgraph/direct.test.ts': importOf('databases'),
      'gateway/indirect.test.ts': importOf('filled'),
      'gateway/lazy.test.ts': importOf('filled').replace(/.*from (.*);/, 'await import($1);'),
      'unit/none.test.ts': importOf('clock'),
      'browser/page.test.ts': importOf('filled'),
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

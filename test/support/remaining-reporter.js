import { join } from 'node:path';
import { listBrowserSuites, listDatabaseSuites } from './suites.js';

/** Ends a run of the tests with the engine it used and with what it left to other commands. */
export default class RemainingReporter {
  /**
   * @param {{ rootDir: string }} globalConfig
   * @param {{ command: 'test' | 'test:postgres' | 'test:browser' }} options what is being run
   */
  constructor(globalConfig, options) {
    this.testFolder = join(globalConfig.rootDir, 'test');
    this.command = options.command;
  }

  onRunComplete() {
    const lines = [`Engine: ${describeEngine(process.env.TEST_DATABASE_URL)}.`];
    if (this.command === 'test') {
      lines.push(
        'Left to other commands:',
        `  npm run test:postgres  ${listDatabaseSuites(this.testFolder).length} database suites again, on the PostgreSQL of TEST_DATABASE_URL`,
        '  npm run test:faults    the 50 faults of an import on both engines, killing it at 200 points',
        `  npm run test:browser   ${listBrowserSuites(this.testFolder).length} suites in Chromium`,
      );
    }
    // Jest's own summary always comes last; what is left to do shall stand below it.
    process.once('exit', () => process.stderr.write(`${lines.join('\n')}\n`));
  }
}

/** @param {string | undefined} url @returns {string} the engine, with its address but no password */
export function describeEngine(url) {
  if (!url) return 'PGlite, embedded in the tests';
  const { host, pathname } = new URL(url);
  return `PostgreSQL at ${host}${pathname}`;
}

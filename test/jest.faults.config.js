import { fileURLToPath } from 'node:url';
import base from './jest.config.js';

const { roots, testEnvironment, extensionsToTreatAsEsm, moduleNameMapper, transform } = base;
const rootDir = fileURLToPath(new URL('../', import.meta.url));

/** @param {string} displayName @param {readonly string[]} setupFiles */
const onEngine = (displayName, setupFiles) => ({
  ...{ roots, testEnvironment, extensionsToTreatAsEsm, moduleNameMapper, transform },
  rootDir,
  displayName,
  testMatch: ['<rootDir>/test/faults/**/*.test.ts'],
  testPathIgnorePatterns: [],
  globalSetup: '<rootDir>/test/faults/setup/start-run.js',
  globalTeardown: '<rootDir>/test/faults/setup/end-run.js',
  setupFiles,
});

/** The 50 faults of an import, on both engines; the PostgreSQL is the one that TEST_DATABASE_URL names. */
export default {
  rootDir,
  maxWorkers: base.maxWorkers,
  // A worker that has grown sweeps more than it works; the next suite then begins in a new one.
  workerIdleMemoryLimit: '700MB',
  testTimeout: 600_000,
  projects: [
    onEngine('PGlite', ['<rootDir>/test/faults/setup/on-pglite.js']),
    onEngine('PostgreSQL', []),
  ],
  reporters: ['default', '<rootDir>/test/faults/setup/fault-reporter.js'],
};

import { fileURLToPath } from 'node:url';
import base from './jest.config.js';
import { listDatabaseSuites } from './support/suites.js';

/** The suites that touch a database, on the PostgreSQL that TEST_DATABASE_URL names. */
export default {
  ...base,
  testMatch: listDatabaseSuites(fileURLToPath(new URL('.', import.meta.url))),
  globalSetup: '<rootDir>/test/support/require-postgres.js',
  reporters: [
    'default',
    ['<rootDir>/test/support/remaining-reporter.js', { command: 'test:postgres' }],
  ],
};

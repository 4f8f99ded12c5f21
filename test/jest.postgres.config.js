import base from './jest.config.js';
import { databaseSuites } from './support/suites.js';

/** The suites that touch a database, on the PostgreSQL that TEST_DATABASE_URL names. */
export default {
  ...base,
  testMatch: databaseSuites.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  globalSetup: '<rootDir>/test/support/require-postgres.js',
  reporters: [
    'default',
    ['<rootDir>/test/support/remaining-reporter.js', { command: 'test:postgres' }],
  ],
};

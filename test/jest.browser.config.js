import base from './jest.config.js';
import { browserSuites } from './support/suites.js';

/** The suites that drive the built pages in Chromium, one after another. */
export default {
  ...base,
  testMatch: browserSuites.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  testPathIgnorePatterns: [],
  testTimeout: 120_000,
  maxWorkers: 1,
  reporters: [
    'default',
    ['<rootDir>/test/support/remaining-reporter.js', { command: 'test:browser' }],
  ],
};

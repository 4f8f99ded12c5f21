import base from './jest.config.js';

/** The suites that drive the built pages in Chromium, one after another. */
export default {
  ...base,
  testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
  testPathIgnorePatterns: [],
  testTimeout: 120_000,
  maxWorkers: 1,
  reporters: [
    'default',
    ['<rootDir>/test/support/remaining-reporter.js', { command: 'test:browser' }],
  ],
};

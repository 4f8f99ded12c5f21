/** Jest runs the TypeScript sources as ES modules through SWC; nothing has to be built first. */
export default {
  rootDir: '..',
  roots: ['<rootDir>/test'],
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['<rootDir>/test/browser/', '<rootDir>/test/faults/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  globalSetup: '<rootDir>/test/support/run-setup.js',
  globalTeardown: '<rootDir>/test/support/run-teardown.js',
  // The suite that comes first fills the database that all share, and the others wait for it.
  testTimeout: 180_000,
  maxWorkers: 2,
  reporters: ['default', ['<rootDir>/test/support/remaining-reporter.js', { command: 'test' }]],
};

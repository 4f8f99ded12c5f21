import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { fileNames } from './file-names.js';

const typescript = ['**/*.{ts,tsx}'];

/** Files a person or a script starts: they may write to the terminal. */
const entries = ['**/main.ts', 'test/quality/**', 'test/bench/**', 'test/support/**', '.ci/**'];

/** The only places that read the environment. */
const configuration = ['**/config.ts', 'test/**', '.ci/**'];

/** The editor page, which a bundler builds for the browser. */
const page = ['gateway/playground/app/**'];

export default defineConfig([
  globalIgnores(['dist', 'coverage', '.bench', '.placegraph', '**/generated']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: typescript,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ['test/tsconfig.json'], tsconfigRootDir: process.cwd() },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // Resolvers and handlers keep the shape their caller expects, whether or not they await.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `void value` marks what is dropped on purpose; a deleted key of a record is just that.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Objects are closures made by functions: their methods do not need `this`.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-misused-spread': 'off',
      // Libraries take their enums as plain numbers.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    plugins: { placegraph: { rules: { 'file-names': fileNames } } },
    rules: {
      'placegraph/file-names': 'error',
      'max-lines': ['error', 250],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only a config.ts reads the environment.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'node:process',
              importNames: ['env'],
              message: 'Only a config.ts reads the environment.',
            },
          ],
        },
      ],
    },
  },
  { files: entries, rules: { 'no-console': 'off' } },
  {
    files: configuration,
    rules: { 'no-restricted-properties': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: ['**/*.{js,cjs,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', module: 'writable' },
    },
  },
  { files: page, extends: [tseslint.configs.disableTypeChecked] },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
]);

/**
 * The floors of the house: who may import whom. There is no list of exceptions; a rule that stands
 * in the way is changed here, with its reason, or the code is.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Modules that need each other are one module, or hide a third. Generated resolver types ' +
        'point at models and context, never the other way round.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-dangling-import',
      comment: 'What is imported must be there, and declared in package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    {
      name: 'schema-stands-alone',
      comment: 'The contract imports nothing of ours.',
      severity: 'error',
      from: { path: '^schema/' },
      to: { path: '^(gateway|subgraphs)/' },
    },
    {
      name: 'gateway-knows-only-the-contract',
      comment: 'The gateway talks to subgraphs over GraphQL, even within one process.',
      severity: 'error',
      from: { path: '^gateway/' },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/start\\.ts$' },
    },
    {
      name: 'only-main-starts-subgraphs',
      severity: 'error',
      from: { path: '^gateway/', pathNot: '^gateway/main\\.ts$' },
      to: { path: '^subgraphs/start\\.ts$' },
    },
    {
      name: 'subgraphs-ignore-the-gateway',
      severity: 'error',
      from: { path: '^subgraphs/' },
      to: { path: '^gateway/' },
    },
    {
      name: 'subgraphs-ignore-each-other',
      comment:
        'A subgraph imports the shared ground floor and the contract; so does the ground floor.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/' },
      to: { path: '^subgraphs/', pathNot: '^subgraphs/(shared|$1)/' },
    },
    {
      name: 'resolvers-call-loaders',
      comment: 'A resolver is one call: no SQL, no tables, no query builder, no database.',
      severity: 'error',
      from: { path: '^subgraphs/.+[/-]resolvers(/|\\.ts$)' },
      to: {
        path: [
          '^subgraphs/.+/(queries|tables|datasets)(/|\\.ts$)',
          '^subgraphs/shared/database/',
          '^node_modules/(@types/)?(kysely|pg|@electric-sql)',
        ],
      },
    },
    {
      name: 'loaders-call-queries',
      comment: 'Loaders batch; what they batch is a query. They may name the rows of a table.',
      severity: 'error',
      from: { path: '^subgraphs/.+/loaders(/|\\.ts$)' },
      to: { path: '^subgraphs/.+[/-](resolvers|datasets)(/|\\.ts$)' },
    },
    {
      name: 'queries-read-tables',
      severity: 'error',
      from: { path: '^subgraphs/.+/queries(/|\\.ts$)' },
      to: { path: '^subgraphs/.+[/-](resolvers|loaders|datasets)(/|\\.ts$)' },
    },
    {
      name: 'tables-know-nothing-above',
      severity: 'error',
      from: { path: '^subgraphs/.+/tables(/|\\.ts$)' },
      to: { path: '^subgraphs/.+[/-](resolvers|loaders|queries|datasets)(/|\\.ts$)' },
    },
    {
      name: 'datasets-fill-tables',
      comment:
        'An importer knows its tables and the machinery of imports, not how they are served.',
      severity: 'error',
      from: { path: '^subgraphs/.+/datasets(/|\\.ts$)' },
      to: { path: '^subgraphs/.+[/-](resolvers|loaders|queries|generated)(/|\\.ts$)' },
    },
    {
      name: 'runs-without-development-packages',
      comment: 'Only what generates code and what is bundled for the browser may need them.',
      severity: 'error',
      from: {
        path: '^(gateway|subgraphs|schema)/',
        pathNot: '^(gateway/playground/app/|schema/(compose|generate-types)\\.ts$)',
      },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

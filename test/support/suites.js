/** Folders of `test/` whose suites run again on PostgreSQL: all that open a database. */
export const databaseSuites = ['database', 'imports', 'subgraph', 'federation', 'gateway'];

/** Folders of `test/` whose suites need a browser. */
export const browserSuites = ['browser'];

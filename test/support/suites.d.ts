/** Absolute paths of the suites that open a database on the engine under test. */
export function listDatabaseSuites(testFolder: string): string[];
/** Absolute paths of the suites that need a browser. */
export function listBrowserSuites(testFolder: string): string[];

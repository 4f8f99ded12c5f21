import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * The suites that open a database on the engine under test: they import `support/databases.ts`, or
 * something of the test folder that does. Found by reading, so that no new suite is forgotten on
 * PostgreSQL.
 *
 * @param {string} testFolder
 * @returns {string[]} absolute paths, sorted
 */
export function listDatabaseSuites(testFolder) {
  const root = resolve(testFolder);
  const known = new Map([[join(root, 'support/databases.ts'), true]]);
  return listSuites(root)
    .filter((path) => !isBrowserSuite(root, path) && !path.startsWith(join(root, 'faults/')))
    .filter((path) => reachesDatabase(path, root, known));
}

/**
 * The suites that need a browser.
 *
 * @param {string} testFolder
 * @returns {string[]} absolute paths, sorted
 */
export function listBrowserSuites(testFolder) {
  const root = resolve(testFolder);
  return listSuites(root).filter((path) => isBrowserSuite(root, path));
}

/** @param {string} testFolder */
function listSuites(testFolder) {
  return readdirSync(testFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(testFolder, file))
    .sort();
}

/** @param {string} testFolder @param {string} path */
function isBrowserSuite(testFolder, path) {
  return path.startsWith(join(testFolder, 'browser/'));
}

/**
 * @param {string} path
 * @param {string} testFolder
 * @param {Map<string, boolean>} known
 * @returns {boolean}
 */
function reachesDatabase(path, testFolder, known) {
  const settled = known.get(path);
  if (settled !== undefined) return settled;
  known.set(path, false);
  const found = listImports(path)
    .filter((imported) => imported.startsWith(testFolder) && existsSync(imported))
    .some((imported) => reachesDatabase(imported, testFolder, known));
  known.set(path, found);
  return found;
}

/** @param {string} path @returns {string[]} */
function listImports(path) {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)]
    .map(([, specifier]) => resolve(dirname(path), specifier))
    .map((target) => (existsSync(target) ? target : target.replace(/\.js$/, '.ts')));
}

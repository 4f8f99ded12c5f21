/** Tells which parts of the SDL have no description: `npm run check:descriptions`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { listUndescribed } from './undescribed.js';

const directory = new URL('../../schema/', import.meta.url);
const generated = ['supergraph.graphql', 'api.graphql'];

const files = readdirSync(fileURLToPath(directory))
  .filter((file) => file.endsWith('.graphql') && !generated.includes(file))
  .sort();
const missing = files.flatMap((file) =>
  listUndescribed(`schema/${file}`, readFileSync(new URL(file, directory), 'utf8')),
);

for (const { path, line, problem } of missing) {
  console.error(`${path}:${String(line)} ${problem}`);
}
if (missing.length > 0) {
  console.error(`${String(missing.length)} descriptions are missing.`);
  process.exitCode = 1;
} else {
  console.log(`Everything in ${String(files.length)} SDL files is described.`);
}

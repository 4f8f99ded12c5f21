/** Opens the database given and brings the schema of the health sector up to date. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { DatabaseLocation } from '../../../subgraphs/shared/database/location.js';
import { migrate } from '../../../subgraphs/shared/database/migrate.js';
import { openDatabase } from '../../../subgraphs/shared/database/open.js';

const folder = (path: string) =>
  fileURLToPath(new URL(`../../../subgraphs/${path}/migrations/`, import.meta.url));

const database = await openDatabase(JSON.parse(process.argv[2] ?? '') as DatabaseLocation);
process.stdout.write('opened\n');
await migrate(database, 'health', [
  { scope: 'shared', directory: folder('shared') },
  { scope: 'health', directory: folder('health') },
]);
await database.close();

/** Makes a temporary table in the embedded database given, as an import does, and waits to be killed. */
import { openDatabase } from '../../../subgraphs/shared/database/open.js';

const database = await openDatabase({ kind: 'embedded', directory: process.argv[2] ?? '' });
await database.connection((connection) =>
  connection.script('create temp table stage_row as select generate_series(1, 9) id; checkpoint'),
);
process.stdout.write('staged\n');
setInterval(() => undefined, 60_000);

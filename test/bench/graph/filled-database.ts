import { openDatabase } from '../../../subgraphs/shared/database/open.js';
import type { Database } from '../../../subgraphs/shared/database/database.js';
import { subgraphNames } from '../../../schema/subgraphs.js';
import { definitions } from '../../../subgraphs/definitions.js';

/** Opens a database by the address of a server's, or by the directory of an embedded one. */
export function openFilled(place: string): Promise<Database> {
  return openDatabase(
    place.includes('://')
      ? { kind: 'postgresql', url: place }
      : { kind: 'embedded', directory: place },
  );
}

/** Loads the shipped figures of every sector into an empty database. */
export async function fill(place: string): Promise<void> {
  const database = await openFilled(place);
  try {
    for (const name of subgraphNames) {
      await definitions[name].prepare(database, (line) => process.stderr.write(`${line}\n`));
    }
  } finally {
    await database.close();
  }
}

/** Holds the lock on the directory given until it is killed; prints its state as lines. */
import { lockDirectory } from '../../../subgraphs/shared/database/directory-lock.js';

const directory = process.argv[2] ?? '';
try {
  await lockDirectory(directory);
  process.stdout.write('held\n');
  setInterval(() => undefined, 60_000);
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
}

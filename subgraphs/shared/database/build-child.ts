import { StartError } from '../errors.js';
import { messageOf } from './error-details.js';

/** What the child of a first build tells its parent. */
export type BuildMessage =
  | { readonly kind: 'progress'; readonly line: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'complete' };

/** What the child has to do: fill a new embedded database in `directory` and close it. */
export interface BuildJob {
  readonly directory: string;
  readonly args: readonly string[];
  readonly report: (line: string) => void;
}

/**
 * The whole of a build entry module: runs the build, passes progress and failure on to the parent
 * and ends the process, at once when the parent is gone.
 */
export async function runBuild(build: (job: BuildJob) => Promise<void>): Promise<void> {
  const [directory, ...args] = process.argv.slice(2);
  if (directory === undefined || !process.send) {
    throw new StartError('This module is run by the first build of the database only.');
  }
  process.on('disconnect', () => process.exit(1));
  if (!process.connected) process.exit(1);
  try {
    await build({ directory, args, report: (line) => void tell({ kind: 'progress', line }) });
    await tell({ kind: 'complete' });
    process.exit(0);
  } catch (error) {
    await tell({ kind: 'failed', message: sentenceOf(error) });
    process.exit(1);
  }
}

function tell(message: BuildMessage): Promise<void> {
  return new Promise((resolve) => {
    if (process.send) process.send(message, undefined, undefined, () => resolve());
    else resolve();
  });
}

function sentenceOf(error: unknown): string {
  if (error instanceof StartError) return error.message;
  return `The first build of the database failed: ${messageOf(error)}.`;
}

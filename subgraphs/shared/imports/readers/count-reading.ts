import { watchReading } from './reading-watch.js';
import type { ProgressReporter } from './progress.js';

/** What was taken from a file. */
export interface ReadingCount {
  /** Rows of all tables read, headers included. */
  readonly rows: number;
  /** Columns of headers that nobody asked for, in the order of the file. */
  readonly unusedColumns: readonly string[];
}

/** Counts what is read while `work` runs, and tells a progress reporter of it. */
export async function countReading<T>(
  work: () => Promise<T>,
  progress?: Pick<ProgressReporter, 'advance'>,
): Promise<{ readonly count: ReadingCount; readonly result: T }> {
  const count = { rows: 0, unusedColumns: [] as string[] };
  let told = 0;
  const watch = {
    bytes: (bytes: number) => {
      progress?.advance(bytes, count.rows - told);
      told = count.rows;
    },
    row: () => void (count.rows += 1),
    unusedColumns: (names: readonly string[]) => void count.unusedColumns.push(...names),
  };
  const result = await watchReading(watch, work);
  progress?.advance(0, count.rows - told);
  return { count, result };
}

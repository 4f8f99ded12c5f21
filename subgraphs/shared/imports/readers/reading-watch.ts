import { AsyncLocalStorage } from 'node:async_hooks';

/** Told what the readers take from a file, wherever below a parser they are called. */
export interface ReadingWatch {
  /** Bytes taken from the file as it is stored. */
  bytes(count: number): void;
  /** A row was read, the header included. */
  row(): void;
  /** Columns of a header that nobody asked for. */
  unusedColumns(names: readonly string[]): void;
}

const watches = new AsyncLocalStorage<ReadingWatch>();

/** Runs work with a watch on all that is read during it; parsers need not know. */
export function watchReading<T>(watch: ReadingWatch, work: () => Promise<T>): Promise<T> {
  return watches.run(watch, work);
}

/** The watch on the reading under way; undefined where nobody watches. */
export function currentWatch(): ReadingWatch | undefined {
  return watches.getStore();
}

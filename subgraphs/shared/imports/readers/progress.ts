/** Told how far a long job has come, whatever shows it. */
export interface ProgressReporter {
  /**
   * A step begins.
   * @param label what is being done, for a person: `Reading RO3_2024-25.ods`
   * @param totalBytes size of the file as stored, where known
   */
  start(label: string, totalBytes?: number): void;
  /** Bytes taken from the file and rows delivered since the last call. */
  advance(bytes: number, rows: number): void;
  /** The step has ended, well or badly. May be called again without effect. */
  done(): void;
}

/** A reporter that shows nothing, for tests and for servers. */
export function createSilentProgress(): ProgressReporter {
  return { start: () => undefined, advance: () => undefined, done: () => undefined };
}

import type { ProgressReporter } from '../readers/progress.js';

/** One file to be imported as a release. */
export interface ImportRequest {
  /** Id of the dataset; absent, it is told from the file. */
  readonly dataset?: string | undefined;
  /** Absolute path. */
  readonly file: string;
  /** Report what would change, and change nothing. */
  readonly dryRun?: boolean | undefined;
  /** Day of publication, `YYYY-MM-DD`, where the edition is not known by its file. */
  readonly releasedOn?: string | undefined;
  /** Name of the edition in the publisher's words, where it is not known by its file. */
  readonly edition?: string | undefined;
  /** Why the file is right although it falls outside the band of its dataset; recorded with the release. */
  readonly accept?: string | undefined;
  /** SHA-256 that the file must have. */
  readonly sha256?: string | undefined;
  /** Whether to wait for another import of the dataset; else the import ends with `BusyError`. */
  readonly wait?: boolean | undefined;
}

/** Where an import tells what it does. */
export interface ImportTelling {
  /** A line of the report, for a person. */
  say(line: string): void;
  readonly progress: ProgressReporter;
}

/** Exit code of a command that gave way to another one (`EX_TEMPFAIL`). */
export const busyExitCode = 75;

import { basename } from 'node:path';
import { isNativeError } from 'node:util/types';

/** What is known about a fault in a source file. */
export interface SourceFault {
  /** Path or name of the file; only its last part appears in the message. */
  readonly file: string;
  /** Physical line of a text file or row number of a sheet, counted from 1. */
  readonly line?: number | undefined;
  /** What is wrong, as a clause that follows the place: `the file is empty`. */
  readonly problem: string;
  /** What would have been right. */
  readonly expected?: string | undefined;
  /** What stood there instead. */
  readonly found?: string | undefined;
}

/**
 * A file that is refused before anything of it is written. The message is one line that says
 * where, what was wrong, what was expected and what was found.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  readonly file: string;
  readonly line: number | undefined;
  readonly expected: string | undefined;
  readonly found: string | undefined;

  constructor(fault: SourceFault, options?: ErrorOptions) {
    super(describe(fault), options);
    this.file = fault.file;
    this.line = fault.line;
    this.expected = fault.expected;
    this.found = fault.found;
  }
}

function describe({ file, line, problem, expected, found }: SourceFault): string {
  const place = line === undefined ? basename(file) : `${basename(file)}, line ${line}`;
  const parts = [`${place}: ${problem}`];
  if (expected !== undefined) parts.push(`expected ${expected}`);
  if (found !== undefined) parts.push(`found ${found}`);
  return parts.join('; ');
}

const READ_FAILURES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'the file may not be read by this user',
  EPERM: 'the file may not be read by this user',
  EISDIR: 'this is a folder',
};

/** Turns a failure of the file system into a refusal of the file; anything else comes back as it is. */
export function refuseUnreadable(file: string, cause: unknown): unknown {
  if (!isNativeError(cause) || cause instanceof SourceError) return cause;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  const problem = READ_FAILURES[code];
  return problem === undefined
    ? cause
    : new SourceError({ file, problem, expected: 'a readable file' }, { cause });
}

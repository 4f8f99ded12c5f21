import { codeOf, messageOf } from '../../database/error-details.js';
import { StartError } from '../../errors.js';
import { SourceError } from '../readers/source-error.js';

/** How a command ended that did not do what was asked. */
export interface Failure {
  /** One line that says what to do. */
  readonly message: string;
  readonly exitCode: number;
}

const stoppedExitCode = 143;

function isAbort(error: unknown): boolean {
  return (
    typeof error === 'object' && error !== null && 'name' in error && error.name === 'AbortError'
  );
}

/** What to tell of an import that failed: whatever it was, nothing has been changed. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof StartError) return { message: error.message, exitCode: error.exitCode };
  if (error instanceof SourceError) {
    return { message: `Refused, nothing was changed. ${error.message}.`, exitCode: 1 };
  }
  if (isAbort(error)) {
    return { message: 'Stopped, nothing was changed.', exitCode: stoppedExitCode };
  }
  const code = codeOf(error);
  const named = code === '' ? messageOf(error) : `${messageOf(error)} (${code})`;
  return {
    message: `The import failed and nothing was changed: ${named}. Run it again.`,
    exitCode: 1,
  };
}

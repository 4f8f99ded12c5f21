/**
 * A reason why the gateway cannot start. The message is one sentence for the person at the
 * terminal; the exit code is 2 for a wrong setting and 1 for everything else.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
  constructor(
    message: string,
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}

/**
 * The sentence and exit code for whatever stopped a start. A StartError of a subgraph is known by
 * its name, because the gateway does not import the subgraphs' classes.
 */
export function describeStartFailure(error: unknown): { message: string; exitCode: number } {
  if (!(error instanceof Error)) return { message: String(error), exitCode: 1 };
  if (error.name !== 'StartError') {
    return { message: `Placegraph could not start: ${firstLine(error.message)}`, exitCode: 1 };
  }
  const exitCode = 'exitCode' in error && typeof error.exitCode === 'number' ? error.exitCode : 1;
  return { message: error.message, exitCode };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

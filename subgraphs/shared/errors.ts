import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../schema/error-codes.js';

/** An error a client caused or can act on; its message reaches the client unmasked. */
export class UserError extends GraphQLError {
  constructor(code: ErrorCode, message: string) {
    super(message, { extensions: { code } });
    this.name = 'UserError';
  }
}

/** Input that is not what was asked for. The message says what came and what was expected. */
export function badUserInput(message: string): UserError {
  return new UserError('BAD_USER_INPUT', message);
}

/**
 * A reason why a process cannot start or a command cannot be carried out. The message is one
 * sentence for the person at the terminal; the exit code is not zero.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
  constructor(
    message: string,
    readonly exitCode = 1,
  ) {
    super(message);
  }
}

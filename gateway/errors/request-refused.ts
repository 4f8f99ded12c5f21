import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../schema/error-codes.js';

/**
 * A refusal of the whole request: the HTTP status of the answer, a code of the closed list and
 * whatever a client can act on, such as the limit, what was found and what is allowed.
 */
export class RequestRefused extends GraphQLError {
  override readonly name = 'RequestRefused';
  constructor(
    readonly status: number,
    code: ErrorCode,
    message: string,
    details: Readonly<Record<string, string | number>> = {},
  ) {
    super(message, { extensions: { ...details, code, http: { status } } });
  }

  /** The error as a client reads it, for a request that ends before the GraphQL server. */
  toReply(): { errors: { message: string; extensions: Record<string, unknown> }[] } {
    const { http: _http, ...extensions } = this.extensions;
    return { errors: [{ message: this.message, extensions }] };
  }
}

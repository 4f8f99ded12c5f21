import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { contextOf } from '../request-step.js';
import type { Refuse } from '../steps.js';
import { createErrorFormatter } from './format-error.js';
import { RequestRefused } from './request-refused.js';

/** Answers a path that does not exist. */
export const refuseUnknownPath: RequestHandler = (request) => {
  throw new RequestRefused(
    404,
    'NOT_FOUND',
    `There is nothing at ${request.path}; the graph is at /graphql.`,
  );
};

/** Answers every request that fails outside the GraphQL server, in the shape of a GraphQL reply. */
export function createErrorResponder(log: Logger, maxBody: number): Refuse {
  const format = createErrorFormatter(log);
  return (error, _request, response) => {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const refusal = asRefusal(error, maxBody);
    const formatted =
      refusal?.toReply().errors[0] ?? format({ message: '', extensions: {} }, error);
    const code = String(formatted.extensions?.['code']);
    const codes = contextOf(response)?.facts.errorCodes;
    if (codes !== undefined) codes[code] = (codes[code] ?? 0) + 1;
    const body = Buffer.from(JSON.stringify({ errors: [formatted] }));
    response
      .writeHead(refusal?.status ?? 500, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': body.length,
      })
      .end(body);
  };
}

/** The body parser's errors carry a `type`; those and our own are the client's to read. */
function asRefusal(error: unknown, maxBody: number): RequestRefused | undefined {
  if (error instanceof RequestRefused) return error;
  if (!(error instanceof Error) || !('type' in error)) return undefined;
  switch (error.type) {
    case 'entity.too.large':
      return new RequestRefused(
        413,
        'REQUEST_TOO_LARGE',
        `The request's body is larger than ${maxBody} bytes.`,
        { limit: 'bytes of the body', allowed: maxBody },
      );
    case 'entity.parse.failed':
      return new RequestRefused(400, 'BAD_REQUEST', "The request's body is not a JSON object.");
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return new RequestRefused(
        415,
        'BAD_REQUEST',
        "The body's encoding is not supported; UTF-8 was expected.",
      );
    case 'request.aborted':
    case 'request.size.invalid':
      return new RequestRefused(
        400,
        'BAD_REQUEST',
        "The request's body is not as long as was announced.",
      );
    default:
      return undefined;
  }
}

import { HeaderMap, type ApolloServer } from '@apollo/server';
import type { Answer } from './answer.js';
import { isRead } from './cache/circumstances.js';
import type { ResponseCache } from './cache/response-cache.js';
import { sendAnswer } from './cache/send-answer.js';
import { bytesOf } from './execution/answering/written-data.js';
import type { RequestContext } from './request-context.js';
import type { GraphRequest } from './graph-request.js';
import { contextOf } from './request-step.js';
import type { Step } from './steps.js';

/**
 * The last step: answers from the cache or asks the GraphQL server. `maxAge` is how many seconds
 * browsers and proxies may keep an answer.
 */
export function createAnswerStep(
  server: ApolloServer<RequestContext>,
  cache: ResponseCache,
  maxAge: number,
): Step<GraphRequest> {
  return (request, response, next) => {
    const context = contextOf(response);
    if (context === undefined) throw new Error('The request has not begun.');
    cache
      .answer(request, context, (own) => ask(server, request, own))
      .then((outgoing) => sendAnswer(request, response, outgoing, maxAge))
      .catch(next);
  };
}

/** Asks the GraphQL server as HTTP would: it checks the form of the request, and chooses status and type. */
async function ask(
  server: ApolloServer<RequestContext>,
  request: GraphRequest,
  context: RequestContext,
): Promise<Answer> {
  const { status, headers, body } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      // What HEAD says is what GET would, without the body.
      method: isRead(request.method) ? 'GET' : (request.method ?? ''),
      headers: headersOf(request),
      search: /\?.*/s.exec(request.url ?? '')?.[0] ?? '',
      body: request.body,
    },
    context: () => Promise.resolve(context),
  });
  if (body.kind !== 'complete') throw new Error('An answer is sent in one piece.');
  return {
    status: status ?? 200,
    headers: Object.fromEntries(headers),
    body: bytesOf(body.string),
    facts: context.facts,
    keeping: context.verdict.keeping,
  };
}

function headersOf({ headers }: GraphRequest): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

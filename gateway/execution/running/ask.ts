import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { ErrorCode } from '../../../schema/error-codes.js';
import { callHeaders, noteReply } from '../../releases/call-headers.js';
import type { RequestContext } from '../../request-context.js';
import {
  SubgraphFailure,
  type SubgraphCall,
  type SubgraphCaller,
  type SubgraphReply,
} from '../subgraph-caller.js';

/** An error that still has to be put at the places that stay empty because of it. */
export type PlacelessError = Required<Pick<GraphQLFormattedError, 'message' | 'extensions'>>;

/** What asking a subgraph came to: its reply, or the error that stands for the missing one. */
export type Outcome = SubgraphReply | { readonly failure: PlacelessError };

/** Asks a subgraph and never throws. */
export type Ask = (question: Question, context: RequestContext) => Promise<Outcome>;

/** A call without what the request adds to it. */
export type Question = Omit<SubgraphCall, 'headers' | 'signal' | 'context'>;

/** Asks one subgraph, each time for at most `timeout` milliseconds and within the request's time. */
export function createAsk(caller: SubgraphCaller, timeout: number, log: Logger): Ask {
  return async (question, context) => {
    try {
      const reply = await caller.call({
        query: question.query,
        variables: question.variables,
        isMutation: question.isMutation,
        headers: callHeaders(context, caller.name),
        signal: context.signal,
        context,
        until: performance.now() + timeout,
      });
      noteReply(context, caller.name, reply);
      return reply;
    } catch (error) {
      const failure = SubgraphFailure.from(error);
      const line = { request: context.id, subgraph: caller.name, reason: failure.reason };
      log.warn({ ...line, err: failure }, 'subgraph gave no answer');
      return { failure: describeFailure(failure, caller.name) };
    }
  };
}

/** What a client reads of a subgraph that did not answer: its name and no more. */
export function describeFailure({ reason }: SubgraphFailure, subgraph: string): PlacelessError {
  const [code, message]: [ErrorCode, string] =
    reason === 'deadline'
      ? ['REQUEST_TIMEOUT', `The request took too long before ${subgraph} could answer.`]
      : ['SUBGRAPH_UNAVAILABLE', `The subgraph ${subgraph} is unavailable.`];
  return { message, extensions: { code, subgraph } };
}

/** What a client reads when one fetch would ask about more entities than are allowed. */
export function describeTooManyEntities(found: number, allowed: number): PlacelessError {
  const limit = 'number of entities asked at once';
  return {
    message: `The query is too complex: its ${limit} is ${found}, and at most ${allowed} is allowed.`,
    extensions: { code: 'QUERY_TOO_COMPLEX' satisfies ErrorCode, limit, found, allowed },
  };
}

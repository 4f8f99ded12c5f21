import type { ApolloServerPlugin } from '@apollo/server';
import {
  OperationTypeNode,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { LocalSubgraphName } from '../../schema/subgraphs.js';
import type { RequestContext } from '../request-context.js';
import type { ReleaseNumbers } from '../releases/release-numbers.js';
import { listSubgraphNames } from '../supergraph.js';
import { asksFor, listFieldsOf } from './local-fields.js';

/** Subgraphs that answer about whoever asks. */
const aboutTheCaller: readonly LocalSubgraphName[] = ['access'];

/**
 * Decides which answers may be kept: those of queries, whole and without an error, that rest on the
 * release numbers the request began with and say nothing about whoever asks. The gateway's `own`
 * subgraphs have no releases; what they read of others is noted as it is of any answer.
 */
export function createKeepingRules(options: {
  readonly supergraph: string;
  readonly own: readonly string[];
  readonly releases: Pick<ReleaseNumbers, 'settledUntil'>;
}): ApolloServerPlugin<RequestContext> {
  const { supergraph, own, releases } = options;
  const personalFields = listFieldsOf(supergraph, aboutTheCaller);
  // Documents are kept from request to request.
  const personal = new WeakMap<DocumentNode, boolean>();
  const isPersonal = (document: DocumentNode, schema: GraphQLSchema) => {
    const known = personal.get(document) ?? asksFor(personalFields, document, schema);
    personal.set(document, known);
    return known;
  };
  const numbered = listSubgraphNames(supergraph).filter((name) => !own.includes(name));
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ operation, document, schema, response, contextValue }) {
          const { body, http } = response;
          const mayBeKept =
            operation?.operation === OperationTypeNode.QUERY &&
            document !== undefined &&
            // Before the answer is looked at: a rehearsal has none, and finds this out for all that follow.
            !isPersonal(document, schema) &&
            body.kind === 'single' &&
            (http.status ?? 200) === 200 &&
            isWhole(body.singleResult) &&
            numbered.every((name) => contextValue.releases.has(name)) &&
            isAtItsReleases(contextValue);
          if (mayBeKept) {
            const { asOf } = contextValue;
            const isFinal = asOf !== undefined && asOf.moment < (releases.settledUntil() ?? '');
            contextValue.verdict.keeping = { isFinal };
          }
          return Promise.resolve();
        },
      }),
  };
}

function isWhole({ data, errors }: FormattedExecutionResult): boolean {
  return errors === undefined && data !== undefined && data !== null;
}

/**
 * Whether every subgraph that answered did so at the number that was known, or as of a moment at an
 * earlier one.
 */
function isAtItsReleases({ answered, releases, asOf }: RequestContext): boolean {
  return [...answered].every(([subgraph, number]) => {
    const newest = releases.get(subgraph) ?? -1;
    return asOf === undefined ? number === newest : number <= newest;
  });
}

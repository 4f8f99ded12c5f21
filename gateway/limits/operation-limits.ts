import {
  GraphQLError,
  Kind,
  Lexer,
  parse,
  Source,
  TokenKind,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { RequestRefused } from '../errors/request-refused.js';
import { measureOperation, type OperationSize } from './operation-size.js';

/** How big a query may be; see the settings of the same names. */
export interface OperationLimits {
  readonly maxTokens: number;
  readonly maxDepth: number;
  readonly maxIntrospectionDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
  readonly maxDirectives: number;
  readonly maxOperations: number;
  readonly maxFields: number;
  readonly maxListRepeats: number;
}

type Limit = readonly [keyof OperationSize, keyof OperationLimits, string];

const limits: readonly Limit[] = [
  ['fields', 'maxFields', 'number of fields with fragments spread out'],
  ['depth', 'maxDepth', 'depth'],
  ['introspectionDepth', 'maxIntrospectionDepth', 'depth of introspection'],
  ['aliases', 'maxAliases', 'number of aliases'],
  ['rootFields', 'maxRootFields', 'number of root fields'],
  ['directives', 'maxDirectives', 'number of directives'],
  ['listRepeats', 'maxListRepeats', 'number of times a list is nested within itself'],
];

/**
 * Refuses a query that is too big, before it is validated: some validation rules take time that
 * grows with the square of the query. A query that does not parse is left to the GraphQL server.
 *
 * @throws RequestRefused 400 QUERY_TOO_COMPLEX naming the limit, what was found and what is allowed.
 */
export function refuseTooComplex(
  schema: GraphQLSchema,
  query: string,
  allowed: OperationLimits,
): void {
  const document = parseWithin(query, allowed.maxTokens);
  if (document === undefined) return;
  const operations = document.definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (operations.length > allowed.maxOperations) {
    throw tooComplex('number of operations', operations.length, allowed.maxOperations);
  }
  for (const operation of operations) {
    const size = measureOperation(schema, document, operation, allowed.maxFields);
    for (const [measure, limit, name] of limits) {
      if (size[measure] > allowed[limit]) throw tooComplex(name, size[measure], allowed[limit]);
    }
  }
}

/** Counting tokens first keeps the parser, which recurses, away from deeply nested input. */
function parseWithin(query: string, maxTokens: number): DocumentNode | undefined {
  try {
    const lexer = new Lexer(new Source(query));
    let tokens = 0;
    while (lexer.advance().kind !== TokenKind.EOF) {
      tokens += 1;
      if (tokens > maxTokens) throw tooComplex('number of tokens', tokens, maxTokens);
    }
    return parse(query, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError && !(error instanceof RequestRefused)) return undefined;
    throw error;
  }
}

function tooComplex(limit: string, found: number, allowed: number): RequestRefused {
  const message = `The query is too complex: its ${limit} is ${found}, and at most ${allowed} is allowed.`;
  return new RequestRefused(400, 'QUERY_TOO_COMPLEX', message, { limit, found, allowed });
}

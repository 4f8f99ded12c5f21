import { composeServices, type CompositionSuccess } from '@apollo/composition';
import { printSchema, type ASTNode, type DocumentNode, type GraphQLError } from 'graphql';

/** A subgraph as composition wants it. */
export interface ComposedService {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode;
}

/** What composition makes of the subgraphs. */
export interface Composition {
  /** The supergraph, which gateways and routers read. */
  readonly supergraph: string;
  /** The schema a client sees: no joins, nothing inaccessible. */
  readonly api: string;
  /** What composition finds odd without refusing it, one line each. */
  readonly hints: readonly string[];
}

/** The subgraphs do not fit together; `reasons` holds a line or more for each cause. */
export class CompositionError extends Error {
  override readonly name = 'CompositionError';
  constructor(readonly reasons: readonly string[]) {
    super(`The subgraphs do not compose:\n${reasons.map((reason) => `- ${reason}`).join('\n')}`);
  }
}

/**
 * Composes subgraphs into one supergraph.
 *
 * @throws CompositionError naming file and line of every cause, as far as composition knows them
 */
export function compose(services: readonly ComposedService[]): Composition {
  const result = composeServices([...services]);
  if (result.errors) throw new CompositionError(result.errors.map(describeError));
  return {
    supergraph: result.supergraphSdl,
    api: printSchema(result.schema.toAPISchema().toGraphQLJSSchema()),
    hints: result.hints.filter(isWorthReading).map((hint) => hint.toString()),
  };
}

function describeError(error: GraphQLError): string {
  const code = typeof error.extensions['code'] === 'string' ? `${error.extensions['code']}: ` : '';
  const places = [...new Set((error.nodes ?? []).flatMap(placeOf))];
  return `${code}${error.message}${places.length > 0 ? ` (${places.join(', ')})` : ''}`;
}

function placeOf(node: ASTNode): string[] {
  return node.loc ? [`${node.loc.source.name}:${String(node.loc.startToken.line)}`] : [];
}

/** Hints below a warning only tell that a type stands in some subgraphs and not in others. */
function isWorthReading(hint: CompositionSuccess['hints'][number]): boolean {
  return hint.definition.level.name === 'WARN';
}

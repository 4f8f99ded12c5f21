import {
  buildASTSchema,
  Kind,
  parse,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** The composed schema with its notes of which subgraph has what. */
export function schemaWithOwners(supergraph: string): GraphQLSchema {
  return buildASTSchema(parse(supergraph), { assumeValid: true });
}

function argumentOf(directive: ConstDirectiveNode, name: string): string | boolean | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.ENUM || value?.kind === Kind.BOOLEAN ? value.value : undefined;
}

function graphsIn(directives: readonly ConstDirectiveNode[] = [], name: string): string[] {
  return directives
    .filter((directive) => directive.name.value === name)
    .filter((directive) => argumentOf(directive, 'external') !== true)
    .map((directive) => String(argumentOf(directive, 'graph')).toLowerCase());
}

/** The one subgraph that answers a field, such as `council`; undefined where several could. */
export function ownerOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): string | undefined {
  const ofField = graphsIn(field.astNode?.directives, 'join__field');
  const graphs = new Set(
    ofField.length ? ofField : graphsIn(type.astNode?.directives, 'join__type'),
  );
  return graphs.size === 1 ? [...graphs][0] : undefined;
}

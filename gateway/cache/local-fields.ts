import {
  Kind,
  parse,
  visit,
  TypeInfo,
  visitWithTypeInfo,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/**
 * The fields, as `Type.field`, that a composed schema takes from one of `subgraphs`: where those
 * are the gateway's own, what such a field answers is about whoever asks.
 */
export function listFieldsOf(
  supergraph: string,
  subgraphs: readonly string[],
): ReadonlySet<string> {
  const document = parse(supergraph, { noLocation: true });
  const graphs = new Set<string>();
  const fields = new Set<string>();
  visit(document, {
    EnumValueDefinition(node) {
      const name = argumentOf(node.directives, 'join__graph', 'name');
      if (name !== undefined && subgraphs.includes(name)) graphs.add(node.name.value);
    },
  });
  visit(document, {
    ObjectTypeDefinition(type) {
      for (const field of type.fields ?? []) {
        const graph = argumentOf(field.directives, 'join__field', 'graph');
        if (graph !== undefined && graphs.has(graph))
          fields.add(`${type.name.value}.${field.name.value}`);
      }
    },
  });
  return fields;
}

/** Whether a valid operation asks for one of these fields, its fragments included. */
export function asksFor(
  fields: ReadonlySet<string>,
  document: DocumentNode,
  schema: GraphQLSchema,
): boolean {
  const types = new TypeInfo(schema);
  let isAskedFor = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        isAskedFor ||= fields.has(`${types.getParentType()?.name ?? ''}.${node.name.value}`);
      },
    }),
  );
  return isAskedFor;
}

function argumentOf(
  directives: readonly ConstDirectiveNode[] | undefined,
  directive: string,
  argument: string,
): string | undefined {
  const value = directives
    ?.find(({ name }) => name.value === directive)
    ?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

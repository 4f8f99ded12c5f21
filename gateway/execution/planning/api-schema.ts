import {
  buildASTSchema,
  Kind,
  visit,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';

/**
 * The schema that clients see: the composed one without what only gateways read, and without what
 * is marked inaccessible.
 */
export function readApiSchema(supergraph: DocumentNode): GraphQLSchema {
  const features = listFeatures(supergraph);
  const definitions = supergraph.definitions.filter(
    (node) => !isInaccessible(node) && !isOfFeature(node, features) && !isForSchemas(node),
  );
  const known = new Set([...definitions.map(nameOf), 'deprecated', 'specifiedBy', 'oneOf']);
  const hidden = new Set(supergraph.definitions.filter(isInaccessible).map(nameOf));
  const visible = visit({ ...supergraph, definitions } satisfies DocumentNode, {
    enter: (node) => (isInaccessible(node) ? null : undefined),
    Directive: { enter: ({ name }) => (known.has(name.value) ? undefined : null) },
    // Of inaccessible types only those listed as members and interfaces are left.
    NamedType: { enter: ({ name }) => (hidden.has(name.value) ? null : undefined) },
  });
  return buildASTSchema(visible, { assumeValidSDL: true });
}

function nameOf(node: DefinitionNode): string | undefined {
  return 'name' in node ? node.name.value : undefined;
}

function isInaccessible(node: object): boolean {
  const { directives = [] } = node as { readonly directives?: readonly ConstDirectiveNode[] };
  return directives.some(({ name }) => name.value === 'inaccessible');
}

/** The namespaces of what gateways read, such as `join`: each is linked under its name. */
function listFeatures({ definitions }: DocumentNode): readonly string[] {
  const schema = definitions.find((node) => node.kind === Kind.SCHEMA_DEFINITION);
  return (schema?.directives ?? []).flatMap((directive) => {
    const values = new Map(
      (directive.arguments ?? []).map(({ name, value }) => [name.value, value]),
    );
    const given = values.get('as') ?? values.get('url');
    if (directive.name.value !== 'link' || given?.kind !== Kind.STRING) return [];
    return values.has('as') ? [given.value] : given.value.split('/').slice(-2, -1);
  });
}

function isOfFeature(node: DefinitionNode, features: readonly string[]): boolean {
  const name = nameOf(node) ?? '';
  return features.some((feature) => name.startsWith(`${feature}__`));
}

/** Of the directives clients may use those that stand on operations. */
function isForSchemas(node: DefinitionNode): boolean {
  return (
    node.kind === Kind.DIRECTIVE_DEFINITION &&
    !node.locations.some(({ value }) => operationLocations.has(value))
  );
}

const operationLocations = new Set([
  'QUERY',
  'MUTATION',
  'SUBSCRIPTION',
  'FIELD',
  'FRAGMENT_DEFINITION',
  'FRAGMENT_SPREAD',
  'INLINE_FRAGMENT',
  'VARIABLE_DEFINITION',
]);

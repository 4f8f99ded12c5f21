import {
  Kind,
  visit,
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
} from 'graphql';

/**
 * Puts numbers before the names of subgraphs, so that those with interface objects come last.
 *
 * The planner looks at subgraphs in the order of their names. Where one that knows an interface only
 * as a single type comes before the one that knows its types, it finds no way to fields of these types.
 */
export function numberGraphs(supergraph: DocumentNode): DocumentNode {
  const objects = countInterfaceObjects(supergraph);
  const graphs = [...listGraphs(supergraph)].sort(
    ([one], [other]) => (objects.get(one) ?? 0) - (objects.get(other) ?? 0),
  );
  const numbered = new Map(
    graphs.map(([, name], index) => [name, `${String(index).padStart(4, '0')} ${name}`]),
  );
  const rename = (node: ConstDirectiveNode, argument: string) => ({
    ...node,
    arguments: (node.arguments ?? []).map((given) => renameIn(given, argument, numbered)),
  });
  return visit(supergraph, {
    Directive: (node) => {
      if (node.name.value === 'join__graph') return rename(node as ConstDirectiveNode, 'name');
      if (node.name.value === 'join__field') return rename(node as ConstDirectiveNode, 'override');
      return undefined;
    },
  });
}

/** The name of a subgraph without its number. */
export function nameOfGraph(numberedName: string): string {
  return numberedName.slice(numberedName.indexOf(' ') + 1);
}

function renameIn(
  given: ArgumentNode,
  argument: string,
  names: ReadonlyMap<string, string>,
): ArgumentNode {
  if (given.name.value !== argument || given.value.kind !== Kind.STRING) return given;
  const value = names.get(given.value.value);
  return value === undefined ? given : { ...given, value: { ...given.value, value } };
}

/** The names of subgraphs by the values that stand for them. */
function listGraphs({ definitions }: DocumentNode): ReadonlyMap<string, string> {
  const graphs = definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  if (graphs?.kind !== Kind.ENUM_TYPE_DEFINITION) return new Map();
  return new Map(
    (graphs.values ?? []).flatMap(({ name, directives }) => {
      const value = argumentsOf(directives?.[0]).get('name');
      return value?.kind === Kind.STRING ? [[name.value, value.value] as const] : [];
    }),
  );
}

/** How many interfaces each subgraph knows as single types. */
function countInterfaceObjects(supergraph: DocumentNode): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  visit(supergraph, {
    Directive: (node) => {
      if (node.name.value !== 'join__type') return;
      const values = argumentsOf(node as ConstDirectiveNode);
      const graph = values.get('graph');
      const flag = values.get('isInterfaceObject');
      if (graph?.kind !== Kind.ENUM || flag?.kind !== Kind.BOOLEAN || !flag.value) return;
      counts.set(graph.value, (counts.get(graph.value) ?? 0) + 1);
    },
  });
  return counts;
}

function argumentsOf(node: ConstDirectiveNode | undefined) {
  return new Map((node?.arguments ?? []).map(({ name, value }) => [name.value, value]));
}

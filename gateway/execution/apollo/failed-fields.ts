import { Kind, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

type Path = readonly (string | number)[];

/**
 * The places in a subgraph's answer that stay empty when it does not answer: its root fields, or,
 * for a fetch of entities, the fields asked of each one. The gateway turns them into places in the
 * client's answer.
 */
export function listFailedFields(
  query: string,
  representations: readonly unknown[] | undefined,
): readonly Path[] {
  const document = parse(query, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  let root: SelectionSetNode | undefined;
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    if (node.kind === Kind.OPERATION_DEFINITION) root = node.selectionSet;
  }
  if (root === undefined) return [];
  if (representations === undefined) return responseKeys(root).map((key) => [key]);
  const entities = root.selections.find((node) => node.kind === Kind.FIELD);
  const selected = entities?.selectionSet;
  if (selected === undefined) return [];
  return representations.flatMap((representation, index) =>
    responseKeys(selected, typeOf(representation)).map((key) => ['_entities', index, key]),
  );

  function responseKeys(selections: SelectionSetNode, type?: string): readonly string[] {
    const keys = selections.selections.flatMap((node): readonly string[] => {
      if (node.kind === Kind.FIELD) return [node.alias?.value ?? node.name.value];
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const on = fragment?.typeCondition?.name.value;
      // A condition that is another type is another entity's; an interface is rare and left out.
      if (fragment === undefined || (type !== undefined && on !== undefined && on !== type))
        return [];
      return responseKeys(fragment.selectionSet, type);
    });
    return [...new Set(keys)].filter((key) => key !== '__typename');
  }
}

function typeOf(representation: unknown): string | undefined {
  if (typeof representation !== 'object' || representation === null) return undefined;
  const name: unknown = '__typename' in representation ? representation.__typename : undefined;
  return typeof name === 'string' ? name : undefined;
}

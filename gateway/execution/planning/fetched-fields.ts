import { Kind, parse, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** A field that a fetch brings, under its key in the answer. */
export interface FetchedField {
  readonly key: string;
  /** Types for which it is fetched, from the outermost condition to the innermost. */
  readonly types: readonly string[];
  readonly fields: readonly FetchedField[];
}

/** Reads from a fetch's query what it brings, its fragments spread out. */
export function readFetchedFields(query: string): readonly FetchedField[] {
  const { definitions } = parse(query, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  let root: SelectionSetNode | undefined;
  for (const node of definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    if (node.kind === Kind.OPERATION_DEFINITION) root = node.selectionSet;
  }
  return root === undefined ? [] : read(root, []);

  function read({ selections }: SelectionSetNode, types: readonly string[]): FetchedField[] {
    return selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        return [{ key, types, fields: node.selectionSet ? read(node.selectionSet, []) : [] }];
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (fragment === undefined) return [];
      const type = fragment.typeCondition?.name.value;
      return read(fragment.selectionSet, type === undefined ? types : [...types, type]);
    });
  }
}

import {
  Kind,
  visit,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Values of the variables that `@skip` and `@include` ask. */
export type Conditions = ReadonlyMap<string, boolean>;

/** An operation with nothing left to decide: its conditions are resolved. */
export interface ClientOperation {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** Names of the variables on which it depends what an operation selects. */
export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      const value = conditionOf(node);
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

/**
 * Resolves `@skip` and `@include`, so that neither planning nor answering needs to know them. An
 * operation is planned once for each outcome of its conditions.
 */
export function resolveConditions(
  document: DocumentNode,
  operationName: string | undefined,
  conditions: Conditions,
): ClientOperation {
  const isSelected = ({ directives = [] }: SelectionNode) =>
    directives.every((directive) => {
      const value = conditionOf(directive);
      if (value === undefined) return true;
      const holds = value.kind === Kind.VARIABLE ? conditions.get(value.name.value) : value.value;
      return holds === (directive.name.value === 'include');
    });
  const resolved = visit(document, {
    SelectionSet: {
      leave(node) {
        const kept = node.selections.filter(isSelected).map(withoutConditions);
        return { ...node, selections: kept };
      },
    },
  });
  const operation = resolved.definitions.find(
    (node): node is OperationDefinitionNode =>
      node.kind === Kind.OPERATION_DEFINITION &&
      (operationName === undefined || node.name?.value === operationName),
  );
  if (operation === undefined) throw new Error('The document has no such operation.');
  const fragments = resolved.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return { operation, fragments: new Map(fragments.map((node) => [node.name.value, node])) };
}

/** The fields of the root with those of fragments, in their order. */
export function listRootFields({ operation, fragments }: ClientOperation): readonly FieldNode[] {
  const list = ({ selections }: SelectionSetNode): readonly FieldNode[] =>
    selections.flatMap((node) => {
      if (node.kind === Kind.FIELD) return [node];
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      return inner === undefined ? [] : list(inner.selectionSet);
    });
  return list(operation.selectionSet);
}

function conditionOf({ name, arguments: given }: DirectiveNode) {
  if (name.value !== 'skip' && name.value !== 'include') return undefined;
  const value = given?.find((argument) => argument.name.value === 'if')?.value;
  return value?.kind === Kind.VARIABLE || value?.kind === Kind.BOOLEAN ? value : undefined;
}

function withoutConditions<Node extends SelectionNode>(node: Node): Node {
  if (node.directives === undefined || node.directives.length === 0) return node;
  const directives = node.directives.filter((directive) => conditionOf(directive) === undefined);
  return { ...node, directives };
}

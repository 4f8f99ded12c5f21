import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How big an operation is once its fragments are spread out. Depths count the root field as 1. */
export interface OperationSize {
  depth: number;
  introspectionDepth: number;
  aliases: number;
  rootFields: number;
  directives: number;
  /** Every field that is met. Measuring stops one above what is allowed, so that it stays cheap. */
  fields: number;
  /** How often one list is entered on one path: each further time multiplies the reply again. */
  listRepeats: number;
}

interface Position {
  readonly type: GraphQLNamedType | undefined;
  readonly depth: number;
  readonly introspecting: boolean;
  readonly spreads: ReadonlySet<string>;
  readonly lists: ReadonlyMap<string, number>;
}

/**
 * Measures one operation of a parsed, not yet validated document. Unknown fields and types are
 * counted without their type; a fragment that spreads itself is followed once.
 */
export function measureOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  maxFields: number,
): OperationSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const size: OperationSize = {
    depth: 0,
    introspectionDepth: 0,
    aliases: 0,
    rootFields: 0,
    directives: countDirectives(operation),
    fields: 0,
    listRepeats: 0,
  };
  for (const variable of operation.variableDefinitions ?? []) {
    size.directives += countDirectives(variable);
  }
  enterSelections(operation.selectionSet, {
    type: schema.getRootType(operation.operation) ?? undefined,
    depth: 1,
    introspecting: false,
    spreads: new Set(),
    lists: new Map(),
  });
  return size;

  function enterSelections(selections: SelectionSetNode, at: Position): void {
    for (const selection of selections.selections) {
      if (size.fields > maxFields) return;
      size.directives += countDirectives(selection);
      if (selection.kind === Kind.FIELD) {
        enterField(selection, at);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value;
        enterSelections(selection.selectionSet, on === undefined ? at : narrow(at, on));
      } else {
        enterFragment(selection.name.value, at);
      }
    }
  }

  function enterFragment(name: string, at: Position): void {
    const fragment = fragments.get(name);
    if (fragment === undefined || at.spreads.has(name)) return;
    // An empty fragment costs as much to follow as a field, so it counts as one.
    size.fields += 1;
    size.directives += countDirectives(fragment);
    const spreads = new Set(at.spreads).add(name);
    enterSelections(fragment.selectionSet, {
      ...narrow(at, fragment.typeCondition.name.value),
      spreads,
    });
  }

  function enterField(field: FieldNode, at: Position): void {
    const name = field.name.value;
    const introspecting = at.introspecting || name === '__schema' || name === '__type';
    size.fields += 1;
    if (field.alias !== undefined) size.aliases += 1;
    if (at.depth === 1) size.rootFields += 1;
    if (introspecting) size.introspectionDepth = Math.max(size.introspectionDepth, at.depth);
    else size.depth = Math.max(size.depth, at.depth);
    if (field.selectionSet === undefined) return;
    const { type, lists } = introspecting ? { type: undefined, lists: at.lists } : step(at, name);
    enterSelections(field.selectionSet, { ...at, type, lists, introspecting, depth: at.depth + 1 });
  }

  function step({ type, lists }: Position, name: string): Pick<Position, 'type' | 'lists'> {
    if (!isObjectType(type) && !isInterfaceType(type)) return { type: undefined, lists };
    const found = type.getFields()[name]?.type;
    if (found === undefined) return { type: undefined, lists };
    const inner = getNamedType(found);
    if (!isListType(getNullableType(found)) || !isCompositeType(inner))
      return { type: inner, lists };
    const coordinate = `${type.name}.${name}`;
    const times = (lists.get(coordinate) ?? 0) + 1;
    size.listRepeats = Math.max(size.listRepeats, times);
    return { type: inner, lists: new Map(lists).set(coordinate, times) };
  }

  function narrow(at: Position, typeName: string): Position {
    return { ...at, type: schema.getType(typeName) };
  }
}

function countDirectives(node: { readonly directives?: readonly unknown[] | undefined }): number {
  return node.directives?.length ?? 0;
}

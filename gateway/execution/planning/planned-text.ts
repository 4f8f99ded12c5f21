import {
  Kind,
  print,
  visit,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { listRootFields, type ClientOperation } from './client-operation.js';

/**
 * What a client's alias is called between planner and answer: a name that no field and no key of an
 * entity has. A client that writes `id: name` would otherwise put the name where the planner looks
 * for the key, and `__proto__: name` would name something else altogether. A field that has the name
 * of what every object inherits, such as `constructor`, is treated like an alias.
 */
const ofClient = '_0_';

/** Where the value of a client's field stands in the data of the subgraphs. */
export function plannedKey({ alias, name }: FieldNode): string {
  const isPlain = alias === undefined && !(name.value in Object.prototype);
  return isPlain ? name.value : `${ofClient}${(alias ?? name).value}`;
}

/** The client's own key for a key of the data. */
export function clientKey(key: string): string {
  return key.startsWith(ofClient) ? key.slice(ofClient.length) : key;
}

/** Whether a field is answered from the schema itself. */
export function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

/**
 * The operation as the planner reads it, or undefined when it asks no subgraph anything: aliases
 * under names of their own, `__typename` without alias, nothing about the schema.
 */
export function writePlannedText(
  operation: OperationDefinitionNode,
  fragments: ClientOperation['fragments'],
): string | undefined {
  const fields = listRootFields({ operation, fragments });
  if (fields.every((field) => isTypename(field) || isIntrospection(field))) return undefined;
  return [planSelections(operation), ...[...fragments.values()].map(planSelections)]
    .map(print)
    .join('\n');
}

function planSelections<Node extends { readonly selectionSet: SelectionSetNode }>(
  node: Node,
): Node {
  return visit(node as never, { SelectionSet: { leave: planSelectionSet } });
}

function planSelectionSet(node: SelectionSetNode): SelectionSetNode {
  const selections = node.selections.flatMap((selection): readonly SelectionNode[] => {
    if (selection.kind !== Kind.FIELD) return [selection];
    return isIntrospection(selection) ? [] : [planField(selection)];
  });
  return { ...node, selections: selections.length > 0 ? selections : [typename] };
}

function planField(field: FieldNode): FieldNode {
  if (isTypename(field)) return typename;
  if (plannedKey(field) === field.name.value) return field;
  return { ...field, alias: { kind: Kind.NAME, value: plannedKey(field) } };
}

const typename: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

function isTypename(node: SelectionNode): boolean {
  return node.kind === Kind.FIELD && node.name.value === typename.name.value;
}

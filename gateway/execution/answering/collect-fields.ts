import {
  isAbstractType,
  isUnionType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { ClientOperation } from '../planning/client-operation.js';

/** What the selections of one operation mean in one schema. */
export interface Meaning {
  readonly schema: GraphQLSchema;
  readonly fragments: ClientOperation['fragments'];
}

/** The fields asked of objects of a type, in the order in which the operation names them. */
export function collectFields(
  type: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
  { schema, fragments }: Meaning,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  const enter = (set: SelectionSetNode, spreads: ReadonlySet<string>) => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        fields.set(key, [...(fields.get(key) ?? []), node]);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        if (applies(node.typeCondition?.name.value)) enter(node.selectionSet, spreads);
      } else {
        const fragment = spreads.has(node.name.value) ? undefined : fragments.get(node.name.value);
        if (fragment === undefined || !applies(fragment.typeCondition.name.value)) continue;
        enter(fragment.selectionSet, new Set(spreads).add(node.name.value));
      }
    }
  };
  const applies = (name: string | undefined) => {
    const condition = name === undefined ? type : schema.getType(name);
    if (condition === type) return true;
    return isAbstractType(condition) && !isUnionType(type) && schema.isSubType(condition, type);
  };
  for (const set of selections) enter(set, new Set());
  return fields;
}

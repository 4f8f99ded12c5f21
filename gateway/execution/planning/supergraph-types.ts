import { Kind, type DocumentNode } from 'graphql';

/** What the composed schema knows of a type's place among types, inaccessible ones included. */
export interface SupergraphTypes {
  /** Whether an object of type `name` is a `type`, which may be an interface or a union. */
  isOfType(name: string, type: string): boolean;
  /** Whether a name is that of an interface or a union. */
  isAbstract(name: string): boolean;
}

/** Reads which object types belong to which interfaces and unions. */
export function readSupergraphTypes(supergraph: DocumentNode): SupergraphTypes {
  const members = new Map<string, Set<string>>();
  const add = (type: string, member: string) => {
    const found = members.get(type) ?? new Set();
    members.set(type, found.add(member));
  };
  for (const node of supergraph.definitions) {
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      for (const type of node.interfaces ?? []) add(type.name.value, node.name.value);
    }
    if (node.kind === Kind.UNION_TYPE_DEFINITION) {
      for (const type of node.types ?? []) add(node.name.value, type.name.value);
    }
    if (node.kind === Kind.INTERFACE_TYPE_DEFINITION && !members.has(node.name.value)) {
      members.set(node.name.value, new Set());
    }
  }
  return {
    isOfType: (name, type) => name === type || members.get(type)?.has(name) === true,
    isAbstract: (name) => members.has(name),
  };
}

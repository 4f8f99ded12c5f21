import {
  GraphQLError,
  isTypeExtensionNode,
  Kind,
  parse,
  Source,
  visit,
  type ASTNode,
  type StringValueNode,
} from 'graphql';

/** Something in the SDL that its reader is told nothing about. */
export interface Undescribed {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** What is wrong, as `Borough.pcns(first:) has no description`. */
  readonly problem: string;
}

interface Named {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode | undefined;
}

const described: ReadonlySet<Kind> = new Set([
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.OBJECT_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.DIRECTIVE_DEFINITION,
  Kind.FIELD_DEFINITION,
  Kind.ENUM_VALUE_DEFINITION,
  Kind.INPUT_VALUE_DEFINITION,
]);

/**
 * Everything in an SDL file that lacks a description: types, fields, arguments, enum values, input
 * fields, directives. An extension needs none of its own, its fields do; a type that stands in
 * several subgraphs is described in each.
 */
export function listUndescribed(path: string, text: string): Undescribed[] {
  const found: Undescribed[] = [];
  const within: string[] = [];
  try {
    visit(parse(new Source(text, path)), {
      enter(node) {
        if (!isNamed(node) || !(described.has(node.kind) || isTypeExtensionNode(node))) return;
        const line = node.name.loc?.startToken.line ?? 1;
        if (described.has(node.kind) && !node.description?.value.trim()) {
          found.push({ path, line, problem: `${coordinate(within, node)} has no description` });
        }
        within.push(node.name.value);
      },
      leave(node) {
        if (isNamed(node) && (described.has(node.kind) || isTypeExtensionNode(node))) within.pop();
      },
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    found.push({ path, line: error.locations?.[0]?.line ?? 1, problem: error.message });
  }
  return found;
}

function coordinate(within: readonly string[], node: ASTNode & Named): string {
  const name = node.name.value;
  if (node.kind === Kind.DIRECTIVE_DEFINITION) return `@${name}`;
  const isArgument = node.kind === Kind.INPUT_VALUE_DEFINITION && within.length === 2;
  return isArgument ? `${within.join('.')}(${name}:)` : [...within, name].join('.');
}

function isNamed(node: ASTNode): node is ASTNode & Named {
  return 'name' in node && node.name !== undefined;
}

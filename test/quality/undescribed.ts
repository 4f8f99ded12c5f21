import {
  GraphQLError,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  parse,
  Source,
  visit,
  type ASTNode,
  type DirectiveDefinitionNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';

/** Something in the SDL that its reader is told nothing about. */
export interface Undescribed {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  /** What is wrong, as `Borough.pcns(first:) has no description`. */
  readonly problem: string;
}

type Described =
  | TypeDefinitionNode
  | DirectiveDefinitionNode
  | FieldDefinitionNode
  | EnumValueDefinitionNode
  | InputValueDefinitionNode;

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
        if (isDescribed(node) && !node.description?.value.trim()) {
          const line = node.name.loc?.startToken.line ?? 1;
          found.push({ path, line, problem: `${coordinate(within, node)} has no description` });
        }
        if (isNamed(node)) within.push(node.name.value);
      },
      leave(node) {
        if (isNamed(node)) within.pop();
      },
    });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    found.push({ path, line: error.locations?.[0]?.line ?? 1, problem: error.message });
  }
  return found;
}

function coordinate(within: readonly string[], node: Described): string {
  const name = node.name.value;
  if (node.kind === Kind.DIRECTIVE_DEFINITION) return `@${name}`;
  const isArgument = node.kind === Kind.INPUT_VALUE_DEFINITION && within.length === 2;
  return isArgument ? `${within.join('.')}(${name}:)` : [...within, name].join('.');
}

function isNamed(node: ASTNode): node is Described | TypeExtensionNode {
  return isDescribed(node) || isTypeExtensionNode(node);
}

function isDescribed(node: ASTNode): node is Described {
  return (
    isTypeDefinitionNode(node) ||
    node.kind === Kind.DIRECTIVE_DEFINITION ||
    node.kind === Kind.FIELD_DEFINITION ||
    node.kind === Kind.ENUM_VALUE_DEFINITION ||
    node.kind === Kind.INPUT_VALUE_DEFINITION
  );
}

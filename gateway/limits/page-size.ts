import { BREAK, Kind, visit, type ArgumentNode, type DocumentNode, type ValueNode } from 'graphql';
import { RequestRefused } from '../errors/request-refused.js';

/**
 * Refuses a page outside 1 to `maxPageSize` before any subgraph is asked. Looks at every argument
 * named `first`, written out, given as a variable or left to a variable's default; a value that is
 * no number is left to validation.
 *
 * @throws RequestRefused 400 BAD_USER_INPUT naming the field, what came and what is allowed.
 */
export function refusePageSize(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  maxPageSize: number,
): void {
  const defaults = listDefaults(document);
  let refused: { field: string; size: number } | undefined;
  visit(document, {
    Field(node) {
      const argument = node.arguments?.find(({ name }) => name.value === 'first');
      const size = argument && readSize(argument, variables, defaults);
      if (size === undefined || (size >= 1 && size <= maxPageSize)) return undefined;
      refused = { field: node.name.value, size };
      return BREAK;
    },
  });
  if (refused === undefined) return;
  throw new RequestRefused(
    400,
    'BAD_USER_INPUT',
    `The argument "first" of ${refused.field} is ${refused.size}; a whole number from 1 to ${maxPageSize} was expected.`,
  );
}

function listDefaults(document: DocumentNode): ReadonlyMap<string, ValueNode> {
  const definitions = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? (node.variableDefinitions ?? []) : [],
  );
  return new Map(
    definitions.flatMap(({ variable, defaultValue }) =>
      defaultValue === undefined ? [] : [[variable.name.value, defaultValue]],
    ),
  );
}

function readSize(
  { value }: ArgumentNode,
  variables: Readonly<Record<string, unknown>>,
  defaults: ReadonlyMap<string, ValueNode>,
): number | undefined {
  if (value.kind !== Kind.VARIABLE) return readLiteral(value);
  const given = variables[value.name.value];
  if (given === undefined) return readLiteral(defaults.get(value.name.value));
  return typeof given === 'number' ? given : undefined;
}

function readLiteral(value: ValueNode | undefined): number | undefined {
  return value?.kind === Kind.INT ? Number(value.value) : undefined;
}

import { Kind, visit, type ArgumentNode, type DocumentNode, type ValueNode } from 'graphql';
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
  for (const page of pagesOf(document)) {
    const size = readSize(page.argument, variables, page.defaults);
    if (size !== undefined && (size < 1 || size > maxPageSize)) {
      throw new RequestRefused(
        400,
        'BAD_USER_INPUT',
        `The argument "first" of ${page.field} is ${size}; a whole number from 1 to ${maxPageSize} was expected.`,
      );
    }
  }
}

interface Page {
  readonly field: string;
  readonly argument: ArgumentNode;
  readonly defaults: ReadonlyMap<string, ValueNode>;
}

const known = new WeakMap<DocumentNode, readonly Page[]>();

/** The pages that a document asks for; looked for once, since documents are kept from request to request. */
function pagesOf(document: DocumentNode): readonly Page[] {
  const found = known.get(document);
  if (found !== undefined) return found;
  const defaults = listDefaults(document);
  const pages: Page[] = [];
  visit(document, {
    Field(node) {
      const argument = node.arguments?.find(({ name }) => name.value === 'first');
      if (argument !== undefined) pages.push({ field: node.name.value, argument, defaults });
    },
  });
  known.set(document, pages);
  return pages;
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

import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  isUnionType,
  OverlappingFieldsCanBeMergedRule,
  parse,
  validate,
  type GraphQLCompositeType,
  type GraphQLSchema,
} from 'graphql';

/** Numbers from 0 up to 1, the same for the same seed (the generator “mulberry32”). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An operation and its variables. */
export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, boolean | string>>;
}

/** Validation takes time that grows with the square of what is selected, and more with what is nested. */
const longest = 400;

/** Names that aliases take; some are names of fields, of keys and of what is required. */
const aliases = ['id', 'name', 'title', 'weight', 'price', 'other', 'a'];

/**
 * A valid operation: nested selections, aliases that meet other names, fragments on any type that overlaps,
 * conditions by variables, arguments written out and by variables, `__typename` here and there.
 */
export function randomOperation(schema: GraphQLSchema, seed: number): RandomOperation {
  const random = randomNumbers(seed);
  const pick = <Value>(values: readonly Value[]): Value =>
    values[Math.floor(random() * values.length)]!;
  const chance = (share: number) => random() < share;

  function condition(): string {
    if (!chance(0.12)) return '';
    return ` @${pick(['include', 'skip'])}(if: ${pick(['$yes', '$no', 'true', 'false'])})`;
  }

  function argument(type: string): string {
    if (type === 'ID!') return pick(['"1"', '"3"', '"none"', '$id']);
    return pick(['"EUR"', '"USD"', '$currency']);
  }

  function field(parent: GraphQLCompositeType, depth: number): string {
    const fields = isUnionType(parent) ? [] : Object.values(parent.getFields());
    const usable = fields.filter(({ type }) => depth > 0 || !isCompositeType(getNamedType(type)));
    if (usable.length === 0 || chance(0.08)) return `${chance(0.5) ? 'kind: ' : ''}__typename`;
    const { name, args, type } = pick(usable);
    const alias = chance(0.12) ? `${pick(aliases)}: ` : '';
    const written = args
      .filter(({ defaultValue }) => defaultValue === undefined || chance(0.5))
      .map((each) => `${each.name}: ${argument(String(each.type))}`);
    const inner = getNamedType(type);
    const below = isCompositeType(inner) ? ` ${selection(inner, depth - 1)}` : '';
    return `${alias}${name}${written.length > 0 ? `(${written.join()})` : ''}${condition()}${below}`;
  }

  function fragment(parent: GraphQLCompositeType, depth: number): string {
    const possible = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent];
    const type = pick(possible);
    const conditions: GraphQLCompositeType[] = [
      type,
      parent,
      ...(isObjectType(type) ? type.getInterfaces() : []),
    ];
    const on = chance(0.8) ? pick(conditions) : undefined;
    const written = on === undefined ? '' : `on ${on.name}`;
    return `... ${written}${condition()} ${selection(on ?? parent, depth - 1)}`;
  }

  function selection(parent: GraphQLCompositeType, depth: number): string {
    const parts = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      chance(isAbstractType(parent) ? 0.6 : 0.15) && depth > 0
        ? fragment(parent, depth)
        : field(parent, depth),
    );
    return `{ ${parts.join(' ')} }`;
  }

  const root = schema.getQueryType()!;
  const variables = { yes: true, no: false, currency: 'CHF', id: '2' };
  // Fields that do not merge are the one fault an operation made like this can have: another one is made.
  const rules = [OverlappingFieldsCanBeMergedRule];
  for (;;) {
    const body = selection(root, 5);
    if (body.length > longest) continue;
    const declared = [
      ['$yes', 'Boolean!'],
      ['$no', 'Boolean!'],
      ['$currency', 'String!'],
      ['$id', 'ID!'],
    ].filter(([name]) => new RegExp(`\\${name!}\\b`).test(body));
    const head =
      declared.length === 0 ? '' : `query (${declared.map((each) => each.join(': ')).join(', ')}) `;
    const query = head + body;
    const document = parse(query, { noLocation: true });
    if (validate(schema, document, rules, { maxErrors: 1 }).length === 0)
      return { query, variables };
  }
}

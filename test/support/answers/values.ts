import {
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { ownerOf } from './owners.js';

/** How a value came to be; `NONE` where there is none and the answer says why. */
export type ValueKind = 'PUBLISHED' | 'MODELLED' | 'ILLUSTRATIVE' | 'NONE';

/** A value of an answer: a figure, or a record of a register such as a seat on a board. */
export interface AnsweredValue {
  readonly sector: string | undefined;
  readonly type: string;
  /** Whether it is a number: an observation, an amount of money or an index. */
  readonly isFigure: boolean;
  /** Undefined where the operation does not ask for it. */
  readonly kind: ValueKind | undefined;
}

type Json = Record<string, unknown>;
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Types whose values are numbers, with the field that is null where there is no number. */
const figureTypes: ReadonlyMap<string, string> = new Map([
  ['Observation', 'display'],
  ['PooledShare', 'value'],
  ['PooledFund', 'total'],
  ['Contribution', 'amount'],
  ['FundLine', 'budget'],
  ['Budget', 'amount'],
  ['IntermediateCarePlan', 'amount'],
  ['Deflator', 'index'],
]);

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function kindOf(type: string, value: Json): ValueKind | undefined {
  const number = figureTypes.get(type);
  const isMissing = typeof value['missingReason'] === 'string';
  if (isMissing || (number && value[number] === null)) return 'NONE';
  const provenance = value['provenance'];
  const stated =
    type === 'PooledShare' ? value['kind'] : isRecord(provenance) && provenance['kind'];
  return typeof stated === 'string' ? (stated as ValueKind) : undefined;
}

/** Every value of an answer, with the sector whose subgraph gave it. */
export function valuesOfAnswer(schema: GraphQLSchema, query: string, data: unknown) {
  const document = parse(query);
  const values: AnsweredValue[] = [];
  const fragments: Fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );

  function note(type: GraphQLObjectType, value: Json | null, sector: string | undefined): void {
    const isFigure = figureTypes.has(type.name);
    if (value === null) {
      if (isFigure) values.push({ sector, type: type.name, isFigure, kind: 'NONE' });
      return;
    }
    if (!isFigure && !isRecord(value['provenance'])) return;
    values.push({ sector, type: type.name, isFigure, kind: kindOf(type.name, value) });
  }

  function walk(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    value: Json,
    sector?: string,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT)
        walk(type, selection.selectionSet, value, sector);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (fragment) walk(type, fragment.selectionSet, value, sector);
      } else if (selection.selectionSet) {
        const field = type.getFields()[selection.name.value];
        const inner = field && getNamedType(field.type);
        if (!field || !isObjectType(inner)) continue;
        const found = value[(selection.alias ?? selection.name).value];
        const items: readonly unknown[] = Array.isArray(found) ? found : [found];
        for (const item of items) {
          if (item !== null && !isRecord(item)) continue;
          const owner = ownerOf(type, field) ?? sector;
          note(inner, item, owner);
          if (item) walk(inner, selection.selectionSet, item, owner);
        }
      }
    }
  }

  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const root = schema.getQueryType();
  if (operation && root && isRecord(data)) walk(root, operation.selectionSet, data);
  return values;
}

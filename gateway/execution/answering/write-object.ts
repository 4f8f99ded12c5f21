import {
  isAbstractType,
  isObjectType,
  isUnionType,
  type FieldNode,
  type GraphQLCompositeType,
  type SelectionSetNode,
} from 'graphql';
import { isIntrospection, plannedKey } from '../planning/planned-text.js';
import { isObject, type ResponseObject } from '../running/response-object.js';
import type { AnswerState } from './answer-state.js';
import { collectFields, type Meaning } from './collect-fields.js';
import { Literal } from './literal.js';
import { createWrite, type Write } from './write-value.js';

const opening = new Literal('{');
const closing = new Literal('}');

interface WrittenField {
  /** Under which key the client reads it. */
  readonly key: string;
  /** Under which key it stands in the data of the subgraphs. */
  readonly source: string;
  /** What stands before its value. */
  readonly lead: Literal;
  readonly write: Write;
}

/** Prepares objects of a type from all selections that are made of them. */
export function createWriteObject(
  type: GraphQLCompositeType,
  selections: readonly SelectionSetNode[],
  meaning: Meaning,
): Write {
  const ofOneType = isObjectType(type) ? prepareFields(type.name) : undefined;
  const byType = new Map<unknown, readonly WrittenField[]>();

  function fieldsOf(object: ResponseObject): readonly WrittenField[] | undefined {
    if (ofOneType !== undefined) return ofOneType;
    const { __typename: name } = object;
    const known = byType.get(name);
    if (known !== undefined) return known;
    const prepared = prepareFields(name);
    if (prepared !== undefined) byType.set(name, prepared);
    return prepared;
  }

  /** None for a type that clients do not know, or that cannot stand here. */
  function prepareFields(name: unknown): readonly WrittenField[] | undefined {
    const actual = typeof name === 'string' ? meaning.schema.getType(name) : type;
    // Where all is asked of the interface, nobody may have asked which of its types it is.
    if (!isObjectType(actual) && actual !== type) return undefined;
    if (isAbstractType(type) && isObjectType(actual) && !meaning.schema.isSubType(type, actual)) {
      return undefined;
    }
    return [...collectFields(actual, selections, meaning)].map(([key, nodes], index) => ({
      // Named before what is spread, so that all fields have one shape.
      lead: new Literal(`${index === 0 ? '{' : ','}${JSON.stringify(key)}:`),
      ...prepareField(key, nodes, actual, meaning),
    }));
  }

  return (value, state) => {
    if (value === undefined || value === null) return false;
    const fields = isObject(value) ? fieldsOf(value) : undefined;
    if (fields === undefined) {
      state.note(`There is an object of no type that ${type.name} can be.`);
      return false;
    }
    return writeFields(value as Readonly<Record<string, unknown>>, fields, state);
  };
}

function writeFields(
  object: Readonly<Record<string, unknown>>,
  fields: readonly WrittenField[],
  state: AnswerState,
): boolean {
  const { out } = state;
  const before = out.length;
  if (fields.length === 0) out.literal(opening);
  state.enter();
  let isWhole = true;
  for (let index = 0; index < fields.length && isWhole; index += 1) {
    const { key, source, lead, write } = fields[index] as WrittenField;
    out.literal(lead);
    state.at(key);
    isWhole = write(object[source], state);
  }
  state.leave();
  if (isWhole) out.literal(closing);
  else out.backTo(before);
  return isWhole;
}

function createTypename(type: GraphQLCompositeType): Write {
  if (!isObjectType(type)) {
    return (_, state) => {
      state.note(`There is an object of which only the interface is known, ${type.name}.`);
      return false;
    };
  }
  const name = new Literal(`"${type.name}"`);
  return (_, { out }) => {
    out.literal(name);
    return true;
  };
}

function prepareField(
  key: string,
  nodes: readonly FieldNode[],
  type: GraphQLCompositeType,
  meaning: Meaning,
): Omit<WrittenField, 'lead'> {
  const [node] = nodes;
  if (node === undefined) throw new Error('A field has no node.');
  const answered = { key, source: plannedKey(node) };
  if (node.name.value === '__typename') {
    return { write: createTypename(type), ...answered };
  }
  if (isIntrospection(node)) {
    const write: Write = (_, { out, aboutSchema }) => {
      out.json(aboutSchema[key] ?? null);
      return true;
    };
    return { write, ...answered };
  }
  const field = isUnionType(type) ? undefined : type.getFields()[node.name.value];
  if (field === undefined) throw new Error(`${type.name} has no field ${node.name.value}.`);
  const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const write = createWrite(field.type, (inner) => createWriteObject(inner, selections, meaning));
  return { write, ...answered };
}

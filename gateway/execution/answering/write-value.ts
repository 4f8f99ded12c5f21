import {
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLCompositeType,
  type GraphQLEnumType,
  type GraphQLOutputType,
} from 'graphql';
import type { AnswerState } from './answer-state.js';
import { Literal } from './literal.js';

/**
 * Writes a value from the subgraphs as a client reads it. False where there is none, or none of what the
 * schema promises within it: then nothing is written, and whatever holds it has null in its place or is
 * null itself.
 */
export type Write = (value: unknown, state: AnswerState) => boolean;

const opening = new Literal('[');
const closing = new Literal(']');
const comma = new Literal(',');
const noValue = new Literal('null');
const yes = new Literal('true');
const no = new Literal('false');

/** Prepares values of a type; `objectOf` prepares what is selected of an object. */
export function createWrite(
  type: GraphQLOutputType,
  objectOf: (type: GraphQLCompositeType) => Write,
): Write {
  if (!isNonNullType(type)) {
    const write = createPresent(type, objectOf);
    return (value, state) => {
      if (!write(value, state)) {
        state.out.literal(noValue);
        state.leaveEmpty();
      }
      return true;
    };
  }
  const write = createPresent(type.ofType, objectOf);
  return (value, state) => {
    if (value !== undefined && value !== null) return write(value, state);
    state.note(`There is null where ${String(type)} is promised.`);
    return false;
  };
}

function createPresent(
  type: GraphQLOutputType,
  objectOf: (type: GraphQLCompositeType) => Write,
): Write {
  if (isListType(type)) return createList(createWrite(type.ofType, objectOf));
  if (isEnumType(type)) return createEnum(type);
  if (isLeafType(type)) return writeScalar;
  if (isNonNullType(type)) return createWrite(type, objectOf);
  return objectOf(type);
}

/** A scalar is as its subgraph wrote it. */
const writeScalar: Write = (value, { out }) => {
  if (typeof value === 'string') out.string(value);
  else if (typeof value === 'number' && Number.isFinite(value)) out.number(value);
  else if (typeof value === 'boolean') out.literal(value ? yes : no);
  else if (value === undefined || value === null) return false;
  else out.json(value);
  return true;
};

/** A value that clients do not know is one that only some subgraph has. */
function createEnum(type: GraphQLEnumType): Write {
  const known = new Map<unknown, Literal>(
    type.getValues().map(({ name }) => [name, new Literal(`"${name}"`)]),
  );
  return (value, state) => {
    if (value === undefined || value === null) return false;
    const written = known.get(value);
    if (written === undefined) state.note(`There is a value that ${type.name} does not have.`);
    else state.out.literal(written);
    return written !== undefined;
  };
}

function createList(write: Write): Write {
  return (value, state) => {
    if (value === undefined || value === null) return false;
    if (!Array.isArray(value)) {
      state.note('There is a single value where a list is promised.');
      return false;
    }
    const { out } = state;
    const before = out.length;
    out.literal(opening);
    state.enter();
    let isWhole = true;
    for (let index = 0; index < value.length && isWhole; index += 1) {
      if (index > 0) out.literal(comma);
      state.at(index);
      isWhole = write(value[index], state);
    }
    state.leave();
    if (isWhole) out.literal(closing);
    else out.backTo(before);
    return isWhole;
  };
}

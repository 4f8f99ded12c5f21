import { searchOf, type GraphRequest } from '../graph-request.js';
import { isRead } from './circumstances.js';

/** What a request asks, in the fields of the GraphQL over HTTP specification. */
export interface Asked {
  readonly query?: string | undefined;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly extensions?: Record<string, unknown> | null | undefined;
}

/** Reads what is asked, from the address or the parsed body; nothing where it is not well-formed. */
export function readAsked(request: GraphRequest): Asked | undefined {
  const fields: unknown = isRead(request.method) ? readAddress(searchOf(request)) : request.body;
  return isRecord(fields) && isAsked(fields) ? fields : undefined;
}

function readAddress(given: URLSearchParams): Record<string, unknown> | undefined {
  const names = [...given.keys()];
  if (new Set(names).size < names.length) return undefined;
  const parsed = (name: string): unknown => {
    const text = given.get(name);
    return text === null ? undefined : JSON.parse(text);
  };
  try {
    return {
      query: given.get('query') ?? undefined,
      operationName: given.get('operationName'),
      variables: parsed('variables'),
      extensions: parsed('extensions'),
    };
  } catch {
    return undefined;
  }
}

function isAsked({
  query,
  operationName,
  variables,
  extensions,
}: Record<string, unknown>): boolean {
  return (
    isAbsentOr(typeof query === 'string', query) &&
    isAbsentOr(typeof operationName === 'string', operationName) &&
    isAbsentOr(isRecord(variables), variables) &&
    isAbsentOr(isRecord(extensions), extensions)
  );
}

function isAbsentOr(isRight: boolean, value: unknown): boolean {
  return isRight || value === undefined || value === null;
}

/** Whether a value is an object with names, as opposed to a list or a scalar. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

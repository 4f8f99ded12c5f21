/** An object of an answer under way. Its keys come from the plan, its values from subgraphs. */
export type ResponseObject = Record<string, unknown>;

/** Whether a value is an object with keys, and no list. */
export function isObject(value: unknown): value is ResponseObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { readdir, readFile } from 'node:fs/promises';

/** A question that ships with the graph. */
export interface SavedOperation {
  /** The file's name without its ending, such as `01-pooled-by-borough`. */
  readonly id: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const folder = new URL('./', import.meta.url);

/** Every saved operation, ordered by number. One without a file of variables has no variables. */
export async function listSavedOperations(from: URL = folder): Promise<readonly SavedOperation[]> {
  const names = await readdir(from);
  const ids = names
    .filter((name) => /^\d\d-[a-z0-9-]+\.graphql$/.test(name))
    .map((name) => name.slice(0, -'.graphql'.length))
    .sort();
  return Promise.all(ids.map((id) => readOperation(from, id, names)));
}

async function readOperation(
  from: URL,
  id: string,
  names: readonly string[],
): Promise<SavedOperation> {
  const query = await readFile(new URL(`${id}.graphql`, from), 'utf8');
  const file = `${id}.variables.json`;
  const variables: unknown = names.includes(file)
    ? JSON.parse(await readFile(new URL(file, from), 'utf8'))
    : {};
  if (!isRecord(variables)) throw new Error(`${file} has to hold a JSON object.`);
  return { id, query, variables };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

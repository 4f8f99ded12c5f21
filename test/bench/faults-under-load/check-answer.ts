import { isDeepStrictEqual } from 'node:util';

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/** How an answer stands to the right one. */
export type Verdict = 'whole' | 'partial';

/**
 * Compares an answer with the right one: it is the same, or some of its values are null instead, each with an
 * error at its very place that names the subgraph that failed.
 *
 * @throws when a value is another one, or is missing without an error, or an error is of another kind.
 */
export function checkAnswer(text: string, right: unknown, failing: string): Verdict {
  const { data, errors = [] } = JSON.parse(text) as Answer;
  if (errors.length === 0 && isDeepStrictEqual(data, right)) return 'whole';
  const explained = new Set<string>();
  for (const { path = [], extensions } of errors) {
    if (extensions?.['code'] !== 'SUBGRAPH_UNAVAILABLE' || extensions['subgraph'] !== failing) {
      throw new Error(`An error of another kind: ${text.slice(0, 2000)}`);
    }
    explained.add(path.join('.'));
  }
  for (const place of differences(data, right, '')) {
    if (!explained.delete(place)) throw new Error(`Wrong at ${place}: ${text.slice(0, 2000)}`);
  }
  if (explained.size > 0)
    throw new Error(`Errors at places that are right: ${text.slice(0, 2000)}`);
  return 'partial';
}

/** Places of nulls that should be values; any other difference is a place of its own that nobody explains. */
function differences(found: unknown, right: unknown, at: string): readonly string[] {
  if (isDeepStrictEqual(found, right)) return [];
  if (found === null) return [at];
  if (!isObject(found) || !isObject(right)) return [`${at} (another value)`];
  const keys = Object.keys(right);
  if (Object.keys(found).join() !== keys.join()) return [`${at} (other fields)`];
  return keys.flatMap((key) =>
    differences(found[key], right[key], at === '' ? key : `${at}.${key}`),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

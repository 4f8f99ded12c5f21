import { readFetchedFields } from '../planning/fetched-fields.js';
import type { PlannedFetch } from '../planning/planned-fetch.js';
import { createNameKey, placeError } from './place-errors.js';
import type { Ask } from './ask.js';
import type { Merge } from './merge.js';
import { createRewrite } from './rewrite.js';
import type { PreparedFetch } from './run.js';
import type { SupergraphTypes } from '../planning/supergraph-types.js';
import { createQuestion } from './question.js';

/** What fetches share. */
export interface FetchTools {
  readonly types: SupergraphTypes;
  readonly merge: Merge;
  readonly maxEntities: number;
  /** How the subgraph of a name is asked. */
  ask(subgraph: string): Ask;
}

/** Prepares a fetch of fields of the root. */
export function createRootFetch(planned: PlannedFetch, tools: FetchTools): PreparedFetch['fetch'] {
  const { subgraph, outputRewrites } = planned;
  const ask = tools.ask(subgraph);
  const question = createQuestion(planned);
  const rewrite = createRewrite(outputRewrites, tools.types);
  const nameKey = createNameKey(outputRewrites);
  const keys = readFetchedFields(planned.query).map(({ key }) => nameKey(key));

  return async (run) => {
    const outcome = await ask(question(run.variables), run.context);
    if ('failure' in outcome) {
      run.failures.push({ error: outcome.failure, places: keys.map((key) => [key]) });
      return;
    }
    for (const error of outcome.errors ?? []) {
      const path = error.path?.map(nameKey) ?? keys.slice(0, 1);
      run.errors.push(placeError(error, path, subgraph));
    }
    const { data } = outcome;
    if (data === null || data === undefined) return;
    rewrite?.(data);
    tools.merge(run.data, data);
  };
}

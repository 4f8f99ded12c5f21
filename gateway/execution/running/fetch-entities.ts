import { readFetchedFields, type FetchedField } from '../planning/fetched-fields.js';
import type { PlannedEntities, PlannedFetch } from '../planning/planned-fetch.js';
import { mayShare } from '../planning/sharing.js';
import { describeTooManyEntities, type PlacelessError } from './ask.js';
import { createEntityGroup, type GatheredEntities } from './entity-group.js';
import type { FetchTools } from './fetch-root.js';
import { placeError } from './place-errors.js';
import { createQuestion } from './question.js';
import type { PreparedFetch, Run } from './run.js';
import type { GraphQLFormattedError } from 'graphql';

/**
 * Prepares a fetch about entities that are in the answer already. Each distinct one is asked about
 * once, wherever it stands; a fetch that finds none is not made. `all` are the entities of the plan.
 */
export function createEntityFetch(
  planned: PlannedFetch,
  all: readonly PlannedEntities[],
  tools: FetchTools,
): PreparedFetch['fetch'] {
  const { subgraph } = planned;
  const ask = tools.ask(subgraph);
  const question = createQuestion(planned);
  const fields = readFetchedFields(planned.query);
  const groups = planned.entities.map((entities) => {
    const brought = fieldsUnder(entities.key, fields);
    return createEntityGroup(entities, brought, mayShare(entities, brought, all), tools);
  });

  return async (run) => {
    const gathered = groups.map((group) => group.gather(run.data));
    const found = gathered.reduce((sum, { representations }) => sum + representations.length, 0);
    if (found === 0) return;
    if (found > tools.maxEntities) {
      fail(describeTooManyEntities(found, tools.maxEntities), gathered, run);
      return;
    }
    const lists = Object.fromEntries(
      gathered.map(({ group, representations }) => [group.variable, representations]),
    );
    const outcome = await ask(question(run.variables, lists), run.context);
    if ('failure' in outcome) {
      fail(outcome.failure, gathered, run);
      return;
    }
    for (const error of outcome.errors ?? []) place(error, gathered, run);
    for (const each of gathered) each.receive(outcome.data?.[each.group.key]);
  };

  function place(
    error: GraphQLFormattedError,
    gathered: readonly GatheredEntities[],
    run: Run,
  ): void {
    const [key, index, ...rest] = error.path ?? [];
    const entities = gathered.find(({ group }) => group.key === key);
    const paths =
      entities === undefined || typeof index !== 'number'
        ? gathered.flatMap((each) => each.emptyPlaces(run.data)).slice(0, 1)
        : entities.placesOf(index, rest, run.data);
    for (const path of paths) run.errors.push(placeError(error, path, subgraph));
  }
}

function fail(error: PlacelessError, gathered: readonly GatheredEntities[], run: Run): void {
  const places = gathered.flatMap((each) => each.emptyPlaces(run.data));
  run.failures.push({ error, places });
}

function fieldsUnder(key: string, fields: readonly FetchedField[]): readonly FetchedField[] {
  return fields.find((field) => field.key === key)?.fields ?? [];
}

import type { PlannedFetch } from '../planning/planned-fetch.js';
import type { Question } from './ask.js';

/** Makes the call of a fetch from the variables of the request and, for entities, lists of them. */
export type MakeQuestion = (
  variables: Readonly<Record<string, unknown>>,
  entities?: Readonly<Record<string, unknown>>,
) => Question;

/** Prepares the calls of one fetch. */
export function createQuestion({ query, variables: used, isMutation }: PlannedFetch): MakeQuestion {
  return (given, entities) => {
    const variables: Record<string, unknown> = { ...entities };
    for (const name of used) {
      if (given[name] !== undefined) variables[name] = given[name];
    }
    return { query, variables, isMutation };
  };
}

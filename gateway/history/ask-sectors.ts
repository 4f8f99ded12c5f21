import { GraphQLError } from 'graphql';
import type { Ask } from '../execution/running/ask.js';
import type { RequestContext } from '../request-context.js';

/** Asks the subgraph of a sector for one field and gives what it answers. */
export type AskSector = <Answer>(
  sector: string,
  field: string,
  variables: Record<string, unknown>,
  context: RequestContext,
) => Promise<Answer>;

const releaseEvent = `id sector number datasetId title publisher edition kind releasedOn recordedAt
  factsNew factsRevised factsWithdrawn`;
const state = '{ value exact display }';

/** What is asked of a subgraph, by field; each answer is under `answer`. */
const questions: Readonly<Record<string, string>> = {
  changes: `query ($since: DateTime, $areas: [ID!], $indicators: [ID!], $first: Int!, $after: ID) {
    answer: sectorChanges(since: $since, areas: $areas, indicators: $indicators, first: $first, after: $after) {
      nodes { id kind subject sector releaseId datasetId recordedAt register key indicatorId areaCodes period
        from ${state} to ${state} percentage detail }
      end
      hasMore
    }
  }`,
  releases: `query ($since: DateTime, $after: Int, $first: Int!) {
    answer: sectorReleases(since: $since, after: $after, first: $first) { ${releaseEvent} }
  }`,
  calendar: `{ answer: sectorCalendar { sector datasetId title publisher sourceUrl monthsBetweenEditions
    nextExpectedOn last { ${releaseEvent} } } }`,
};

/** Asks a sector's subgraph like any call of a request: within the time for a call, and as of the request's releases. */
export function createAskSector(asks: ReadonlyMap<string, Ask>): AskSector {
  return async <Answer>(
    sector: string,
    field: string,
    variables: Record<string, unknown>,
    context: RequestContext,
  ) => {
    const outcome = await asks.get(sector)?.({ query: questions[field] ?? '', variables }, context);
    if (outcome === undefined) throw new Error(`Nobody answers for ${sector}.`);
    if ('failure' in outcome) {
      const { message, extensions } = outcome.failure;
      throw new GraphQLError(message, { extensions });
    }
    const answer: unknown = outcome.data?.['answer'];
    if (answer !== null && answer !== undefined) return answer as Answer;
    const [error] = outcome.errors ?? [];
    throw new GraphQLError(error?.message ?? `${sector} gave no answer.`, {
      extensions: { code: error?.extensions?.['code'], serviceName: sector },
    });
  };
}

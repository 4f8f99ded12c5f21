import type { RequestContext } from '../request-context.js';
import type { AskSector } from './ask-sectors.js';
import { readCursor, writeCursor } from './cursor.js';
import { mergePages } from './merge-pages.js';

/** A node of a list over several sectors. */
interface Recorded {
  readonly id: string;
  readonly recordedAt: string;
}

/** A release as the schema's `ReleaseEvent`, as far as the gateway looks at it. */
export interface ReleaseEvent extends Recorded {
  readonly sector: string;
  readonly number: number;
  readonly datasetId: string;
  readonly title: string;
  readonly kind: string;
  readonly publisher: string;
  readonly edition: string;
  readonly factsNew: number | null;
  readonly factsRevised: number | null;
  readonly factsWithdrawn: number | null;
}

interface SectorChanges {
  readonly nodes: readonly Recorded[];
  readonly end: string;
  readonly hasMore: boolean;
}

interface ListArguments {
  readonly since?: string | null;
  readonly sector?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

interface ChangesArguments extends ListArguments {
  readonly areas?: readonly string[] | null;
  readonly indicators?: readonly string[] | null;
}

const defaultPage = 50;
const isText = (place: unknown): place is string => typeof place === 'string';
const isNumber = (place: unknown): place is number => Number.isInteger(place);

/** Resolvers of the root fields that join what the sectors tell of their releases. */
export function createHistoryFields(sectors: readonly string[], ask: AskSector) {
  const chosen = (sector: string | null | undefined) =>
    sectors.filter((name) => sector == null || name === sector.toLowerCase());

  async function changes(_root: unknown, args: ChangesArguments, context: RequestContext) {
    const { since, areas, indicators } = args;
    const limit = args.first ?? defaultPage;
    const places = readCursor(args.after, isText);
    const pages = await Promise.all(
      chosen(args.sector).map(async (sector) => {
        const variables = { since, areas, indicators, first: limit, after: places[sector] };
        const page = await ask<SectorChanges>(sector, 'changes', variables, context);
        return { sector, ...page };
      }),
    );
    const { nodes, taken, hasMore } = mergePages(pages, limit);
    const ends = pages.map(({ sector, nodes: own, end }) => {
      const count = taken.get(sector) ?? 0;
      return [sector, count === own.length ? end : (own[count - 1]?.id ?? places[sector])] as const;
    });
    const told = ends.filter((end): end is readonly [string, string] => end[1] !== undefined);
    const endCursor = writeCursor({ ...places, ...Object.fromEntries<string>(told) });
    return { nodes, pageInfo: { hasNextPage: hasMore, endCursor } };
  }

  async function releases(_root: unknown, args: ListArguments, context: RequestContext) {
    const { since } = args;
    const limit = args.first ?? defaultPage;
    const places = readCursor(args.after, isNumber);
    const pages = await Promise.all(
      chosen(args.sector).map(async (sector) => {
        const variables = { since, first: limit + 1, after: places[sector] };
        const found = await ask<readonly ReleaseEvent[]>(sector, 'releases', variables, context);
        return { sector, nodes: found.slice(0, limit), hasMore: found.length > limit };
      }),
    );
    const { nodes, hasMore } = mergePages(pages, limit);
    const told = nodes.map(({ sector, number }) => [sector.toLowerCase(), number] as const);
    const endCursor = writeCursor({ ...places, ...Object.fromEntries<number>(told) });
    return { nodes, pageInfo: { hasNextPage: hasMore, endCursor } };
  }

  async function releaseCalendar(
    _root: unknown,
    { sector }: { readonly sector?: string | null },
    context: RequestContext,
  ) {
    const asked = chosen(sector).map((name) =>
      ask<readonly object[]>(name, 'calendar', {}, context),
    );
    return (await Promise.all(asked)).flat();
  }

  return { changes, releases, releaseCalendar };
}

import type { FigureContext } from '../figures/loaders.js';
import { addMonths } from '../periods/calendar-date.js';
import type { SubgraphDefinition } from '../subgraph-definition.js';
import { changeId, findChanges } from './change-page.js';
import { listCountedReleases, listLastReleases, type CountedRelease } from './list-releases.js';
import { createTouchedTables } from './touched-tables.js';
import { tellChange } from './tell-changes.js';

type Defined = Pick<SubgraphDefinition<never, never>, 'name' | 'tables' | 'published' | 'changes'>;

interface ChangesArguments {
  readonly since?: string | null;
  readonly areas?: readonly string[] | null;
  readonly indicators?: readonly string[] | null;
  readonly first: number;
  readonly after?: string | null;
}

interface ReleasesArguments {
  readonly since?: string | null;
  readonly after?: number | null;
  readonly first: number;
}

/** A release as the schema's `ReleaseEvent`. */
function tellRelease({ name }: Defined, release: CountedRelease) {
  return {
    id: changeId(name, release.release_id),
    sector: name.toUpperCase(),
    number: release.release_id,
    datasetId: release.dataset_id,
    title: release.title,
    publisher: release.publisher,
    edition: release.edition,
    kind: release.kind,
    releasedOn: release.released_on,
    recordedAt: release.recorded_at,
    factsNew: release.facts_new,
    factsRevised: release.facts_revised,
    factsWithdrawn: release.facts_withdrawn,
  };
}

async function tellCalendar(definition: Defined, context: FigureContext) {
  const last = await listLastReleases(context.shared);
  const datasets = [...definition.published].sort((a, b) => (a.id < b.id ? -1 : 1));
  return datasets.map(({ id, title, publisher, sourceUrl, monthsBetweenEditions: months }) => {
    const release = last.get(id);
    const day = release?.released_on;
    return {
      sector: definition.name.toUpperCase(),
      datasetId: id,
      title,
      publisher,
      sourceUrl,
      monthsBetweenEditions: months ?? null,
      last: release ? tellRelease(definition, release) : null,
      nextExpectedOn: months === undefined || day == null ? null : addMonths(day, months),
    };
  });
}

/** Root fields that every subgraph has for the gateway: what its releases are and what they changed. */
export function historyFields(definition: Defined) {
  const read = { schema: definition.name, tables: definition.tables };
  const source = { ...read, touched: createTouchedTables(read) };
  return {
    sectorChanges: async (_root: unknown, args: ChangesArguments, context: FigureContext) => {
      const { since = null, areas = null, indicators = null, first, after = null } = args;
      const filter = { areas, indicators };
      const page = await findChanges(context.shared, source, {
        since,
        after,
        filter,
        limit: first,
      });
      const nodes = page.changes.map((change) => tellChange(definition, change, context));
      return { nodes: await Promise.all(nodes), end: page.end, hasMore: page.hasMore };
    },
    sectorReleases: async (_root: unknown, args: ReleasesArguments, context: FigureContext) => {
      const { since = null, after = null, first } = args;
      const found = await listCountedReleases(context.shared, { since, after, limit: first });
      return found.map((release) => tellRelease(definition, release));
    },
    sectorCalendar: (_root: unknown, _args: object, context: FigureContext) =>
      tellCalendar(definition, context),
  };
}

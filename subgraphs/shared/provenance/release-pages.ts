import { sql } from 'kysely';
import type { FigureContext } from '../figures/loaders.js';
import type { SharedTables } from '../figures/tables.js';
import { totalOf } from '../pagination/known-totals.js';
import { connectionOf, pageRequest, type Connection, type Total } from '../pagination/page.js';
import { checkRange } from '../periods/label.js';
import type { Released } from '../releases/recorded.js';
import { ProvenanceModel } from './provenance-model.js';

interface ReleaseArguments {
  readonly recorded?: { readonly from: string; readonly to: string } | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Releases up to the one read, recorded in a range of days or whenever. */
function matching(
  released: Released<SharedTables>,
  range: { readonly from: string; readonly to: string } | null,
) {
  return released.tables
    .selectFrom('release as r')
    .selectAll('r')
    .where('r.release_id', '<=', released.release)
    .$if(range !== null, (some) =>
      some.where(
        sql<boolean>`(r.recorded_at at time zone 'Europe/London')::date between ${range?.from}::date and ${range?.to}::date`,
      ),
    );
}

/** Root field of a sector that tells which releases its figures rest on, first made first. */
export async function releasesField(
  _root: unknown,
  args: ReleaseArguments,
  context: FigureContext,
): Promise<Connection<ProvenanceModel, Total>> {
  const request = pageRequest(args);
  const range = args.recorded ? checkRange(args.recorded) : null;
  const matched = matching(context.shared, range);
  const rows = await matched
    .where('r.release_id', '>', Number(request.after ?? 0))
    .orderBy('r.release_id')
    .limit(request.limit + 1)
    .execute();
  const total = () => totalOf(context.shared.tables, matched);
  const page = connectionOf(rows, request, (row) => String(row.release_id), total);
  return {
    ...page,
    nodes: page.nodes.map((release) => new ProvenanceModel(release)),
  };
}

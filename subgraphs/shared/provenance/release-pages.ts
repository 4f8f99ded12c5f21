import { sql, type Kysely, type Selectable } from 'kysely';
import type { FigureContext } from '../figures/loaders.js';
import type { ProvenanceModel } from '../figures/models.js';
import type { ReleaseTable, SharedTables } from '../figures/tables.js';
import {
  connectionOf,
  pageRequest,
  type Connection,
  type PageRequest,
} from '../pagination/page.js';
import { checkRange } from '../periods/label.js';

interface ReleaseArguments {
  readonly recorded?: { readonly from: string; readonly to: string } | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

type ReleaseRow = Selectable<ReleaseTable> & { readonly total: number };

/** One page of releases in the order in which they were made, each with how many match in all. */
async function listReleasePage(
  database: Kysely<SharedTables>,
  page: PageRequest,
  range: { readonly from: string; readonly to: string } | null,
): Promise<ReleaseRow[]> {
  return database
    .with('matching', (query) =>
      query
        .selectFrom('release')
        .selectAll()
        .$if(range !== null, (some) =>
          some.where(
            sql<boolean>`(recorded_at at time zone 'Europe/London')::date between ${range?.from}::date and ${range?.to}::date`,
          ),
        ),
    )
    .selectFrom('matching as r')
    .selectAll('r')
    .select((e) =>
      e
        .selectFrom('matching')
        .select((count) => count.fn.countAll<number>().as('total'))
        .as('total'),
    )
    .where('r.release_id', '>', Number(page.after ?? 0))
    .orderBy('r.release_id')
    .limit(page.limit + 1)
    .$castTo<ReleaseRow>()
    .execute();
}

/** Root field of a sector that tells which releases its figures rest on, first made first. */
export async function releasesField(
  _root: unknown,
  args: ReleaseArguments,
  context: FigureContext,
): Promise<Connection<ProvenanceModel>> {
  const request = pageRequest(args);
  const range = args.recorded ? checkRange(args.recorded) : null;
  const rows = await listReleasePage(context.shared, request, range);
  const page = connectionOf(rows, request, (row) => String(row.release_id), rows[0]?.total ?? 0);
  return {
    ...page,
    nodes: page.nodes.map((release) => ({ release, rowKey: null, modelled: false })),
  };
}

import { sql } from 'kysely';
import type { SharedTables } from '../figures/tables.js';
import type { Released } from '../releases/recorded.js';
import type { ChangingRelease } from './change-row.js';

/** A release with how many facts it changed; null where that was not counted. */
export interface CountedRelease extends ChangingRelease {
  readonly title: string;
  readonly publisher: string;
  readonly edition: string;
  readonly kind: string;
  readonly released_on: string | null;
  readonly facts_new: number | null;
  readonly facts_revised: number | null;
  readonly facts_withdrawn: number | null;
}

/** Which releases are listed; what is null does not narrow. */
export interface ReleaseRange {
  readonly since: string | null;
  /** Only higher numbers. */
  readonly after: number | null;
  readonly limit: number;
}

/** Releases up to the one read, the first first. */
export async function listCountedReleases(
  released: Released<SharedTables>,
  { since, after, limit }: ReleaseRange,
): Promise<CountedRelease[]> {
  const day = (alias: string) =>
    sql`coalesce(${sql.ref(`${alias}.released_on`)}, (${sql.ref(`${alias}.recorded_at`)} at time zone 'Europe/London')::date)`;
  return released.tables
    .selectFrom('release as r')
    .where('r.release_id', '<=', released.release)
    .where('r.release_id', '>', after ?? 0)
    .$if(since !== null, (query) =>
      // No release is recorded before one with a lower number, so that those before need not be looked at.
      query.where('r.release_id', '>=', (from) =>
        from
          .selectFrom('release as f')
          .where('f.recorded_at', '>=', since ?? '')
          .orderBy('f.recorded_at')
          .orderBy('f.release_id')
          .limit(1)
          .select('f.release_id'),
      ),
    )
    .select([
      'r.release_id',
      'r.dataset_id',
      'r.recorded_at',
      'r.title',
      'r.publisher',
      'r.edition',
      'r.kind',
      'r.released_on',
      'r.facts_new',
      'r.facts_revised',
      'r.facts_withdrawn',
    ])
    .select(sql<number | null>`r.facts_new + r.facts_revised + r.facts_withdrawn`.as('changed'))
    .select((query) =>
      query
        .selectFrom('release as b')
        .whereRef('b.dataset_id', '=', 'r.dataset_id')
        .whereRef('b.release_id', '<', 'r.release_id')
        .orderBy('b.release_id', 'desc')
        .limit(1)
        .select(sql<string>`${day('b')}`.as('day'))
        .as('before'),
    )
    .orderBy('r.release_id')
    .limit(limit)
    .execute();
}

/** The last release of each dataset up to the one read. */
export async function listLastReleases(
  released: Released<SharedTables>,
): Promise<Map<string, CountedRelease>> {
  const all = await listCountedReleases(released, { since: null, after: null, limit: 100_000 });
  return new Map(all.map((release) => [release.dataset_id, release]));
}

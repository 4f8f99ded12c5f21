import type { Connection } from '../database/database.js';
import { stagedColumns, type ReleasedTable } from '../imports/released-table.js';
import type { Staged } from './stage.js';

/**
 * What a release says about facts it does not list, see `PublishedDataset.scope`; or `own-edition`, a
 * correction of an edition after which others came: it changes only what that edition stated, and adds
 * what nobody states.
 */
export type ReleaseScope = 'whole' | 'periods' | 'own-edition';

const sameKey = (table: ReleasedTable) =>
  table.key.map((column) => `t.${column} = s.${column}`).join(' and ');

const listed = (alias: string, columns: readonly string[]) =>
  columns.map((column) => `${alias}.${column}`).join(', ');

async function count(connection: Connection, statement: string, parameters: readonly unknown[]) {
  const [row] = await connection.query<{ changed: number }>(
    `with changed as (${statement} returning 1) select count(*)::int as changed from changed`,
    parameters,
  );
  return row?.changed ?? 0;
}

const ofDataset = `select r.release_id from release r
  join release this on this.release_id = $1 and this.dataset_id = r.dataset_id`;

/** Ends the facts that the release states otherwise or, when it is whole, no longer states. */
export async function closeChanged(
  connection: Connection,
  { table, name }: Staged,
  releaseId: number,
  scope: ReleaseScope,
): Promise<{ readonly revised: number; readonly withdrawn: number }> {
  const ownOnly =
    scope === 'own-edition'
      ? `and t.release_from in (${ofDataset} and this.edition = r.edition)`
      : '';
  const revised = await count(
    connection,
    `update ${table.name} t set release_to = $1 from ${name} s
      where ${sameKey(table)} and t.release_to is null
        and (${listed('t', table.content)}) is distinct from (${listed('s', table.content)})
        ${ownOnly}`,
    [releaseId],
  );
  if (scope !== 'whole') return { revised, withdrawn: 0 };
  const withdrawn = await count(
    connection,
    `update ${table.name} t set release_to = $1
      where t.release_to is null and t.release_from in (${ofDataset})
        and not exists (select from ${name} s where ${sameKey(table)})`,
    [releaseId],
  );
  return { revised, withdrawn };
}

/** Inserts what is new or revised; a fact that stands unchanged keeps the release that first stated it. */
export async function insertChanged(
  connection: Connection,
  { table, name }: Staged,
  releaseId: number,
): Promise<number> {
  const byPeriod = table.validity === 'period';
  const columns = stagedColumns(table);
  const bounds = byPeriod ? ['valid_from', 'valid_to'] : [];
  return count(
    connection,
    `insert into ${table.name} (${[...columns, ...bounds].join(', ')}, release_from, revision)
      select ${listed('s', columns)}, ${byPeriod ? `${listed('p', bounds)}, ` : ''} $1,
        1 + coalesce((select max(t.revision) from ${table.name} t where ${sameKey(table)}), 0)
      from ${name} s
      ${byPeriod ? 'join period p on p.period = s.period' : ''}
      where not exists (
        select from ${table.name} t where ${sameKey(table)} and t.release_to is null)
      order by ${listed('s', table.key)}`,
    [releaseId],
  );
}

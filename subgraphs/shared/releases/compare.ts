import type { Connection } from '../database/database.js';
import type { ReleasedTable } from '../imports/released-table.js';
import type { Staged } from './stage.js';

/** What a release says about facts it does not list, see `PublishedDataset.scope`. */
export type ReleaseScope = 'whole' | 'periods';

function expressionOf(staged: Staged, column: string): string {
  const found = staged.expressions.get(column);
  if (found === undefined) throw new Error(`${column} is not staged in ${staged.name}`);
  return found;
}

function sameKey(table: ReleasedTable, staged: Staged, target: string): string {
  return table.key
    .map((column) => `${target}.${column} = ${expressionOf(staged, column)}`)
    .join(' and ');
}

async function count(connection: Connection, statement: string, parameters: readonly unknown[]) {
  const [row] = await connection.query<{ changed: number }>(
    `with changed as (${statement} returning 1) select count(*)::int as changed from changed`,
    parameters,
  );
  return row?.changed ?? 0;
}

/** Ends the facts that the release states otherwise or, when it is whole, no longer states. */
export async function closeChanged(
  connection: Connection,
  table: ReleasedTable,
  staged: Staged,
  releaseId: number,
  scope: ReleaseScope,
): Promise<{ readonly revised: number; readonly withdrawn: number }> {
  const stated = table.content.map((column) => expressionOf(staged, column)).join(', ');
  const standing = table.content.map((column) => `t.${column}`).join(', ');
  const revised = await count(
    connection,
    `update ${table.name} t set release_to = $1 from ${staged.name} s
      where ${sameKey(table, staged, 't')} and t.release_to is null
        and (${standing}) is distinct from (${stated})`,
    [releaseId],
  );
  if (scope === 'periods') return { revised, withdrawn: 0 };
  const withdrawn = await count(
    connection,
    `update ${table.name} t set release_to = $1
      where t.release_to is null
        and t.release_from in (
          select r.release_id from release r
            join release this on this.release_id = $1 and this.dataset_id = r.dataset_id)
        and not exists (select from ${staged.name} s where ${sameKey(table, staged, 't')})`,
    [releaseId],
  );
  return { revised, withdrawn };
}

/** Inserts what is new or revised; a fact that stands unchanged keeps the release that first stated it. */
export async function insertChanged(
  connection: Connection,
  table: ReleasedTable,
  staged: Staged,
  releaseId: number,
): Promise<number> {
  const columns = [...staged.expressions.keys()];
  const values = columns.map((column) => expressionOf(staged, column));
  if (table.validity === 'period') {
    columns.push('valid_from', 'valid_to');
    values.push('p.valid_from', 'p.valid_to');
  }
  const order = table.key.map((column) => expressionOf(staged, column)).join(', ');
  return count(
    connection,
    `insert into ${table.name} (${columns.join(', ')}, release_from, revision)
      select ${values.join(', ')}, $1,
        1 + coalesce((select max(t.revision) from ${table.name} t where ${sameKey(table, staged, 't')}), 0)
      from ${staged.name} s
      ${table.validity === 'period' ? 'join period p on p.period = s.period' : ''}
      where not exists (
        select from ${table.name} t where ${sameKey(table, staged, 't')} and t.release_to is null)
      order by ${order}`,
    [releaseId],
  );
}

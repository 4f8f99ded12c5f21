import type { Connection } from '../database/database.js';
import type { ReleasedTable } from '../imports/released-table.js';
import { closeChanged, insertChanged, type ReleaseScope } from './compare.js';
import { planned } from './plan-comparison.js';
import { enterPeriods } from './enter-periods.js';
import { releaseColumns, type ReleaseNote } from './release-note.js';
import { stage, type Staged } from './stage.js';

/** The facts of one table, as CSV text with a header of the table's staged columns. */
export interface FactSource {
  readonly table: ReleasedTable;
  csv(): AsyncIterable<string>;
}

/** What a release changed in one table. */
export interface TableChange {
  readonly table: string;
  readonly read: number;
  /** Facts that were not known before. */
  readonly added: number;
  /** Facts stated otherwise than before. */
  readonly revised: number;
  /** Facts that the release no longer states. */
  readonly withdrawn: number;
}

/** Rows after whose arrival a table is looked at anew by the planner. */
const manyRows = 5_000;

/** A release that has been made. */
export interface Released {
  readonly releaseId: number;
  readonly changes: readonly TableChange[];
}

/** The number of a release that is about to be made; one that is not made leaves a gap. */
export async function reserveNumber(connection: Connection): Promise<number> {
  const [row] = await connection.query<{ number: number }>(
    `select nextval(pg_get_serial_sequence('release', 'release_id'))::int as number`,
  );
  if (!row) throw new Error('no number was given');
  return row.number;
}

/** Records a release under a number reserved for it. */
export async function insertNote(
  connection: Connection,
  note: ReleaseNote,
  releaseId: number,
): Promise<void> {
  const places = releaseColumns.map((column, index) => {
    const place = `$${String(index + 1)}`;
    // Whatever a clock says, a later release is never recorded before an earlier one.
    return column === 'recorded_at'
      ? `greatest(${place}::timestamptz, (select max(recorded_at) from release))`
      : place;
  });
  await connection.query(
    `insert into release (${releaseColumns.join(', ')}, release_id) overriding system value
      values (${places.join(', ')}, $${String(releaseColumns.length + 1)})`,
    [...releaseColumns.map((column) => note[column] ?? null), releaseId],
  );
}

async function changeTable(
  connection: Connection,
  staged: Staged,
  releaseId: number,
  scope: ReleaseScope,
): Promise<TableChange> {
  const { table, name, rows } = staged;
  if (table.validity === 'period') await enterPeriods(connection, name);
  const { closed, inserted } = await planned(connection, staged, manyRows, async () => ({
    closed: await closeChanged(connection, staged, releaseId, scope),
    inserted: await insertChanged(connection, staged, releaseId),
  }));
  // The planner must know how large the table has become, or the next comparison reads all of it.
  if (inserted >= manyRows) await connection.query(`analyze ${table.name}`);
  const { revised, withdrawn } = closed;
  return { table: table.name, read: rows, added: inserted - revised, revised, withdrawn };
}

/** Records what a release changed. */
export async function noteChanges(
  connection: Connection,
  { releaseId, changes }: Released,
): Promise<void> {
  const sum = (part: 'read' | 'added' | 'revised' | 'withdrawn') =>
    changes.reduce((total, change) => total + change[part], 0);
  await connection.query(
    `update release set facts_stated = $2, facts_new = $3, facts_revised = $4, facts_withdrawn = $5
      where release_id = $1`,
    [releaseId, sum('read'), sum('added'), sum('revised'), sum('withdrawn')],
  );
}

/**
 * Makes a release of staged facts within the transaction of `connection`: compares them with what
 * stands, closes what is revised or withdrawn, inserts what is new. Nothing of it is visible before
 * the transaction commits. The connection's search path must be the subgraph's schema.
 */
export async function releaseStaged(
  connection: Connection,
  note: ReleaseNote,
  scope: ReleaseScope,
  staged: readonly Staged[],
): Promise<Released> {
  const releaseId = await reserveNumber(connection);
  await insertNote(connection, note, releaseId);
  const changes: TableChange[] = [];
  for (const one of staged) {
    changes.push(await changeTable(connection, one, releaseId, scope));
  }
  const released = { releaseId, changes };
  await noteChanges(connection, released);
  return released;
}

/** As `releaseStaged`, of facts that are staged now and not kept. */
export async function releaseFacts(
  connection: Connection,
  note: ReleaseNote,
  scope: ReleaseScope,
  sources: readonly FactSource[],
): Promise<Released> {
  const staged: Staged[] = [];
  for (const { table, csv } of sources) staged.push(await stage(connection, table, csv()));
  const released = await releaseStaged(connection, note, scope, staged);
  for (const { name } of staged) await connection.query(`drop table ${name}`);
  return released;
}

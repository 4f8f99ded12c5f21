import type { Connection } from '../database/database.js';
import type { ReleasedTable } from '../imports/released-table.js';
import { closeChanged, insertChanged, type ReleaseScope } from './compare.js';
import { releaseColumns, type ReleaseNote } from './release-note.js';
import { stage } from './stage.js';

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

async function insertNote(connection: Connection, note: ReleaseNote): Promise<number> {
  const places = releaseColumns.map((_column, index) => `$${String(index + 1)}`);
  const [row] = await connection.query<{ release_id: number }>(
    `insert into release (${releaseColumns.join(', ')}) values (${places.join(', ')}) returning release_id`,
    releaseColumns.map((column) => note[column]),
  );
  if (!row) throw new Error('the release was not recorded');
  return row.release_id;
}

/**
 * Makes a release within the transaction of `connection`: stages the facts, compares them with what
 * stands, closes what is revised or withdrawn, inserts what is new. Nothing of it is visible before
 * the transaction commits. The connection's search path must be the subgraph's schema.
 */
export async function releaseFacts(
  connection: Connection,
  note: ReleaseNote,
  scope: ReleaseScope,
  sources: readonly FactSource[],
): Promise<Released> {
  const releaseId = await insertNote(connection, note);
  const changes: TableChange[] = [];
  for (const { table, csv } of sources) {
    const staged = await stage(connection, table, csv());
    const closed = await closeChanged(connection, table, staged, releaseId, scope);
    const inserted = await insertChanged(connection, table, staged, releaseId);
    changes.push({
      table: table.name,
      read: staged.rows,
      added: inserted - closed.revised,
      revised: closed.revised,
      withdrawn: closed.withdrawn,
    });
    await connection.query(`drop table ${staged.name}`);
    // The planner must know how large the table has become, or the next comparison reads all of it.
    if (inserted >= manyRows) await connection.query(`analyze ${table.name}`);
  }
  return { releaseId, changes };
}

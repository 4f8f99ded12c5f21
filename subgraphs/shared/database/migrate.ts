import pg from 'pg';
import { StartError } from '../errors.js';
import type { Connection, Database } from './database.js';
import { messageOf } from './error-details.js';
import { listMigrations, type Migration, type MigrationFolder } from './migration-files.js';
import { inTransaction } from './pooled-database.js';

interface AppliedMigration {
  readonly version: string;
  readonly name: string;
  readonly checksum: string;
}

/**
 * Brings one SQL schema up to date: makes it when it is not there, then applies every migration
 * that is not yet in, in order, each in a transaction of its own together with its record in
 * `<schema>.migration`, so that none is ever half applied. The SQL names tables without schema.
 * Several processes may do this at once: an advisory lock lets one after the other.
 *
 * @returns versions applied now.
 * @throws StartError when an applied migration was edited since, is unknown here (the database was
 *   made by a newer release) or stands after one that is missing; when one fails.
 */
export async function migrate(
  database: Database,
  schema: string,
  folders: readonly MigrationFolder[],
): Promise<string[]> {
  const migrations = await listMigrations(folders);
  return database.connection(async (connection) => {
    const lock = [`placegraph migrations of ${schema}`];
    await connection.query('select pg_advisory_lock(hashtext($1)::bigint)', lock);
    try {
      await createSchema(connection, schema);
      const applied = await listApplied(connection, schema);
      const missing = findMissing(schema, migrations, applied);
      for (const migration of missing) await apply(connection, schema, migration);
      return missing.map(({ version }) => version);
    } finally {
      // A connection that broke has lost its lock already; its own error matters more.
      await connection
        .query('select pg_advisory_unlock(hashtext($1)::bigint)', lock)
        .catch(() => undefined);
    }
  });
}

async function createSchema(connection: Connection, schema: string): Promise<void> {
  // `create schema if not exists` asks for the right to create even where there is nothing to do.
  const found = await connection.query('select 1 from pg_namespace where nspname = $1', [schema]);
  const name = pg.escapeIdentifier(schema);
  if (found.length === 0) await connection.query(`create schema if not exists ${name}`);
  await connection.query(
    `create table if not exists ${name}.migration (
      version text primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    )`,
  );
}

function listApplied(connection: Connection, schema: string): Promise<AppliedMigration[]> {
  return connection.query<AppliedMigration>(
    `select version, name, checksum from ${pg.escapeIdentifier(schema)}.migration
     order by version collate "C"`,
  );
}

/** The migrations to apply, once it is sure that what is applied is what stands here. */
function findMissing(
  schema: string,
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.version, migration]));
  for (const { version, name, checksum } of applied) {
    const migration = known.get(version);
    if (!migration) {
      throw new StartError(
        `The database was made by a newer Placegraph: its schema ${schema} has the migration ` +
          `${version}-${name}, unknown here; start that release or use another database.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new StartError(
        `The migration ${version}-${migration.name} was edited after it was applied to the schema ` +
          `${schema}; put the file back as it was, or use an empty database.`,
      );
    }
  }
  const present = new Set(applied.map(({ version }) => version));
  const missing = migrations.filter(({ version }) => !present.has(version));
  for (const { version } of missing) {
    const later = applied.find((one) => isLaterInScope(one.version, version));
    if (later) {
      throw new StartError(
        `The schema ${schema} has the migration ${later.version} but not ${version} before it; ` +
          'it was changed by hand, use another database.',
      );
    }
  }
  return missing;
}

function isLaterInScope(version: string, than: string): boolean {
  return version.split('/')[0] === than.split('/')[0] && version > than;
}

async function apply(connection: Connection, schema: string, migration: Migration): Promise<void> {
  const { version, name, sql, checksum } = migration;
  const quoted = pg.escapeIdentifier(schema);
  try {
    await inTransaction(connection, async () => {
      await connection.query(`set local search_path to ${quoted}`);
      await connection.script(sql);
      await connection.query(
        `insert into ${quoted}.migration (version, name, checksum) values ($1, $2, $3)`,
        [version, name, checksum],
      );
    });
  } catch (error) {
    throw new StartError(
      `The migration ${version}-${name} of ${schema} failed: ${messageOf(error)}.`,
    );
  }
}

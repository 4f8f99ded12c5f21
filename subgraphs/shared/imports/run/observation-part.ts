import type { Connection } from '../../database/database.js';

/** Parts of `observation` beside the main one that readers may have to look into, one index each. */
export const mostParts = 24;

/** How many parts there are beside the main one. */
export async function countParts(connection: Connection): Promise<number> {
  const [row] = await connection.query<{ parts: number }>(
    `select count(*)::int - 1 as parts from pg_inherits where inhparent = 'observation'::regclass`,
  );
  return row?.parts ?? 0;
}

/**
 * Columns that are alike in all rows of a fresh part, as `observation` declares them. They are added once it
 * is filled: the server then notes their value once and not in every row, which makes a load shorter by a
 * quarter.
 */
const alikeInAll: Readonly<Record<string, string>> = {
  release_to: 'integer',
  revision: 'integer not null default 1',
  interval_lower: 'numeric',
  interval_upper: 'numeric',
  statuses: "text not null default ''",
  method: 'text',
  inputs: "text not null default ''",
};

const eachColumn = (action: (name: string, type: string) => string) =>
  Object.entries(alikeInAll)
    .map(([name, type]) => action(name, type))
    .join(', ');

/** Makes the empty part of a release, which no reader sees; its rows are all of that release. */
export async function makePart(connection: Connection, releaseId: number): Promise<string> {
  const id = String(releaseId);
  const name = `observation_${id}`;
  await connection.script(
    `create table ${name} (like observation_main including defaults including constraints);
    alter table ${name}
      drop constraint observation_main_part,
      add check (part = ${id}),
      add check (release_from = ${id}),
      alter part set default ${id},
      alter release_from set default ${id},
      ${eachColumn((column) => `drop ${column}`)};`,
  );
  return name;
}

/**
 * Completes a filled part, builds its indexes and joins it to the others. One index serves all: it tells each
 * fact from every other, and both series and single figures begin with its first columns. Most files of
 * figures are in its order from one indicator to the next. The server sees that order, and does not sort, where
 * it takes so few rows at a time that all are of one indicator: with more memory it takes twice as long.
 *
 * @throws an error with the code 23505 where a fact stands twice
 */
export async function joinPart(
  connection: Connection,
  name: string,
  releaseId: number,
): Promise<void> {
  // No row has an end yet, so that none needs to be looked at for the rule about it.
  await connection.script(
    `alter table ${name}
      ${eachColumn((column, type) => `add ${column} ${type}`)},
      add check (release_from < release_to) not valid;
    set local maintenance_work_mem = '16MB';
    create unique index on ${name} (indicator_id, area_code, breakdown, period, level);
    analyze ${name};
    alter table observation attach partition ${name} for values in (${String(releaseId)});`,
  );
}

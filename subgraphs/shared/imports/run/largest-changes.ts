import type { Connection } from '../../database/database.js';
import type { ReleasedTable } from '../released-table.js';

const shown = 5;

function sameKey(table: ReleasedTable): string {
  return table.key.map((column) => `o.${column} = n.${column}`).join(' and ');
}

const textOf = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && value !== '')
    ? String(value)
    : value === null || value === undefined || value === ''
      ? 'nothing'
      : JSON.stringify(value);

/** Rows of a release beside the rows they took the place of; `n` is the new one, `o` the old. */
function revisedRows(table: ReleasedTable): string {
  return `from ${table.name} n join ${table.name} o
      on ${sameKey(table)} and o.release_to = n.release_from
    where n.release_from = $1 and n.revision > 1`;
}

async function largestFigures(
  connection: Connection,
  table: ReleasedTable,
  releaseId: number,
): Promise<string[]> {
  const rows = await connection.query<Record<string, string | null>>(
    `select concat_ws(' ', n.indicator_id, n.area_code, n.period, nullif(n.level, '')) as figure,
        coalesce(o.value::text, '[' || o.marker || ']') as was,
        coalesce(n.value::text, '[' || n.marker || ']') as becomes,
        round(100 * (n.value - o.value) / nullif(abs(o.value), 0), 1)::text as percent
      ${revisedRows(table)}
        and (n.value, n.marker) is distinct from (o.value, o.marker)
      order by abs((n.value - o.value) / nullif(abs(o.value), 0)) desc nulls last, 1
      limit ${String(shown)}`,
    [releaseId],
  );
  return rows.map(({ figure, was, becomes, percent }) => {
    const change =
      percent === null ? '' : ` (${Number(percent) > 0 ? '+' : ''}${String(percent)} %)`;
    return `${textOf(figure)}: ${textOf(was)} → ${textOf(becomes)}${change}`;
  });
}

async function someRows(
  connection: Connection,
  table: ReleasedTable,
  releaseId: number,
): Promise<string[]> {
  type Row = Readonly<Record<string, unknown>>;
  const rows = await connection.query<{ was: Row; becomes: Row }>(
    `select to_jsonb(o) as was, to_jsonb(n) as becomes ${revisedRows(table)}
      order by ${table.key.map((column) => `n.${column}`).join(', ')} limit ${String(shown)}`,
    [releaseId],
  );
  return rows.map(({ was, becomes }) => {
    const key = table.key.map((column) => textOf(becomes[column])).join(' ');
    const changes = table.content
      .filter((column) => was[column] !== becomes[column])
      .map((column) => `${column} ${textOf(was[column])} → ${textOf(becomes[column])}`);
    return `${table.name} ${key}: ${changes.join(', ')}`;
  });
}

/** The revisions of a release that a person should look at, one line each. */
export async function largestChanges(
  connection: Connection,
  tables: readonly ReleasedTable[],
  releaseId: number,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const table of tables) {
    const find = table.name === 'observation' ? largestFigures : someRows;
    lines.push(...(await find(connection, table, releaseId)));
  }
  return lines;
}

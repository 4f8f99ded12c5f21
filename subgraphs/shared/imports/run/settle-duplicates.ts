import type { Connection } from '../../database/database.js';
import { sourceColumn, type Staged } from '../../releases/stage.js';
import { SourceError } from '../readers/source-error.js';

const sources = `array_to_string((array_agg(${sourceColumn} order by ctid))[1:5], ', ')`;

/**
 * Leaves each fact of a stage once. The same fact stated again is left out and counted.
 *
 * @returns how many were left out
 * @throws SourceError naming the lines where a fact is stated twice with different content
 */
export async function settleDuplicates(
  connection: Connection,
  { table, name }: Staged,
  file: string,
): Promise<number> {
  const key = table.key.join(', ');
  const [twice] = await connection.query(
    `select 1 as found from ${name} group by ${key} having count(*) > 1 limit 1`,
  );
  if (!twice) return 0;
  const [contradiction] = await connection.query<{ lines: string; key: string }>(
    `select ${sources} as lines, concat_ws(':', ${key}) as key from ${name}
      group by ${key} having count(distinct row(${table.content.join(', ')})) > 1 limit 1`,
  );
  if (contradiction) {
    throw new SourceError({
      file,
      problem: `${table.name} ${contradiction.key} is stated with different content at ${contradiction.lines}`,
      expected: 'each figure once',
    });
  }
  const [removed] = await connection.query<{ repeated: number }>(
    `with numbered as (
        select ctid as place, row_number() over (partition by ${key} order by ctid) as nth from ${name}),
      removed as (
        delete from ${name} s using numbered n where s.ctid = n.place and n.nth > 1 returning 1)
      select count(*)::int as repeated from removed`,
  );
  return removed?.repeated ?? 0;
}

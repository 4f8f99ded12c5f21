import { indicators } from '../../../../schema/indicators/registry.js';
import type { UnitId } from '../../../../schema/indicators/indicator.js';
import type { Connection } from '../../database/database.js';
import { parsePeriod, type Period } from '../../periods/period.js';
import { todayInLondon } from '../../periods/calendar-date.js';
import { sourceColumn, type Staged } from '../../releases/stage.js';
import { SourceError } from '../readers/source-error.js';

/** Facts that were left out of a release, why, and where the first of them stood. */
export interface Quarantine {
  readonly reason: string;
  readonly count: number;
  /** The first lines, at most ten. */
  readonly sources: readonly string[];
}

/** Units of which a value below 0 cannot be. Money, scores and ratios can be negative. */
export const neverNegative: ReadonlySet<UnitId> = new Set([
  'COUNT',
  'PERCENT',
  'PROPORTION',
  'RATE_PER_1000',
  'RATE_PER_10000',
  'RATE_PER_100000',
  'DAYS',
  'YEARS',
  'WTE',
  'RANK',
  'DECILE',
]);

const countable = indicators.filter(({ unit }) => neverNegative.has(unit)).map(({ id }) => id);
const shares = indicators.filter(({ unit }) => unit === 'PROPORTION').map(({ id }) => id);

/** Sets apart what satisfies a condition over the staged row `s`. */
async function setApart(
  connection: Connection,
  stage: string,
  reason: string,
  condition: string,
  parameters: readonly unknown[],
): Promise<readonly Quarantine[]> {
  const rows = await connection.query<{ reason: string; count: number; sources: string[] }>(
    `with apart as (
        delete from ${stage} s where ${condition} returning ${reason} as reason, ${sourceColumn} as source)
      select reason, count(*)::int as count, (array_agg(source))[1:10] as sources
        from apart group by reason order by count desc, reason`,
    parameters,
  );
  return rows;
}

async function refuseFuture(connection: Connection, stage: string, file: string): Promise<void> {
  const codes = await connection.query<{ period: string }>(`select distinct period from ${stage}`);
  const periods: Period[] = codes.map(({ period }) => parsePeriod(period));
  const today = todayInLondon();
  const future = periods.filter(({ start }) => start > today).map(({ code }) => code);
  if (future.length === 0) return;
  const [found] = await connection.query<{ period: string; source: string }>(
    `select period, ${sourceColumn} as source from ${stage}
      where period = any($1::text[]) and statuses not like '%FORECAST%' limit 1`,
    [future],
  );
  if (!found) return;
  throw new SourceError({
    file,
    problem: `a figure at ${found.source} is of ${found.period}, which has not begun`,
    expected: `figures up to ${today}, or marked as forecast`,
  });
}

/**
 * Checks staged figures as a whole: periods that have not begun are refused, values that cannot be and,
 * unless `anyArea`, areas of which nothing is known are set apart.
 *
 * @param codes condition that adds the areas that come with the same file, over the code `s.area_code`
 */
export async function checkObservations(
  connection: Connection,
  { name }: Staged,
  options: {
    readonly file: string;
    readonly schema: string;
    readonly anyArea: boolean;
    readonly stagedCodes: readonly { readonly table: string; readonly column: string }[];
  },
): Promise<readonly Quarantine[]> {
  await refuseFuture(connection, name, options.file);
  const impossible = await setApart(
    connection,
    name,
    `'value ' || s.value || ' of ' || s.indicator_id || ', which cannot be'`,
    `(s.value < 0 and s.indicator_id = any($1::text[]))
      or (s.value > 1 and s.indicator_id = any($2::text[]))`,
    [countable, shares],
  );
  if (options.anyArea) return impossible;
  const known = [
    `select code from ${options.schema}.named_area`,
    ...options.stagedCodes.map(({ table, column }) => `select ${column} from ${table}`),
  ];
  const unknown = await setApart(
    connection,
    name,
    `'unknown area ' || s.area_code`,
    `s.area_code in (
      select distinct u.area_code from ${name} u except (${known.join(' union all ')}))`,
    [],
  );
  return [...impossible, ...unknown];
}

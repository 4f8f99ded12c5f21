import type { Connection } from '../database/database.js';
import { parsePeriod, periodBounds } from '../periods/period.js';

/** Enters the bounds of periods not met before, so that the rule of codes stands in one place only. */
export async function enterPeriodCodes(
  connection: Connection,
  codes: readonly string[],
): Promise<void> {
  const bounds = codes.map((period) => ({ period, ...periodBounds(parsePeriod(period)) }));
  await connection.query(
    `insert into period (period, valid_from, valid_to)
      select * from unnest($1::text[], $2::date[], $3::date[]) on conflict do nothing`,
    [bounds.map((b) => b.period), bounds.map((b) => b.from), bounds.map((b) => b.to)],
  );
}

/** Enters the periods of staged facts. */
export async function enterPeriods(connection: Connection, stageName: string): Promise<void> {
  const codes = await connection.query<{ period: string }>(
    `select distinct s.period from ${stageName} s
      where not exists (select from period p where p.period = s.period)`,
  );
  await enterPeriodCodes(
    connection,
    codes.map(({ period }) => period),
  );
}

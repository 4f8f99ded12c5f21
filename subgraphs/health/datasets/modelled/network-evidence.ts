import type { Kysely } from 'kysely';
import { recordedNow } from '../../../shared/releases/recorded.js';
import type { HealthTables } from '../../tables.js';

const later = (a: string, b: string | null): string => (b !== null && b > a ? b : a);

/** The last date the register of networks states: the lists after it know more. */
async function lastStatedDay(database: Kysely<HealthTables>): Promise<string> {
  const stated = await database
    .selectFrom('network_partner as p')
    .where(recordedNow('p'))
    .select((e) => [
      e.fn.max('p.valid_from').as('latest_from'),
      e.fn.max('p.valid_to').as('latest_to'),
    ])
    .executeTakeFirst();
  return later(stated?.latest_from ?? '', stated?.latest_to ?? null);
}

/** Days of the lists of registered patients that come after the register of networks, in order. */
export async function listDaysAfterRegister(
  database: Kysely<HealthTables>,
): Promise<readonly string[]> {
  const horizon = await lastStatedDay(database);
  const days = await database
    .selectFrom('practice_listing as l')
    .where(recordedNow('l'))
    .select('l.valid_from')
    .distinct()
    .orderBy('l.valid_from')
    .execute();
  return days.map((row) => row.valid_from).filter((day) => day > horizon);
}

import { recordedIn, type Released } from '../../../shared/releases/recorded.js';
import type { HealthTables } from '../../tables.js';

const later = (a: string, b: string | null): string => (b !== null && b > a ? b : a);

/** The last date the register of networks states: the lists after it know more. */
async function lastStatedDay(released: Released<HealthTables>): Promise<string> {
  const stated = await released.tables
    .selectFrom('network_partner as p')
    .where(recordedIn(released, 'p'))
    .select((e) => [
      e.fn.max('p.valid_from').as('latest_from'),
      e.fn.max('p.valid_to').as('latest_to'),
    ])
    .executeTakeFirst();
  return later(stated?.latest_from ?? '', stated?.latest_to ?? null);
}

/** Days of the lists of registered patients that come after the register of networks, in order. */
export async function listDaysAfterRegister(
  released: Released<HealthTables>,
): Promise<readonly string[]> {
  const horizon = await lastStatedDay(released);
  const days = await released.tables
    .selectFrom('practice_listing as l')
    .where(recordedIn(released, 'l'))
    .select('l.valid_from')
    .distinct()
    .orderBy('l.valid_from')
    .execute();
  return days.map((row) => row.valid_from).filter((day) => day > horizon);
}

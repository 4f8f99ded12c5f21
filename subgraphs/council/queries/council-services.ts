import { sql, type Kysely, type Selectable } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type { CouncilServiceTable, ProgrammeTable } from '../register-tables.js';
import type { CouncilTables } from '../tables.js';

/** Services by their own ids or by those of their boroughs, ordered by id. */
export async function listServices(
  database: Kysely<CouncilTables>,
  by: 'id' | 'borough_code',
  keys: readonly string[],
): Promise<Selectable<CouncilServiceTable>[]> {
  return database
    .selectFrom('council_service as s')
    .selectAll()
    .where(`s.${by}`, '=', sql<string>`any(${keys}::text[])`)
    .where(recordedNow('s'))
    .orderBy('s.id')
    .execute();
}

/** Services to which any of the networks refers, ordered by id. */
export async function listServicesOfNetworks(
  database: Kysely<CouncilTables>,
  networks: readonly string[],
): Promise<Selectable<CouncilServiceTable>[]> {
  return database
    .selectFrom('council_service as s')
    .selectAll()
    .where(sql<boolean>`string_to_array(s.pcn_codes, ' ') && ${networks}::text[]`)
    .where(recordedNow('s'))
    .orderBy('s.id')
    .execute();
}

/** Every programme, ordered by id. */
export async function listProgrammes(
  database: Kysely<CouncilTables>,
): Promise<Selectable<ProgrammeTable>[]> {
  return database
    .selectFrom('programme as p')
    .selectAll()
    .where(recordedNow('p'))
    .orderBy('p.id')
    .execute();
}

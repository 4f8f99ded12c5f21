import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { CouncilTables } from '../tables.js';

const listBy = (key: 'id' | 'borough_code') =>
  prepared((released: Released<CouncilTables>, keys: Given<readonly string[]>) =>
    released.tables
      .selectFrom('council_service as s')
      .selectAll()
      .where(`s.${key}`, '=', sql<string>`any(${keys}::text[])`)
      .where(recordedIn(released, 's'))
      .orderBy('s.id'),
  );

/** Services by their ids, ordered by id. */
export const listServices = listBy('id');

/** Services of boroughs, ordered by id. */
export const listServicesOfBoroughs = listBy('borough_code');

/** Services to which any of the networks refers, ordered by id. */
export const listServicesOfNetworks = prepared(
  (released: Released<CouncilTables>, networks: Given<readonly string[]>) =>
    released.tables
      .selectFrom('council_service as s')
      .selectAll()
      .where(sql<boolean>`string_to_array(s.pcn_codes, ' ') && ${networks}::text[]`)
      .where(recordedIn(released, 's'))
      .orderBy('s.id'),
);

/** Every programme, ordered by id. */
export const listProgrammes = prepared((released: Released<CouncilTables>) =>
  released.tables
    .selectFrom('programme as p')
    .selectAll()
    .where(recordedIn(released, 'p'))
    .orderBy('p.id'),
);

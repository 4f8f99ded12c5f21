import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { CouncilTables } from '../tables.js';

/** Functions of places and where they are decided, ordered by name. */
export const listDelegations = prepared(
  (released: Released<CouncilTables>, places: Given<readonly string[]>) =>
    released.tables
      .selectFrom('delegation as d')
      .selectAll()
      .where('d.place_id', '=', sql<string>`any(${places}::text[])`)
      .where(recordedIn(released, 'd'))
      .orderBy('d.function'),
);

const listPrioritiesBy = (key: 'id' | 'place_id') =>
  prepared((released: Released<CouncilTables>, keys: Given<readonly string[]>) =>
    released.tables
      .selectFrom('place_priority as p')
      .selectAll()
      .where(`p.${key}`, '=', sql<string>`any(${keys}::text[])`)
      .where(recordedIn(released, 'p'))
      .orderBy('p.id'),
  );

/** Priorities by their ids, ordered by id. */
export const listPriorities = listPrioritiesBy('id');

/** Priorities of places, ordered by id. */
export const listPrioritiesOfPlaces = listPrioritiesBy('place_id');

import { sql, type Kysely, type Selectable } from 'kysely';
import { recordedNow } from '../../shared/releases/recorded.js';
import type {
  BoardSeatTable,
  SystemGovernanceTable,
  WellbeingBoardTable,
} from '../register-tables.js';
import type { CouncilTables } from '../tables.js';

/** Seats of boards of a kind, by place or borough; the chair's first, then by title. */
export async function listSeats(
  database: Kysely<CouncilTables>,
  board: BoardSeatTable['board'],
  ids: readonly string[],
): Promise<Selectable<BoardSeatTable>[]> {
  return database
    .selectFrom('board_seat as s')
    .selectAll()
    .where('s.board', '=', board)
    .where('s.board_id', '=', sql<string>`any(${ids}::text[])`)
    .where(recordedNow('s'))
    .orderBy('s.chair', 'desc')
    .orderBy('s.title')
    .orderBy(sql`s.organisation collate "C"`)
    .execute();
}

/** Health and Wellbeing Boards of boroughs; of two for one borough that of the register comes last. */
export async function listWellbeingBoards(
  database: Kysely<CouncilTables>,
  boroughs: readonly string[],
): Promise<Selectable<WellbeingBoardTable>[]> {
  return database
    .selectFrom('wellbeing_board as b')
    .selectAll()
    .where('b.borough_code', '=', sql<string>`any(${boroughs}::text[])`)
    .where(recordedNow('b'))
    .orderBy(sql`b.basis = 'REGISTER'`)
    .execute();
}

/** Strands of systems. */
export async function listGovernance(
  database: Kysely<CouncilTables>,
  icbCodes: readonly string[],
): Promise<Selectable<SystemGovernanceTable>[]> {
  return database
    .selectFrom('system_governance as g')
    .selectAll()
    .where('g.icb_code', '=', sql<string>`any(${icbCodes}::text[])`)
    .where(recordedNow('g'))
    .execute();
}

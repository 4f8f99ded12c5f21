import { sql } from 'kysely';
import { prepared, type Given } from '../../shared/database/prepared-query.js';
import { recordedIn, type Released } from '../../shared/releases/recorded.js';
import type { BoardSeatTable } from '../register-tables.js';
import type { CouncilTables } from '../tables.js';

/** Seats of boards of a kind, by place or borough; the chair's first, then by title. */
export const listSeats = prepared(
  (
    released: Released<CouncilTables>,
    board: Given<BoardSeatTable['board']>,
    ids: Given<readonly string[]>,
  ) =>
    released.tables
      .selectFrom('board_seat as s')
      .selectAll()
      .where('s.board', '=', board)
      .where('s.board_id', '=', sql<string>`any(${ids}::text[])`)
      .where(recordedIn(released, 's'))
      .orderBy('s.chair', 'desc')
      .orderBy('s.title')
      .orderBy(sql`s.organisation collate "C"`),
);

/** Health and Wellbeing Boards of boroughs; of two for one borough that of the register comes last. */
export const listWellbeingBoards = prepared(
  (released: Released<CouncilTables>, boroughs: Given<readonly string[]>) =>
    released.tables
      .selectFrom('wellbeing_board as b')
      .selectAll()
      .where('b.borough_code', '=', sql<string>`any(${boroughs}::text[])`)
      .where(recordedIn(released, 'b'))
      .orderBy(sql`b.basis = 'REGISTER'`),
);

/** Strands of systems. */
export const listGovernance = prepared(
  (released: Released<CouncilTables>, icbCodes: Given<readonly string[]>) =>
    released.tables
      .selectFrom('system_governance as g')
      .selectAll()
      .where('g.icb_code', '=', sql<string>`any(${icbCodes}::text[])`)
      .where(recordedIn(released, 'g')),
);

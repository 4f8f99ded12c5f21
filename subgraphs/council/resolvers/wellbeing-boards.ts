import { provenanceOfRow } from '../../shared/provenance/provenance-of-row.js';
import { checkGssCode } from '../../shared/codes/codes.js';
import type { CouncilContext } from '../context.js';
import type {
  HealthAndWellbeingBoardResolvers,
  SeatResolvers,
} from '../generated/resolver-types.js';
import type { HealthAndWellbeingBoardModel, SeatModel } from '../models.js';
import { findPlace } from './codes.js';
import { holdsOn, lastDay, type DatedArguments } from './register-arguments.js';

const prefix = 'wellbeing-board-';

async function seatsOf(
  board: HealthAndWellbeingBoardModel,
  args: DatedArguments,
  context: CouncilContext,
): Promise<SeatModel[]> {
  const seats = await context.registers.wellbeingSeats.load(board.borough_code);
  return seats.filter((seat) => holdsOn(seat, args, context));
}

/** How a Health and Wellbeing Board is told. */
export const healthAndWellbeingBoardResolvers: HealthAndWellbeingBoardResolvers = {
  __resolveReference: ({ id }, context) =>
    context.registers.wellbeingBoard.load(checkGssCode(id.replace(prefix, ''))),
  id: (board) => prefix + board.borough_code,
  borough: async (board, _args, context) => {
    const borough = await findPlace(context, board.borough_code, 'BOROUGH');
    if (!borough) throw new Error(`${board.borough_code} has a board and is no known borough`);
    return borough;
  },
  chair: async (board, _args, context) =>
    (await seatsOf(board, {}, context)).find((seat) => seat.chair) ?? null,
  members: (board, args, context) => seatsOf(board, args, context),
  strategyUrl: (board) => board.strategy_url,
  provenance: (board, _args, context) => provenanceOfRow(board, context),
};

/** How a seat on any board is told. */
export const seatResolvers: SeatResolvers = {
  organisation: (seat) => seat.organisation || null,
  from: (seat) => seat.valid_from,
  to: (seat) => lastDay(seat.valid_to),
  provenance: (seat, _args, context) => provenanceOfRow(seat, context),
};

import { provenanceOfRow } from '../../shared/provenance/provenance-of-row.js';
import type { CouncilContext } from '../context.js';
import type {
  DelegationResolvers,
  PlacePartnershipResolvers,
} from '../generated/resolver-types.js';
import type { PlacePartnershipModel, SeatModel } from '../models.js';
import { boroughsIn, listBoards } from './care-systems.js';
import { checkId, holdsOn, type DatedArguments } from './register-arguments.js';

/** Seats of a place's board on a day, the chair's first. */
async function seatsOf(
  place: PlacePartnershipModel,
  args: DatedArguments,
  context: CouncilContext,
): Promise<SeatModel[]> {
  const seats = await context.registers.placeSeats.load(place.id);
  return seats.filter((seat) => holdsOn(seat, args, context));
}

/** The register's word on who leads, else whose seat the chair's is. */
async function isBoroughLed(place: PlacePartnershipModel, context: CouncilContext) {
  if (place.borough_led !== null) return place.borough_led;
  const chair = (await seatsOf(place, {}, context)).find((seat) => seat.chair);
  return chair === undefined ? null : chair.origin === 'COUNCIL';
}

/** How a place partnership is told. */
export const placePartnershipResolvers: PlacePartnershipResolvers = {
  __resolveReference: ({ id }, context) => context.registers.place.load(checkId(id)),
  boroughs: (place, _args, context) => boroughsIn(place.borough_codes, context),
  integratedCareBoards: (place, args, context) => listBoards(place.borough_codes, args, context),
  boroughLed: (place, _args, context) => isBoroughLed(place, context),
  chair: async (place, args, context) =>
    (await seatsOf(place, args, context)).find((seat) => seat.chair) ?? null,
  board: (place, args, context) => seatsOf(place, args, context),
  delegations: async (place, _args, context) => [
    ...(await context.registers.delegations.load(place.id)),
  ],
  priorities: async (place, { activeOn }, context) => {
    const priorities = await context.registers.prioritiesOfPlace.load(place.id);
    return priorities.filter(
      ({ agreed_on, due_on }) => activeOn == null || (agreed_on <= activeOn && due_on >= activeOn),
    );
  },
  provenance: (place, _args, context) => provenanceOfRow(place, context),
};

/** How a function of a place is told. */
export const delegationResolvers: DelegationResolvers = {
  reasonNotLocal: (delegation) => delegation.reason_not_local,
  since: (delegation) => delegation.valid_from,
  provenance: (delegation, _args, context) => provenanceOfRow(delegation, context),
};

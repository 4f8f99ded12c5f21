import { provenanceOfRow } from '../../shared/provenance/provenance-of-row.js';
import { checkOdsCode } from '../../shared/codes/codes.js';
import type { CouncilContext } from '../context.js';
import type {
  IntegratedCareSystemResolvers,
  SystemGovernanceResolvers,
} from '../generated/resolver-types.js';
import type { BoroughModel, IntegratedCareBoardModel } from '../models.js';
import { found, holdsOn, type DatedArguments } from './register-arguments.js';

const strands = [
  'GOVERNANCE',
  'POPULATION_HEALTH_STRATEGY',
  'PUBLIC_ENGAGEMENT',
  'FINANCIAL_MANAGEMENT',
  'WORKFORCE_PLANNING',
  'ESTATES_MANAGEMENT',
  'INDEPENDENT_CHAIR',
] as const;

/** The boroughs of a row, ordered by code; one that is in no register is left out. */
export async function boroughsIn(codes: string, context: CouncilContext): Promise<BoroughModel[]> {
  const places = await Promise.all(
    codes.split(' ').map((code) => context.council.place.load(code)),
  );
  return places
    .filter((place) => place !== null)
    .sort((a, b) => (a.areaCode < b.areaCode ? -1 : 1));
}

/** Boards in whose area any of the boroughs lies on a day, ordered by code. */
export async function listBoards(
  boroughCodes: string,
  args: DatedArguments,
  context: CouncilContext,
): Promise<IntegratedCareBoardModel[]> {
  const wanted = new Set(boroughCodes.split(' '));
  return (await context.registers.systems())
    .filter((system) => holdsOn(system, args, context))
    .filter((system) => system.borough_codes.split(' ').some((code) => wanted.has(code)))
    .map((system) => ({ odsCode: system.icb_code }));
}

async function findSystem(icbCode: string, context: CouncilContext) {
  const systems = await context.registers.systems();
  return systems.find((system) => system.icb_code === icbCode) ?? null;
}

/** How an integrated care system is told. */
export const integratedCareSystemResolvers: IntegratedCareSystemResolvers = {
  __resolveReference: ({ icbOdsCode }, context) => findSystem(checkOdsCode(icbOdsCode), context),
  icbOdsCode: (system) => system.icb_code,
  integratedCareBoard: (system) => ({ odsCode: system.icb_code }),
  boroughs: (system, _args, context) => boroughsIn(system.borough_codes, context),
  governance: async (system, _args, context) =>
    [...(await context.registers.governance.load(system.icb_code))].sort(
      (a, b) => strands.indexOf(a.strand) - strands.indexOf(b.strand),
    ),
  places: async (system, _args, context) => {
    const codes = system.borough_codes.split(' ');
    const places = await Promise.all(
      codes.map((code) => context.registers.placesOfBorough.load(code)),
    );
    return found([...new Map(places.flat().map((place) => [place.id, place])).values()]);
  },
  provenance: (system, _args, context) => provenanceOfRow(system, context),
};

/** How a strand of a system is told. */
export const systemGovernanceResolvers: SystemGovernanceResolvers = {
  agreedOn: (strand) => strand.agreed_on,
  documentUrl: (strand) => strand.document_url,
  localGovernmentSeats: (strand) => strand.local_government_seats,
  provenance: (strand, _args, context) => provenanceOfRow(strand, context),
};

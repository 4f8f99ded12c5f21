import { pageOfList, pageRequest } from '../../shared/pagination/page.js';
import type { HealthContext } from '../context.js';
import type { BoroughModel, OrganisationModel } from '../models.js';
import {
  hospitalFields,
  inequalityFields,
  vaccinationFields,
  workforceFields,
} from './hospitals.js';
import { findOfKind, organisationFields, referenceTo } from './organisations.js';
import { generalPracticeFields } from './primary-care.js';
import { dayWithin, type DatedArguments } from './validity.js';

/** Arguments of a page of practices. */
export interface PracticePageArguments extends DatedArguments {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** The key of a board on the day asked for. */
function boardOn(board: OrganisationModel, args: DatedArguments, context: HealthContext) {
  return { code: board.areaCode, day: dayWithin(board, args, context) };
}

/** A page of organisations that are in memory already, ordered by code. */
export function pageOfOrganisations(
  organisations: readonly OrganisationModel[],
  args: PracticePageArguments,
) {
  const page = pageOfList(organisations, pageRequest(args), ({ areaCode }) => areaCode);
  return { ...page, nodes: [...page.nodes] };
}

/** The board to which the commissioner of a practice or network belongs. */
export async function boardOfCommissioner(
  organisation: OrganisationModel,
  args: DatedArguments,
  context: HealthContext,
): Promise<OrganisationModel | null> {
  if (organisation.commissioner_code === null) return null;
  const day = dayWithin(organisation, args, context);
  const board = await context.health.boardOfSubIcb({ code: organisation.commissioner_code, day });
  return findOfKind('INTEGRATED_CARE_BOARD', board, context);
}

/** The sub-location that commissions a practice or network. */
export function commissionerOf(
  organisation: OrganisationModel,
  _args: object,
  context: HealthContext,
): Promise<OrganisationModel | null> {
  return findOfKind('SUB_ICB_LOCATION', organisation.commissioner_code, context);
}

/** Boards and their sub-locations. */
export const boardResolvers = {
  IntegratedCareBoard: {
    ...organisationFields,
    ...generalPracticeFields,
    ...inequalityFields,
    ...hospitalFields,
    ...workforceFields,
    ...vaccinationFields,
    __resolveReference: referenceTo('INTEGRATED_CARE_BOARD'),
    shortName: ({ short_name, name }: OrganisationModel) => short_name ?? name,
    gssCode: ({ gss_code }: OrganisationModel) => gss_code,
    reportedGssCode: ({ reported_gss_code }: OrganisationModel) => reported_gss_code,
    boroughs: async (
      board: OrganisationModel,
      args: DatedArguments,
      context: HealthContext,
    ): Promise<BoroughModel[]> =>
      (await context.health.boroughsOfBoard.load(boardOn(board, args, context))).map(
        ({ code }) => ({ gssCode: code }),
      ),
    subIcbLocations: (board: OrganisationModel, args: DatedArguments, context: HealthContext) =>
      context.health.subIcbsOfBoard.load(boardOn(board, args, context)),
    pcns: (board: OrganisationModel, args: DatedArguments, context: HealthContext) =>
      context.health.networksOfBoard.load(boardOn(board, args, context)),
    practices: async (
      board: OrganisationModel,
      args: PracticePageArguments,
      context: HealthContext,
    ) =>
      pageOfOrganisations(
        await context.health.practicesOfBoard.load(boardOn(board, args, context)),
        args,
      ),
    trusts: (board: OrganisationModel, args: DatedArguments, context: HealthContext) =>
      context.health.trustsOfBoard.load(boardOn(board, args, context)),
  },
  SubIcbLocation: {
    ...organisationFields,
    ...generalPracticeFields,
    ...workforceFields,
    ...vaccinationFields,
    electiveWaits: hospitalFields.electiveWaits,
    __resolveReference: referenceTo('SUB_ICB_LOCATION'),
    gssCode: ({ gss_code }: OrganisationModel) => gss_code ?? '',
    integratedCareBoard: async (
      location: OrganisationModel,
      args: DatedArguments,
      context: HealthContext,
    ) =>
      findOfKind(
        'INTEGRATED_CARE_BOARD',
        await context.health.boardOfSubIcb(boardOn(location, args, context)),
        context,
      ),
  },
};

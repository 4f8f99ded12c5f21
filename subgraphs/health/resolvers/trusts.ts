import type { HealthContext } from '../context.js';
import type {
  BoroughModel,
  OrganisationModel,
  ProviderCollaborativeModel,
  TrustCatchmentModel,
} from '../models.js';
import { collaborativeHospitalFields, hospitalFields, inequalityFields } from './hospitals.js';
import { findOfKind, organisationFields, provenanceOf, referenceTo } from './organisations.js';
import { dayOf, dayWithin, type DatedArguments } from './validity.js';

const boroughsIn = (rows: readonly { readonly borough_code: string }[]): BoroughModel[] =>
  rows.map(({ borough_code }) => ({ gssCode: borough_code }));

const isThere = (board: OrganisationModel | null): board is OrganisationModel => board !== null;

async function trustOfCatchment(
  { trust_code }: TrustCatchmentModel,
  _args: object,
  context: HealthContext,
): Promise<OrganisationModel> {
  const trust = await findOfKind('TRUST', trust_code, context);
  if (!trust) throw new Error(`trust ${trust_code} has a catchment and is in no register`);
  return trust;
}

/** Trusts, whom they serve, and their collaboratives. */
export const trustResolvers = {
  Trust: {
    ...organisationFields,
    ...hospitalFields,
    ...inequalityFields,
    __resolveReference: referenceTo('TRUST'),
    integratedCareBoard: async (
      trust: OrganisationModel,
      args: DatedArguments,
      context: HealthContext,
    ) =>
      findOfKind(
        'INTEGRATED_CARE_BOARD',
        await context.health.boardOfTrust({
          code: trust.areaCode,
          day: dayWithin(trust, args, context),
        }),
        context,
      ),
    collaboratives: (trust: OrganisationModel, _args: object, context: HealthContext) =>
      context.health.collaborativesOfTrust.load(trust.areaCode),
    catchment: (trust: OrganisationModel, _args: object, context: HealthContext) =>
      context.health.catchmentsOfTrust.load(trust.areaCode),
  },
  TrustCatchment: {
    trust: trustOfCatchment,
    borough: (row: TrustCatchmentModel): BoroughModel => ({ gssCode: row.borough_code }),
    share: (row: TrustCatchmentModel) => Number(row.share),
    provenance: (row: TrustCatchmentModel, _args: object, context: HealthContext) =>
      provenanceOf(row, context),
  },
  ProviderCollaborative: {
    ...collaborativeHospitalFields,
    __resolveReference: (reference: { readonly id: string }, context: HealthContext) =>
      context.health.collaborative.load(reference.id),
    membersListed: ({ members_listed }: ProviderCollaborativeModel) => members_listed === 'yes',
    members: (
      collaborative: ProviderCollaborativeModel,
      args: DatedArguments,
      context: HealthContext,
    ) =>
      context.health.membersOfCollaborative.load({
        code: collaborative.id,
        day: dayOf(args, context),
      }),
    integratedCareBoards: async (
      { board_codes }: ProviderCollaborativeModel,
      _args: object,
      context: HealthContext,
    ) =>
      (
        await Promise.all(
          board_codes.split(' ').map((code) => findOfKind('INTEGRATED_CARE_BOARD', code, context)),
        )
      ).filter(isThere),
    boroughs: async ({ id }: ProviderCollaborativeModel, _args: object, context: HealthContext) =>
      boroughsIn(await context.health.boroughsOfCollaborative.load(id)),
    provenance: (
      collaborative: ProviderCollaborativeModel,
      _args: object,
      context: HealthContext,
    ) => provenanceOf(collaborative, context),
  },
};

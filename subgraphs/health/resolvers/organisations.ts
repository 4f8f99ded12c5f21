import { previousDay } from '../../shared/periods/calendar-date.js';
import { ProvenanceModel } from '../../shared/provenance/provenance-model.js';
import type { HealthContext } from '../context.js';
import type {
  OperationalPeriodModel,
  OrganisationKind,
  OrganisationModel,
  SuccessionModel,
} from '../models.js';
import { organisationFigures } from './organisation-figures.js';
import { rolesOf } from './roles.js';
import { dayOf, type DatedArguments } from './validity.js';

const typeNames = {
  INTEGRATED_CARE_BOARD: 'IntegratedCareBoard',
  SUB_ICB_LOCATION: 'SubIcbLocation',
  PRIMARY_CARE_NETWORK: 'PrimaryCareNetwork',
  PRACTICE: 'Practice',
  TRUST: 'Trust',
} as const satisfies Readonly<Record<OrganisationKind, string>>;

/** Whether an organisation works on a day: by its dates, then by what the register says of it. */
function statusOn(organisation: OrganisationModel, day: string) {
  const { valid_from, valid_to, register_status } = organisation;
  if (valid_from !== null && valid_from > day) return 'NOT_YET_OPEN';
  if (valid_to !== null ? valid_to <= day : register_status === 'CLOSED') return 'CLOSED';
  return register_status === 'DORMANT' || register_status === 'PROPOSED' ? 'DORMANT' : 'ACTIVE';
}

/** Where an organisation or a register's row stands. */
export async function provenanceOf(
  row: { readonly release_from: number; readonly row_key: string | null },
  context: HealthContext,
): Promise<ProvenanceModel> {
  const release = await context.figures.release.load(row.release_from);
  return new ProvenanceModel(release, row.row_key);
}

/** An organisation by its code, if it is of the kind; null where there is none. */
export async function findOfKind(
  kind: OrganisationKind,
  odsCode: string | null,
  context: HealthContext,
): Promise<OrganisationModel | null> {
  if (odsCode === null) return null;
  const found = await context.health.organisation.load(odsCode);
  return found?.kind === kind ? found : null;
}

/** How the gateway's reference to an organisation of a kind is resolved. */
export function referenceTo(kind: OrganisationKind) {
  return (reference: { readonly odsCode: string }, context: HealthContext) =>
    findOfKind(kind, reference.odsCode, context);
}

const edges = (organisation: OrganisationModel, context: HealthContext) =>
  context.health.successions.load(organisation.areaCode);

/** What every organisation tells. */
export const organisationFields = {
  odsCode: ({ areaCode }: OrganisationModel) => areaCode,
  roles: rolesOf,
  status: (organisation: OrganisationModel, args: DatedArguments, context: HealthContext) =>
    statusOn(organisation, dayOf(args, context)),
  operational: (organisation: OrganisationModel) => organisation,
  predecessors: async (organisation: OrganisationModel, _args: object, context: HealthContext) =>
    (await edges(organisation, context)).filter(
      (edge) => edge.successorOdsCode === organisation.areaCode,
    ),
  successors: async (organisation: OrganisationModel, _args: object, context: HealthContext) =>
    (await edges(organisation, context)).filter(
      (edge) => edge.predecessorOdsCode === organisation.areaCode,
    ),
  provenance: (organisation: OrganisationModel, _args: object, context: HealthContext) =>
    provenanceOf(organisation, context),
  figures: organisationFigures,
};

/** Organisations of any kind, and how they followed one another. */
export const organisationResolvers = {
  NhsOrganisation: {
    __resolveType: ({ kind }: OrganisationModel) => typeNames[kind],
  },
  OperationalPeriod: {
    start: ({ valid_from }: OperationalPeriodModel) => valid_from,
    startBasis: ({ from_basis }: OperationalPeriodModel) => from_basis,
    end: ({ valid_to }: OperationalPeriodModel) =>
      valid_to === null ? null : previousDay(valid_to),
    endBasis: ({ to_basis }: OperationalPeriodModel) => to_basis,
  },
  Succession: {
    predecessor: (edge: SuccessionModel, _args: object, context: HealthContext) =>
      context.health.organisation.load(edge.predecessorOdsCode),
    successor: (edge: SuccessionModel, _args: object, context: HealthContext) =>
      context.health.organisation.load(edge.successorOdsCode),
  },
};

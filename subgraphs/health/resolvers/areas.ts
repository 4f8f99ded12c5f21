import { LONDON } from '../../shared/codes/codes.js';
import type { AreaParent } from '../../shared/figures/models.js';
import { pageRequest } from '../../shared/pagination/page.js';
import type { HealthContext } from '../context.js';
import type { BoroughModel, OrganisationModel, RegionModel } from '../models.js';
import { pageOfOrganisations, type PracticePageArguments } from './boards.js';
import {
  hospitalFields,
  inequalityFields,
  vaccinationFields,
  workforceFields,
} from './hospitals.js';
import { findOfKind } from './organisations.js';
import { boroughRegisterFields } from './primary-care-registers.js';
import { figureFields, generalPracticeFields } from './primary-care.js';
import { dayOf, type DatedArguments } from './validity.js';

interface CatchmentArguments extends DatedArguments {
  readonly first?: number | null;
}

function boroughOn(borough: AreaParent, args: DatedArguments, context: HealthContext) {
  return { code: borough.areaCode, day: dayOf(args, context) };
}

/** What health adds to boroughs and regions. */
export const areaResolvers = {
  Borough: {
    __resolveReference: (borough: BoroughModel): BoroughModel => borough,
    health: ({ gssCode }: BoroughModel): AreaParent => ({ areaCode: gssCode }),
  },
  BoroughHealth: {
    ...boroughRegisterFields,
    ...figureFields,
    ...generalPracticeFields,
    ...inequalityFields,
    ...workforceFields,
    hospitalUse: (borough: AreaParent): AreaParent => borough,
    integratedCareBoard: async (
      borough: AreaParent,
      args: DatedArguments,
      context: HealthContext,
    ) =>
      findOfKind(
        'INTEGRATED_CARE_BOARD',
        await context.health.boardOfBorough(boroughOn(borough, args, context)),
        context,
      ),
    pcns: (borough: AreaParent, args: DatedArguments, context: HealthContext) =>
      context.health.networksLedBy.load(boroughOn(borough, args, context)),
    practices: async (borough: AreaParent, args: PracticePageArguments, context: HealthContext) =>
      pageOfOrganisations(
        await context.health.practicesOfBorough.load(boroughOn(borough, args, context)),
        args,
      ),
    trusts: async (borough: AreaParent, args: CatchmentArguments, context: HealthContext) => {
      const { limit } = pageRequest(args);
      const all = await context.health.catchmentsOfBorough.load(boroughOn(borough, args, context));
      return all.slice(0, limit);
    },
    collaboratives: (borough: AreaParent, _args: object, context: HealthContext) =>
      context.health.collaborativesOfBorough.load(borough.areaCode),
  },
  Region: {
    __resolveReference: (region: RegionModel): RegionModel => region,
    health: ({ gssCode }: RegionModel): AreaParent => ({ areaCode: gssCode }),
  },
  RegionHealth: {
    ...figureFields,
    ...generalPracticeFields,
    ...inequalityFields,
    ...hospitalFields,
    ...workforceFields,
    ...vaccinationFields,
    integratedCareBoards: async (
      region: AreaParent,
      args: DatedArguments,
      context: HealthContext,
    ): Promise<OrganisationModel[]> =>
      region.areaCode === LONDON
        ? context.organisationsOfKind({
            kind: 'INTEGRATED_CARE_BOARD',
            codes: null,
            openOn: dayOf(args, context),
          })
        : [],
  },
};

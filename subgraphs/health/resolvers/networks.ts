import { tell } from '../../shared/figures/observation-model.js';
import type { HealthContext } from '../context.js';
import type { BoroughModel, Figure, OrganisationModel } from '../models.js';
import { boardOfCommissioner, commissionerOf } from './boards.js';
import { workforceFields } from './hospitals.js';
import { findOfKind, organisationFields, referenceTo } from './organisations.js';
import { networkRegisterFields } from './primary-care-registers.js';
import { generalPracticeFields } from './primary-care.js';
import { dayWithin, type DatedArguments } from './validity.js';

const BY_BOROUGH = 'health.pcn-registered-patients-by-borough';

/** The shares of the latest list, largest first. */
function latestShares(figures: readonly Figure[]): Figure[] {
  const latest = figures.at(-1)?.period;
  return figures
    .filter(({ period }) => period === latest)
    .sort((a, b) => Number(b.value) - Number(a.value));
}

function codeOn(organisation: OrganisationModel, args: DatedArguments, context: HealthContext) {
  return { code: organisation.areaCode, day: dayWithin(organisation, args, context) };
}

const asBorough = (gssCode: string | null): BoroughModel | null =>
  gssCode === null ? null : { gssCode };

/** Networks and practices. */
export const networkResolvers = {
  PrimaryCareNetwork: {
    ...networkRegisterFields,
    ...organisationFields,
    ...generalPracticeFields,
    ...workforceFields,
    __resolveReference: referenceTo('PRIMARY_CARE_NETWORK'),
    commissioner: commissionerOf,
    integratedCareBoard: boardOfCommissioner,
    leadBorough: async (network: OrganisationModel, args: DatedArguments, context: HealthContext) =>
      asBorough(await context.health.leadBoroughOfNetwork(codeOn(network, args, context))),
    boroughs: async (network: OrganisationModel, _args: object, context: HealthContext) => {
      const figures = await context.figures.series.load({
        areaCode: network.areaCode,
        indicatorId: BY_BOROUGH,
        breakdown: 'borough',
        from: null,
        to: null,
      });
      return latestShares(figures).map((share) => ({
        borough: { gssCode: share.level },
        share: tell(share),
      }));
    },
    practices: (network: OrganisationModel, args: DatedArguments, context: HealthContext) =>
      context.health.practicesOfNetwork.load(codeOn(network, args, context)),
  },
  Practice: {
    ...organisationFields,
    ...generalPracticeFields,
    __resolveReference: referenceTo('PRACTICE'),
    prescribingSetting: ({ prescribing_setting }: OrganisationModel) => prescribing_setting,
    geographicBorough: async (practice: OrganisationModel, _args: object, context: HealthContext) =>
      asBorough(
        (await context.health.boroughOfPractice.load(practice.areaCode))?.borough_code ?? null,
      ),
    geographicIntegratedCareBoard: (
      practice: OrganisationModel,
      _args: object,
      context: HealthContext,
    ) => findOfKind('INTEGRATED_CARE_BOARD', practice.board_code, context),
    commissioner: commissionerOf,
    integratedCareBoard: boardOfCommissioner,
    pcn: async (practice: OrganisationModel, args: DatedArguments, context: HealthContext) =>
      findOfKind(
        'PRIMARY_CARE_NETWORK',
        await context.health.networkOfPractice(codeOn(practice, args, context)),
        context,
      ),
  },
};

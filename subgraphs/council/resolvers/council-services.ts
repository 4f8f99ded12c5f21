import { indicatorOf, sectorOf } from '../../../schema/indicators/registry.js';
import { figuresField, seriesOf } from '../../shared/figures/series.js';
import { provenanceOfRow } from '../../shared/provenance/provenance-of-row.js';
import type { CouncilContext } from '../context.js';
import type {
  CouncilServiceResolvers,
  PrimaryCareNetworkResolvers,
  ProgrammeResolvers,
} from '../generated/resolver-types.js';
import type { CouncilServiceModel, ProgrammeModel } from '../models.js';
import { findPlace } from './codes.js';
import { checkId } from './register-arguments.js';

const figures = figuresField('council');

const codesIn = (text: string): string[] => (text === '' ? [] : text.split(' ').sort());

async function boroughOf(service: CouncilServiceModel, context: CouncilContext) {
  const borough = await findPlace(context, service.borough_code, 'BOROUGH');
  if (!borough) throw new Error(`${service.id} is offered by no known borough`);
  return borough;
}

/** The indicators of a programme that are registered. */
function indicatorsOf(programme: ProgrammeModel, context: CouncilContext) {
  return context.figures.indicators.list(codesIn(programme.indicators));
}

/** How a service of a council is told. */
export const councilServiceResolvers: CouncilServiceResolvers = {
  __resolveReference: ({ id }, context) => context.registers.service.load(checkId(id)),
  borough: (service, _args, context) => boroughOf(service, context),
  referralFromPcn: (service) => service.referral_from_pcn,
  pcns: (service) => codesIn(service.pcn_codes).map((odsCode) => ({ odsCode })),
  referrals: (service, _args, context) =>
    seriesOf(context, indicatorOf('council.service-referrals'), service.id),
  figures: (service, args, context) => figures({ areaCode: service.id }, args, context),
  provenance: (service, _args, context) => provenanceOfRow(service, context),
};

/** What this sector adds to a network of the health sector. */
export const primaryCareNetworkResolvers: PrimaryCareNetworkResolvers = {
  __resolveReference: ({ odsCode }) => ({ odsCode }),
  councilServices: async (network, _args, context) => [
    ...(await context.registers.servicesOfNetwork.load(network.odsCode)),
  ],
};

/** How a programme is told of an area. */
export const programmeResolvers: ProgrammeResolvers = {
  startedOn: (programme) => programme.started_on,
  endedOn: (programme) => programme.ended_on,
  indicators: async (programme, _args, context) => [...(await indicatorsOf(programme, context))],
  figures: async (programme, { indicators, periods }, context) => {
    const own = (await indicatorsOf(programme, context))
      .filter((indicator) => sectorOf(indicator) === 'council')
      .map(({ id }) => id);
    return figures(programme, { indicators: indicators ?? own, periods: periods ?? null }, context);
  },
  provenance: (programme, _args, context) => provenanceOfRow(programme, context),
};

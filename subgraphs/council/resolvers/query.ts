import { observationById } from '../../shared/figures/series.js';
import { checkOdsCode } from '../../shared/codes/codes.js';
import { pageRequest } from '../../shared/pagination/page.js';
import type { QueryResolvers } from '../generated/resolver-types.js';
import { checkGssCodes, checkOptionalGssCode, findPlace } from './codes.js';
import { checkId, checkIds, found, holdsOn } from './register-arguments.js';

/** Root fields of the sector. */
export const queryResolvers: QueryResolvers = {
  boroughs: async (_root, args, context) => [
    ...(await context.council.list(['BOROUGH'], checkGssCodes(args.gssCodes))),
  ],
  borough: (_root, args, context) => findPlace(context, args.gssCode, 'BOROUGH'),
  regions: async (_root, args, context) => [
    ...(await context.council.list(['REGION', 'COUNTRY'], checkGssCodes(args.gssCodes))),
  ],
  region: (_root, args, context) => findPlace(context, args.gssCode, 'REGION', 'COUNTRY'),
  wards: (_root, args, context) =>
    context.council.page(
      {
        kind: 'WARD',
        codes: checkGssCodes(args.gssCodes),
        boroughCode: checkOptionalGssCode(args.boroughGssCode),
        wardCode: null,
      },
      pageRequest(args),
    ),
  ward: (_root, args, context) => findPlace(context, args.gssCode, 'WARD'),
  lsoas: (_root, args, context) =>
    context.council.page(
      {
        kind: 'LSOA',
        codes: checkGssCodes(args.gssCodes),
        boroughCode: checkOptionalGssCode(args.boroughGssCode),
        wardCode: checkOptionalGssCode(args.wardGssCode),
      },
      pageRequest(args),
    ),
  lsoa: (_root, args, context) => findPlace(context, args.gssCode, 'LSOA'),
  placePartnerships: async (_root, { ids }, context) =>
    ids == null
      ? [...(await context.registers.allPlaces())]
      : found(await Promise.all(checkIds(ids).map((id) => context.registers.place.load(id)))),
  placePartnership: (_root, { id }, context) => context.registers.place.load(checkId(id)),
  placePriorities: async (_root, { ids }, context) =>
    found(await Promise.all(checkIds(ids).map((id) => context.registers.priority.load(id)))),
  integratedCareSystems: async (_root, { icbOdsCodes, validOn }, context) => {
    const codes = icbOdsCodes == null ? null : icbOdsCodes.map(checkOdsCode);
    return (await context.registers.systems()).filter(
      (system) =>
        (codes === null || codes.includes(system.icb_code)) &&
        holdsOn(system, { validOn: validOn ?? null }, context),
    );
  },
  councilServices: async (_root, { ids }, context) =>
    found(await Promise.all(checkIds(ids).map((id) => context.registers.service.load(id)))),
  councilObservation: observationById('council'),
};

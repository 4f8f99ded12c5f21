import { observationById } from '../../shared/figures/series.js';
import { pageRequest } from '../../shared/pagination/page.js';
import type { QueryResolvers } from '../generated/resolver-types.js';
import { checkGssCodes, checkOptionalGssCode, findPlace } from './codes.js';

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
  councilObservation: observationById('council'),
};

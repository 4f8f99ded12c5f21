import { observationById } from '../../shared/figures/series.js';
import { pageRequest } from '../../shared/pagination/page.js';
import type { QueryResolvers } from '../generated/resolver-types.js';
import { pageOfPlaces } from '../queries/place-pages.js';
import { listPlacesOfKinds } from '../queries/places.js';
import { checkGssCodes, checkOptionalGssCode, findPlace } from './codes.js';

/** Root fields of the sector. */
export const queryResolvers: QueryResolvers = {
  boroughs: (_root, args, context) =>
    listPlacesOfKinds(context.tables, ['BOROUGH'], checkGssCodes(args.gssCodes)),
  borough: (_root, args, context) => findPlace(context, args.gssCode, 'BOROUGH'),
  regions: (_root, args, context) =>
    listPlacesOfKinds(context.tables, ['REGION', 'COUNTRY'], checkGssCodes(args.gssCodes)),
  region: (_root, args, context) => findPlace(context, args.gssCode, 'REGION', 'COUNTRY'),
  wards: (_root, args, context) =>
    pageOfPlaces(
      context.tables,
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
    pageOfPlaces(
      context.tables,
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

import type { AreaParent } from '../../shared/figures/models.js';
import { provenanceOfRow } from '../../shared/provenance/provenance-of-row.js';
import type { HealthContext } from '../context.js';
import type {
  BoroughModel,
  HubServiceModel,
  OrganisationModel,
  PcnLeadershipModel,
  PrimaryCareSiteModel,
} from '../models.js';
import { findOfKind } from './organisations.js';

const provenance = (
  row: HubServiceModel | PcnLeadershipModel | PrimaryCareSiteModel,
  _args: object,
  context: HealthContext,
) => provenanceOfRow(row, context);

const isThere = (practice: OrganisationModel | null): practice is OrganisationModel =>
  practice !== null;

async function practicesOf(
  { practice_codes }: PrimaryCareSiteModel,
  _args: object,
  context: HealthContext,
): Promise<OrganisationModel[]> {
  const codes = practice_codes === '' ? [] : practice_codes.split(' ').sort();
  const found = await Promise.all(codes.map((code) => findOfKind('PRACTICE', code, context)));
  return found.filter(isThere);
}

/** What registers tell of a network. */
export const networkRegisterFields = {
  hubServices: (network: OrganisationModel, _args: object, context: HealthContext) =>
    context.registers.hubServices.load(network.areaCode),
  leadership: async (network: OrganisationModel, _args: object, context: HealthContext) =>
    (await context.registers.leadership.load(network.areaCode))[0] ?? null,
};

/** What registers tell of a borough. */
export const boroughRegisterFields = {
  estate: async (
    borough: AreaParent,
    { status }: { readonly status?: string | null },
    context: HealthContext,
  ) =>
    (await context.registers.sites.load(borough.areaCode)).filter(
      (site) => status == null || site.status === status,
    ),
};

/** Rows of the registers of primary care. */
export const primaryCareRegisterResolvers = {
  HubService: { provenance },
  PcnLeadership: {
    leadProfession: (leadership: PcnLeadershipModel) => leadership.lead_profession,
    boroughRepresented: (leadership: PcnLeadershipModel) => leadership.borough_represented,
    since: (leadership: PcnLeadershipModel) => leadership.valid_from,
    provenance,
  },
  PrimaryCareSite: {
    odsCode: (site: PrimaryCareSiteModel) => site.site_code,
    borough: (site: PrimaryCareSiteModel): BoroughModel => ({ gssCode: site.borough_code }),
    expectedOpening: (site: PrimaryCareSiteModel) => site.expected_opening,
    floorArea: (site: PrimaryCareSiteModel) => site.floor_area,
    yearBuilt: (site: PrimaryCareSiteModel) => site.year_built,
    practices: practicesOf,
    provenance,
  },
};

import { checkGssCode, checkOdsCode } from '../../shared/codes/codes.js';
import { pageRequest } from '../../shared/pagination/page.js';
import type { HealthContext } from '../context.js';
import type { OrganisationKind, OrganisationModel } from '../models.js';
import { checkLength, checkOdsCodes } from './code-lists.js';
import { findOfKind } from './organisations.js';
import { healthObservation } from './organisation-figures.js';
import { dayOf, type DatedArguments } from './validity.js';

interface ListArguments extends DatedArguments {
  readonly odsCodes?: readonly string[] | null;
}

interface PageArguments extends ListArguments {
  readonly icbOdsCode?: string | null;
  readonly boroughGssCode?: string | null;
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Codes named without a day are given whatever the day: they were asked for by name. */
function openOn(args: ListArguments, context: HealthContext): string | null {
  return args.odsCodes != null && args.validOn == null ? null : dayOf(args, context);
}

function single(kind: OrganisationKind) {
  return (_root: object, { odsCode }: { readonly odsCode: string }, context: HealthContext) =>
    findOfKind(kind, checkOdsCode(odsCode), context);
}

function list(kind: OrganisationKind) {
  return (_root: object, args: ListArguments, context: HealthContext) =>
    context.organisationsOfKind({
      kind,
      codes: args.odsCodes == null ? null : checkOdsCodes(args.odsCodes),
      openOn: openOn(args, context),
    });
}

/** Pages of a kind; without codes only those of the prescribing setting, where one is given. */
function page(kind: OrganisationKind, prescribingSetting: string | null) {
  return (_root: object, args: PageArguments, context: HealthContext) => {
    const codes = args.odsCodes == null ? null : checkOdsCodes(args.odsCodes);
    return context.organisationPage(
      {
        kind,
        codes,
        openOn: openOn(args, context),
        board: args.icbOdsCode == null ? null : checkOdsCode(args.icbOdsCode),
        borough: args.boroughGssCode == null ? null : checkGssCode(args.boroughGssCode),
        prescribingSetting: codes === null ? prescribingSetting : null,
        day: dayOf(args, context),
      },
      pageRequest(args),
    );
  };
}

async function organisations(
  _root: object,
  { odsCodes }: { readonly odsCodes: readonly string[] },
  context: HealthContext,
): Promise<OrganisationModel[]> {
  const codes = [...new Set(checkOdsCodes(odsCodes))];
  const found = await Promise.all(codes.map((code) => context.health.organisation.load(code)));
  return found.filter((organisation) => organisation !== null);
}

async function providerCollaboratives(
  _root: object,
  args: { readonly ids?: readonly string[] | null; readonly boroughGssCode?: string | null },
  context: HealthContext,
) {
  const ids = args.ids == null ? null : new Set(checkLength('ids', args.ids));
  const found =
    args.boroughGssCode == null
      ? await context.collaboratives()
      : await context.health.collaborativesOfBorough.load(checkGssCode(args.boroughGssCode));
  return found.filter(({ id }) => ids === null || ids.has(id));
}

/** Root fields of health. */
export const rootFields = {
  organisation: (_root: object, { odsCode }: { odsCode: string }, context: HealthContext) =>
    context.health.organisation.load(checkOdsCode(odsCode)),
  organisations,
  integratedCareBoard: single('INTEGRATED_CARE_BOARD'),
  integratedCareBoards: list('INTEGRATED_CARE_BOARD'),
  primaryCareNetwork: single('PRIMARY_CARE_NETWORK'),
  primaryCareNetworks: page('PRIMARY_CARE_NETWORK', null),
  practice: single('PRACTICE'),
  practices: page('PRACTICE', '4'),
  trust: single('TRUST'),
  trusts: list('TRUST'),
  providerCollaborative: (_root: object, { id }: { id: string }, context: HealthContext) =>
    context.health.collaborative.load(id),
  providerCollaboratives,
  healthObservation,
};

import { checkGssCode, checkOdsCode } from '../../shared/codes/codes.js';
import type { CouncilContext } from '../context.js';
import type { PlaceKind, PlaceModel } from '../models.js';

/** Checks codes a client gave; null and absent do not narrow a list. Throws `BAD_USER_INPUT`. */
export function checkGssCodes(codes: readonly string[] | null | undefined): string[] | null {
  return codes ? codes.map(checkGssCode) : null;
}

/** Checks a code a client may have left out. Throws `BAD_USER_INPUT`. */
export function checkOptionalGssCode(code: string | null | undefined): string | null {
  return code == null ? null : checkGssCode(code);
}

/** The place of a code, where it is of one of the kinds; null for an unknown code. Throws `BAD_USER_INPUT`. */
export async function findPlace(
  context: CouncilContext,
  code: string,
  ...kinds: readonly PlaceKind[]
): Promise<PlaceModel | null> {
  const checked = kinds.includes('INTEGRATED_CARE_BOARD') ? checkOdsCode(code) : checkGssCode(code);
  const place = await context.council.place.load(checked);
  return place && kinds.includes(place.kind) ? place : null;
}

/** The place that another one names: its absence is a fault of the data. */
export async function parentOf(context: CouncilContext, place: PlaceModel): Promise<PlaceModel> {
  const parent = place.parentCode && (await context.council.place.load(place.parentCode));
  if (!parent) throw new Error(`${place.areaCode} lies in no known area`);
  return parent;
}

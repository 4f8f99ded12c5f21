import { ENGLAND, isLondonAuthority, LONDON } from '../../shared/codes/codes.js';

/** Why the rows of other places are passed over. */
export const elsewhere = 'neither London, its boroughs nor England';

/** Whether figures of an area are kept: a London authority, London or England. */
export function isHeldArea(code: string): boolean {
  return code === LONDON || code === ENGLAND || isLondonAuthority(code);
}

import { checkOdsCode } from '../../shared/codes/codes.js';
import { badUserInput } from '../../shared/errors.js';

const LONGEST = 100;

/** Checks how many codes or ids a client gave; throws `BAD_USER_INPUT` above 100. */
export function checkLength(name: string, codes: readonly string[]): readonly string[] {
  if (codes.length <= LONGEST) return codes;
  throw badUserInput(
    `${name}: ${String(codes.length)} codes; expected at most ${String(LONGEST)}.`,
  );
}

/** Checks a list of ODS codes; throws `BAD_USER_INPUT` for too many and for the first malformed one. */
export function checkOdsCodes(codes: readonly string[]): readonly string[] {
  return checkLength('odsCodes', codes).map(checkOdsCode);
}

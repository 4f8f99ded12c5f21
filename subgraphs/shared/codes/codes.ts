import { badUserInput } from '../errors.js';

/** London as a region of England (ONS). */
export const LONDON = 'E12000007';
/** England as a country (ONS). */
export const ENGLAND = 'E92000001';

/** London boroughs and the City of London, by the range of their GSS codes. */
export function isLondonAuthority(gssCode: string): boolean {
  return /^E090000(0[1-9]|[12]\d|3[0-3])$/.test(gssCode);
}

/** The City of London and the 32 boroughs, by code. */
export const londonAuthorities: readonly string[] = Array.from(
  { length: 33 },
  (_, index) => `E090000${String(index + 1).padStart(2, '0')}`,
);

/** Checks the shape of an ONS (GSS) code: a letter and eight digits. Throws `BAD_USER_INPUT`. */
export function checkGssCode(code: string): string {
  if (/^[EWSNKJ]\d{8}$/.test(code)) return code;
  throw badUserInput(
    `"${code.slice(0, 40)}" is no GSS code; expected a letter and eight digits, such as E09000030.`,
  );
}

/** Checks the shape of an ODS code: 3 to 10 letters and digits. Throws `BAD_USER_INPUT`. */
export function checkOdsCode(code: string): string {
  if (/^[A-Z0-9]{3,10}$/.test(code)) return code;
  throw badUserInput(
    `"${code.slice(0, 40)}" is no ODS code; expected 3 to 10 capital letters and digits, such as QRV.`,
  );
}

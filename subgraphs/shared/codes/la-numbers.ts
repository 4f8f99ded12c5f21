import { ENGLAND, LONDON } from './codes.js';

const inner = '201 202 203 204 205 206 207 208 209 210 211 212 213'.split(' ');
const innerCodes = '01 07 11 12 13 19 20 22 23 28 30 32 33'.split(' ');
const outer =
  '301 302 303 304 305 306 307 308 309 310 311 312 313 314 315 316 317 318 319 320'.split(' ');
const outerCodes = '02 03 04 05 06 08 09 10 14 15 16 17 18 21 24 25 26 27 29 31'.split(' ');

function pairs(numbers: readonly string[], codes: readonly string[]): [string, string][] {
  return numbers.map((number, index) => [number, `E090000${codes[index] ?? ''}`]);
}

/**
 * GSS codes by the number of the Department for Education: London's authorities as its own population
 * estimates pair them, London (986) and England (970) as its interactive tool numbers them.
 */
export const gssCodeOfNumber: ReadonlyMap<string, string> = new Map([
  ...pairs(inner, innerCodes),
  ...pairs(outer, outerCodes),
  ['986', LONDON],
  ['970', ENGLAND],
]);

import { describe, expect, it } from '@jest/globals';
import { divideDecimals } from '../../subgraphs/shared/money/decimal.js';

describe('division of decimals', () => {
  it.each([
    ['128204', '210390', { decimals: 2, times: 1000n }, '609.36'],
    ['93.629', '100.000', { decimals: 4, times: 100n }, '93.6290'],
    ['1', '3', { decimals: 4 }, '0.3333'],
    ['2', '3', { decimals: 0 }, '1'],
    ['0.005', '1', { decimals: 2 }, '0.01'],
    ['-0.005', '1', { decimals: 2 }, '-0.01'],
    ['-0.004', '1', { decimals: 2 }, '0.00'],
    ['10', '-4', { decimals: 1 }, '-2.5'],
    ['3722693.81', '1', { decimals: 0, times: 1000n }, '3722693810'],
    // A number that binary floating point cannot hold.
    ['90071992547409.93', '1', { decimals: 2 }, '90071992547409.93'],
  ] as const)('%s divided by %s %o is %s', (dividend, divisor, rounding, expected) => {
    expect(divideDecimals(dividend, divisor, rounding)).toBe(expected);
  });

  it.each([
    ['1', '0', /zero/],
    ['1e3', '1', /"1e3" is no plain decimal/],
    ['', '1', /no plain decimal/],
  ])('refuses %s divided by %s', (dividend, divisor, message) => {
    expect(() => divideDecimals(dividend, divisor, { decimals: 2 })).toThrow(message);
  });
});

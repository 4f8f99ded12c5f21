import { describe, expect, it } from '@jest/globals';
import {
  plainDecimal,
  roundedDecimal,
  shortestDecimal,
} from '../../subgraphs/council/datasets/decimals.js';

describe('numbers of published files', () => {
  it('lose the noise of binary numbers and nothing else', () => {
    expect(shortestDecimal('9.3699999999999992')).toBe('9.37');
    expect(shortestDecimal('-0.14000000000000001')).toBe('-0.14');
    expect(shortestDecimal('64.114999999999995')).toBe('64.115');
    expect(shortestDecimal('2036171.8333310001')).toBe('2036171.833331');
    expect(shortestDecimal('200000')).toBe('200000');
  });

  it('may carry an exponent where the publisher prints them', () => {
    expect(shortestDecimal('7.0000000000000007E-2')).toBe('0.07');
    expect(shortestDecimal('6.8e1')).toBe('68');
    expect(shortestDecimal('1E-7')).toBe('0.0000001');
    expect(plainDecimal('6.8e1')).toBeUndefined();
  });

  it('are refused when they are no numbers', () => {
    for (const text of ['', '-', '..', 'NaN', '1,234', ' 1', '1.', '0x10', '£5', '1e999']) {
      expect([text, shortestDecimal(text), plainDecimal(text)]).toEqual([
        text,
        undefined,
        undefined,
      ]);
    }
  });

  it('are rounded half away from zero, by their decimal digits', () => {
    expect(roundedDecimal('15.641968487435', 2)).toBe('15.64');
    expect(roundedDecimal('2.345', 2)).toBe('2.35');
    expect(roundedDecimal('-2.345', 2)).toBe('-2.35');
    expect(roundedDecimal('1.005', 2)).toBe('1.01');
    expect(roundedDecimal('12.30', 2)).toBe('12.3');
    expect(roundedDecimal('-0.001', 2)).toBe('0');
    expect(roundedDecimal('157.461e3', 0)).toBe('157461');
    expect(roundedDecimal('..', 2)).toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import { dobsonInterval } from '../../subgraphs/shared/statistics/intervals/dobson.js';
import {
  countInterval,
  rateInterval,
} from '../../subgraphs/shared/statistics/intervals/poisson.js';
import { wilsonInterval } from '../../subgraphs/shared/statistics/intervals/wilson.js';
import { deviateOf, normalBelow } from '../../subgraphs/shared/statistics/normal.js';

describe('the normal distribution', () => {
  // Abramowitz and Stegun (1964), Handbook of Mathematical Functions, table 26.1.
  it.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [1.96, 0.975002104851779],
    [-3, 0.00134989803163],
  ])('lies below %d with probability %d', (x, probability) => {
    expect(normalBelow(x)).toBeCloseTo(probability, 14);
  });

  it.each([
    [90, 1.644853626951472],
    [95, 1.959963984540054],
    [99.8, 3.090232306167813],
  ])('has the deviate of %d per cent', (level, deviate) => {
    expect(deviateOf(level)).toBeCloseTo(deviate, 12);
  });

  it.each([0, 0.95, 50, 100, Number.NaN])('%d is no level', (level) => {
    expect(() => deviateOf(level)).toThrow(RangeError);
  });
});

describe('the interval of a proportion', () => {
  // Newcombe RG (1998), Two-sided confidence intervals for the single proportion, Statistics in
  // Medicine 17, 857–872, table I, method 3 (score, no continuity correction).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d in %d agrees with Newcombe', (numerator, denominator, lower, upper) => {
    const found = wilsonInterval(numerator, denominator);
    expect(found.lower).toBeCloseTo(lower, 4);
    expect(found.upper).toBeCloseTo(upper, 4);
    expect(found).toMatchObject({ level: 95, method: 'Wilson' });
  });

  it('is given in the unit and at the level asked for', () => {
    // scipy 1.17, from the formula.
    const found = wilsonInterval(81, 263, { level: 99.8, scale: 100 });
    expect(found.lower).toBeCloseTo(22.80357402, 7);
    expect(found.upper).toBeCloseTo(40.13894219, 7);
    expect(found.level).toBe(99.8);
  });

  it('ends exactly at 0 for none and at the whole for all, and mirrors itself', () => {
    const none = wilsonInterval(0, 7, { scale: 100 });
    const all = wilsonInterval(7, 7, { scale: 100 });
    expect(none.lower).toBe(0);
    expect(all.upper).toBe(100);
    expect(all.lower).toBeCloseTo(100 - none.upper, 10);
  });

  it('holds the proportion, and closes on it as the denominator grows', () => {
    const widths = [10, 1_000, 100_000, 10_000_000].map((n) => {
      const { lower, upper } = wilsonInterval(0.3 * n, n);
      expect(lower).toBeLessThan(0.3);
      expect(upper).toBeGreaterThan(0.3);
      return upper - lower;
    });
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    expect(widths.at(-1)).toBeLessThan(0.001);
  });

  it.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
  ])('%d of %d is refused', (numerator, denominator) => {
    expect(() => wilsonInterval(numerator, denominator)).toThrow(RangeError);
  });
});

describe('the interval of a count', () => {
  // Garwood (1936) by the chi-squared quantiles of scipy 1.17: chi2.ppf(α/2, 2k)/2, chi2.ppf(1-α/2, 2k+2)/2.
  it.each([
    [0, 95, 0, 3.6888794541],
    [1, 95, 0.025317808, 5.5716433909],
    [5, 95, 1.6234863901, 11.6683320793],
    [9, 95, 4.1153730974, 17.0848034514],
    [0, 99.8, 0, 6.907755279],
    [9, 99.8, 2.4524244044, 22.6573733091],
  ])('of %d events at %d per cent is exact', (count, level, lower, upper) => {
    const found = countInterval(count, { level });
    expect(found.lower).toBeCloseTo(lower, 9);
    expect(found.upper).toBeCloseTo(upper, 9);
    expect(found.method).toBe('Exact Poisson (chi-squared)');
  });

  // The formula in Breslow and Day (1987); the lower limit of 100 is also a test value of PHStatsMethods
  // (Department of Health and Social Care).
  it.each([
    [10, 95, 4.787449914, 18.391458606],
    [100, 95, 81.362105491, 121.627937579],
    [65, 99.8, 42.880261471, 94.000290844],
  ])('of %d events at %d per cent is Byar’s', (count, level, lower, upper) => {
    const found = countInterval(count, { level });
    expect(found.lower).toBeCloseTo(lower, 8);
    expect(found.upper).toBeCloseTo(upper, 8);
    expect(found.method).toBe('Byar');
  });

  it('passes from one method to the other without a step', () => {
    // Fingertips: Byar is within 0.2 per cent of the exact limits from 10 on; exact: 4.7954, 18.3904.
    const { lower, upper } = countInterval(10);
    expect(Math.abs(lower / 4.795389 - 1)).toBeLessThan(0.002);
    expect(Math.abs(upper / 18.390356 - 1)).toBeLessThan(0.002);
  });

  it.each([-1, 2.5, Number.NaN])('%d is no count', (count) => {
    expect(() => countInterval(count)).toThrow(RangeError);
  });

  it('is checked for its level, few events or many', () => {
    expect(() => countInterval(3, { level: 0.95 })).toThrow(RangeError);
    expect(() => countInterval(30, { level: 0.95 })).toThrow(RangeError);
  });
});

describe('the interval of a rate', () => {
  it('is that of its count over the denominator', () => {
    // Lower limit: test value of PHStatsMethods for 100 events in 10,000, per 100,000.
    const found = rateInterval(100, 10_000, { scale: 100_000 });
    expect(found.lower).toBeCloseTo(813.6210549, 6);
    expect(found.upper).toBeCloseTo(1216.2793758, 6);
  });

  it('is refused without a denominator', () => {
    expect(() => rateInterval(1, 0)).toThrow(RangeError);
  });
});

describe('the interval of a standardised rate', () => {
  // Test value of phe_dsr in PHStatsMethods: 1,000 deaths in 19 age groups on the European Standard
  // Population of 2013, rate 9832.763 (9232.668 to …); upper limit with Byar's formula as published.
  it('agrees with the agencies’ own', () => {
    const { answer } = dobsonInterval({
      rate: 9832.763039564017,
      variance: 96691.5368465047,
      events: 1000,
    });
    expect(answer?.lower).toBeCloseTo(9232.668299548, 6);
    expect(answer?.upper).toBeCloseTo(10461.620633659, 6);
    expect(answer).toMatchObject({ level: 95, method: 'Dobson' });
  });

  it('is the crude rate’s when every age group weighs the same', () => {
    const crude = rateInterval(50, 1_000, { scale: 1_000 });
    const { answer } = dobsonInterval({ rate: 50, variance: 50, events: 50 });
    expect(answer?.lower).toBeCloseTo(crude.lower, 10);
    expect(answer?.upper).toBeCloseTo(crude.upper, 10);
  });

  it('has no width without variance', () => {
    const { answer } = dobsonInterval({ rate: 50, variance: 0, events: 50 });
    expect(answer).toMatchObject({ lower: 50, upper: 50 });
  });

  it('is not given on fewer than 10 events', () => {
    expect(dobsonInterval({ rate: 50, variance: 9, events: 9 })).toMatchObject({
      answer: null,
      refusal: { code: 'TOO_FEW_EVENTS' },
    });
  });
});

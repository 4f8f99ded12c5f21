import { describe, expect, it } from '@jest/globals';
import { inRealTerms, type DeflatorEdition } from '../../subgraphs/shared/statistics/real-terms.js';

const edition = (name: string, years: Record<string, string>, forecast = ''): DeflatorEdition => ({
  name,
  years: new Map(
    Object.entries(years).map(([year, index]) => [year, { index, isForecast: year === forecast }]),
  ),
});

// HM Treasury, Annex A: How to use the GDP deflator series: practical examples (2002-03 = 100).
const annex = edition('Annex A', {
  FY1992: '77.756',
  FY1997: '88.480',
  FY1998: '91.031',
  FY2002: '100.000',
  FY2003: '102.789',
});

describe('real terms', () => {
  it('inflate as the Treasury’s example: £7.4m of 1998-99 is £8.36m in 2003-04 prices', () => {
    const { answer } = inRealTerms(
      { amount: '7.4', period: 'FY1998' },
      { base: 'FY2003', edition: annex },
    );
    expect(answer).toEqual({
      amount: '8.36',
      base: 'FY2003',
      edition: 'Annex A',
      deflators: { year: '91.031', base: '102.789' },
      isForecast: false,
      method: 'real-terms-gdp-deflator',
    });
  });

  it('deflate by the same rule: £85.32m of 2002-03 in prices of 1992-93', () => {
    // 85.32 × 77.756 ÷ 100, by hand.
    const { answer } = inRealTerms(
      { amount: '85.32', period: 'FY2002' },
      { base: 'FY1992', edition: annex, decimals: 7 },
    );
    expect(answer?.amount).toBe('66.3414192');
  });

  it('leave an amount in its own prices alone, however large', () => {
    const amount = '9007199254740993.01';
    const { answer } = inRealTerms(
      { amount, period: 'FY1997' },
      { base: 'FY1997', edition: annex },
    );
    expect(answer?.amount).toBe(amount);
  });

  it('round once, halves away from zero, gains and losses alike', () => {
    const halves = edition('Halves', { FY2020: '100', FY2021: '100.5' });
    const at = (amount: string) =>
      inRealTerms({ amount, period: 'FY2020' }, { base: 'FY2021', edition: halves }).answer?.amount;
    expect(at('1')).toBe('1.01');
    expect(at('-1')).toBe('-1.01');
    expect(at('0')).toBe('0.00');
  });

  it('speak of the edition they took and differ between editions', () => {
    const one = edition('December 2023', { FY2019: '87.5', FY2020: '92.27' });
    const other = edition('March 2026', { FY2019: '80.8738', FY2020: '85.1002' });
    const amounts = [one, other].map(
      (each) =>
        inRealTerms({ amount: '1000', period: 'FY2019' }, { base: 'FY2020', edition: each }).answer,
    );
    expect(amounts.map((each) => each?.edition)).toEqual(['December 2023', 'March 2026']);
    expect(amounts[1]?.amount).toBe('1052.26');
    expect(amounts[0]?.amount).not.toBe(amounts[1]?.amount);
  });

  it('say when a forecast went in', () => {
    const forecast = edition('F', { FY2024: '100', FY2025: '103.2388' }, 'FY2025');
    const from = (period: string, base: string) =>
      inRealTerms({ amount: '1', period }, { base, edition: forecast }).answer?.isForecast;
    expect(from('FY2024', 'FY2025')).toBe(true);
    expect(from('FY2025', 'FY2024')).toBe(true);
    expect(from('FY2024', 'FY2024')).toBe(false);
  });

  it.each([
    ['NO_DEFLATOR_FOR_YEAR', 'FY2010', 'FY2003', annex],
    ['NO_DEFLATOR_FOR_BASE', 'FY1998', 'FY2024', annex],
    ['NO_EDITION', 'FY1998', 'FY2003', null],
    ['NOT_A_FINANCIAL_YEAR', 'CY1998', 'FY2003', annex],
    ['NOT_A_FINANCIAL_YEAR', 'FY1998', 'AY2003', annex],
  ] as const)('are refused: %s', (code, period, base, from) => {
    expect(inRealTerms({ amount: '1', period }, { base, edition: from })).toMatchObject({
      answer: null,
      refusal: { code },
    });
  });

  it('are refused without an amount, and for an ambiguous year', () => {
    const request = { base: 'FY2003', edition: annex };
    expect(inRealTerms({ amount: null, period: 'FY1998' }, request).refusal?.code).toBe(
      'NO_AMOUNT',
    );
    expect(() => inRealTerms({ amount: '1', period: '1998-99' }, request)).toThrow(
      expect.objectContaining({ extensions: { code: 'AMBIGUOUS_PERIOD' } }),
    );
    expect(() => inRealTerms({ amount: '[c]', period: 'FY1998' }, request)).toThrow(RangeError);
  });
});

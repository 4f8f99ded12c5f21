import { describe, expect, it } from '@jest/globals';
import type { UnitId } from '../../schema/indicators/indicator.js';
import { displayOf, missingReasonOf } from '../../subgraphs/shared/figures/display.js';

const shown = (value: string | null, unit: UnitId, more: object = {}) =>
  displayOf(
    { value, marker: value === null ? 'x' : null, statuses: '', note: null, ...more },
    unit,
  );

describe('a figure for people', () => {
  it.each<[string, UnitId, string]>([
    ['128204.13', 'GBP_THOUSAND', '£128,204 thousand'],
    ['-3.5', 'GBP_THOUSAND', '-£4 thousand'],
    ['1234567.89', 'GBP', '£1,234,567.89'],
    ['61.20', 'PERCENT', '61.20%'],
    ['10330', 'COUNT', '10,330'],
    ['0', 'COUNT', '0'],
    ['79.5', 'YEARS', '79.5 years'],
    ['8.742', 'SCORE', '8.742'],
  ])('%s in %s reads %s', (value, unit, text) => {
    expect(shown(value, unit)).toBe(text);
  });

  it('carries the shorthand of its statuses', () => {
    expect(shown('5', 'COUNT', { statuses: 'PROVISIONAL ESTIMATED' })).toBe('5 [p] [e]');
  });

  it('is a marker when missing, with the reason the publisher gave before the general one', () => {
    expect(shown(null, 'COUNT')).toBe('[x]');
    const hidden = { value: null, marker: 'c', statuses: 'SUPPRESSED' };
    expect(displayOf({ ...hidden, note: null }, 'COUNT')).toBe('[c]');
    expect(missingReasonOf({ ...hidden, note: null })).toMatch(/^Confidential/);
    expect(missingReasonOf({ ...hidden, note: 'No return.' })).toBe('No return.');
    expect(missingReasonOf({ value: '0', marker: null, statuses: '', note: null })).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { progressTowards } from '../../subgraphs/shared/statistics/target-progress.js';

const at = (value: number, on: string) => ({ value, on });

describe('progress towards a target', () => {
  it.each([
    ['a rise on the line', 20, at(10, '2024-01-01'), at(15, '2024-07-01'), 'ON_TRACK'],
    ['a rise behind it', 20, at(10, '2024-01-01'), at(14, '2024-07-01'), 'OFF_TRACK'],
    ['a fall on the line', 10, at(20, '2024-01-01'), at(15, '2024-07-01'), 'ON_TRACK'],
    ['a fall behind it', 10, at(20, '2024-01-01'), at(16, '2024-07-01'), 'OFF_TRACK'],
    ['a target reached early', 20, at(10, '2024-01-01'), at(20, '2024-02-01'), 'REACHED'],
    [
      'a target missed after the due day',
      20,
      at(10, '2024-01-01'),
      at(19, '2026-01-01'),
      'OFF_TRACK',
    ],
  ] as const)('judges %s', (_name, target, baseline, latest, status) => {
    const progress = progressTowards(target, '2024-12-31', baseline, latest);
    expect(progress).toMatchObject({ status, reason: null });
  });

  it('interpolates by days and never beyond the due day', () => {
    const half = progressTowards(20, '2024-12-31', at(10, '2024-01-01'), at(9, '2024-07-01'));
    expect(half.expected).toBeCloseTo(10 + (10 * 182) / 365, 10);
    const late = progressTowards(20, '2024-12-31', at(10, '2024-01-01'), at(9, '2026-07-01'));
    expect(late.expected).toBe(20);
  });

  it.each([
    [/baseline has no figure/, undefined, at(1, '2024-01-01'), 2],
    [/no figure later/, at(1, '2024-01-01'), undefined, 2],
    [/no figure later/, at(1, '2024-01-01'), at(1, '2024-01-01'), 2],
    [/target is the baseline/, at(2, '2024-01-01'), at(1, '2024-06-01'), 2],
    [/due day lies before/, at(1, '2025-06-01'), at(1, '2025-07-01'), 2],
  ] as const)('says why it cannot judge: %s', (reason, baseline, latest, target) => {
    expect(progressTowards(target, '2024-12-31', baseline, latest)).toMatchObject({
      status: 'CANNOT_BE_CALCULATED',
      expected: null,
      reason: expect.stringMatching(reason),
    });
  });
});

import { describe, expect, it } from '@jest/globals';
import { snapshotRows } from './snapshot-rows.js';

describe('staff of networks in the snapshot', () => {
  const staff = snapshotRows('nhs-england/pcn-workforce', 'November 2025', 'observation');

  it.each([
    ['A3A8R', '786.02', '950'],
    ['W2U3Z', '1005.08', '1365'],
    ['72Q', '858.76', '1090'],
    ['93C', '726.16', '895'],
    ['36L', '769.41', '1020'],
  ])('%s: %s full-time equivalents', (area, fte, records) => {
    const own = staff.filter((row) => row.area_code === area && row.level === '');
    expect(own.map(({ indicator_id, value }) => [indicator_id, value]).sort()).toEqual([
      ['health.pcn-workforce-fte', fte],
      ['health.pcn-workforce-records', records],
    ]);
  });

  it('show no number of 1 to 7 people, no role, and never one hidden group alone', () => {
    const counts = staff.filter((row) => row.indicator_id === 'health.pcn-workforce-records');
    expect(counts.filter(({ value }) => value !== '' && Number(value) < 8).length).toBe(
      counts.filter(({ value }) => value === '0').length,
    );
    expect(new Set(counts.map(({ breakdown }) => breakdown))).toEqual(new Set(['', 'staff-group']));
    const hidden = new Map<string, { hidden: number; shown: number }>();
    for (const { area_code = '', value, level } of counts) {
      if (level === '') continue;
      const tally = hidden.get(area_code) ?? { hidden: 0, shown: 0 };
      hidden.set(area_code, tally);
      if (value === '') tally.hidden += 1;
      else tally.shown += 1;
    }
    for (const { hidden: alone, shown } of hidden.values()) {
      expect(alone !== 1 || shown === 0).toBe(true);
    }
  });
});

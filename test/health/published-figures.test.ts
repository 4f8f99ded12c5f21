import { describe, expect, it } from '@jest/globals';
import { appointmentDimensions } from '../../subgraphs/health/datasets/appointment-levels.js';
import { appointments, cells, registered, subIcbs } from './expected-figures.js';
import { snapshotRows, sumOf, type SnapshotRow } from './snapshot-rows.js';

const lists = snapshotRows(
  'nhs-england/registered-patients',
  'March to December 2025',
  'observation',
);
const mapping = snapshotRows(
  'nhs-england/registered-patients-mapping',
  'March to December 2025',
  'practice_listing',
);
const bySubIcb = snapshotRows(
  'nhs-england/gp-appointments-by-sub-icb',
  'June 2023 to November 2025',
  'observation',
);
const byPractice = snapshotRows(
  'nhs-england/gp-appointments-by-practice',
  'November 2025',
  'observation',
);
const catchments = snapshotRows(
  'ohid/trust-catchments',
  'trusts of 2022, local authorities of 2021',
  'trust_catchment',
);
const practices = snapshotRows('nhs-ods/gp-practices', 'November 2025', 'organisation');

describe('registered patients in the snapshot', () => {
  it.each(cells.filter(([file]) => file === 'lists'))(
    '%s: %s on %s',
    (_file, area, period, _breakdown, _level, value, line) => {
      const found = lists.filter((row) => row.area_code === area && row.period === period);
      expect(found).toMatchObject([{ value, row_key: line, method: '' }]);
    },
  );

  it.each(Object.entries(registered))('%s has %d on 1 December 2025', (subIcb, patients) => {
    const found = lists.filter((row) => row.area_code === subIcb && row.period === 'S2025-12-01');
    expect(found).toMatchObject([{ value: String(patients), method: 'sum-of-rows' }]);
  });

  it('is 11,176,751 in London whether practices or sub-locations are added', () => {
    const december = lists.filter(({ period }) => period === 'S2025-12-01');
    const isSubIcb = (row: SnapshotRow) => subIcbs.includes(row.area_code ?? '');
    expect(sumOf(december.filter(isSubIcb))).toBe(11_176_751);
    expect(sumOf(december.filter((row) => !isSubIcb(row)))).toBe(11_176_751);
    expect(december).toHaveLength(1_144 + 5);
  });

  it('maps the same practices on each day, 13 of them to no network in December', () => {
    const key = (row: SnapshotRow, area: string | undefined) => `${area ?? ''} ${row.period ?? ''}`;
    const mapped = new Set(mapping.map((row) => key(row, row.practice_code)));
    const listed = lists.filter((row) => !subIcbs.includes(row.area_code ?? ''));
    expect(new Set(listed.map((row) => key(row, row.area_code)))).toEqual(mapped);
    const december = mapping.filter(({ period }) => period === 'S2025-12-01');
    expect(december.filter((row) => row.pcn_code === '')).toHaveLength(13);
    expect(new Set(december.map((row) => row.pcn_code))).toHaveProperty('size', 201 + 1);
  });

  it('places 13 practices under the board of another sub-location from November 2025', () => {
    const home: Readonly<Record<string, string>> = {
      '93C': 'QMJ',
      W2U3Z: 'QRV',
      A3A8R: 'QMF',
      '72Q': 'QKK',
      '36L': 'QWE',
    };
    const strays = mapping.filter((row) => home[row.sub_icb_code ?? ''] !== row.board_code);
    const days = [...new Set(strays.map(({ period }) => period))];
    expect(days).toEqual(['S2025-11-01', 'S2025-12-01']);
    expect(strays).toHaveLength(26);
  });
});

describe('appointments in the snapshot', () => {
  it.each(cells.filter(([file]) => file === 'byPractice'))(
    '%s: %s in %s, %s %s',
    (_file, area, period, breakdown, level, value, line) => {
      const found = byPractice.filter(
        (row) =>
          row.area_code === area &&
          row.period === period &&
          row.breakdown === breakdown &&
          row.level === level,
      );
      expect(found).toMatchObject([{ value, row_key: line, method: '' }]);
    },
  );

  it('cover 30 months of five sub-locations', () => {
    const totals = bySubIcb.filter(({ breakdown }) => breakdown === '');
    expect(new Set(totals.map(({ period }) => period))).toHaveProperty('size', 30);
    expect(totals).toHaveLength(150);
  });

  it.each(appointmentDimensions)('by %s sum to all of each month and place', (dimension) => {
    for (const rows of [bySubIcb, byPractice]) {
      const sums = new Map<string, number>();
      for (const row of rows.filter(({ breakdown }) => breakdown === dimension)) {
        const key = `${row.area_code ?? ''} ${row.period ?? ''}`;
        sums.set(key, (sums.get(key) ?? 0) + Number(row.value));
      }
      const totals = rows.filter(({ breakdown }) => breakdown === '');
      expect(totals.length).toBeGreaterThan(100);
      for (const row of totals) {
        expect(sums.get(`${row.area_code ?? ''} ${row.period ?? ''}`)).toBe(Number(row.value));
      }
    }
  });

  it('of November 2025 are the same in both files', () => {
    const totals = bySubIcb.filter((row) => row.breakdown === '' && row.period === 'M2025-11');
    expect(Object.fromEntries(totals.map((row) => [row.area_code, Number(row.value)]))).toEqual(
      appointments,
    );
    const all = byPractice.filter(({ breakdown }) => breakdown === '');
    expect(sumOf(all)).toBe(4_632_372);
    expect(sumOf(totals)).toBe(4_632_372);
  });
});

describe('registers in the snapshot', () => {
  it('hold 1,153 active practices of setting 4, and 118 closed since 2020', () => {
    const ofSetting = practices.filter((row) => row.prescribing_setting === '4');
    const count = (status: string) =>
      ofSetting.filter((row) => row.register_status === status).length;
    expect([count('ACTIVE'), count('CLOSED'), count('DORMANT')]).toEqual([1153, 118, 6]);
    expect(practices).toHaveLength(1153 + 118 + 6 + 4);
    const ends = ofSetting.flatMap(({ valid_to }) => valid_to || []);
    expect(ends.sort().at(0)?.startsWith('2020')).toBe(true);
  });

  it('hold 35 trusts of July 2025 and 50 of 2026, Oxleas in both', () => {
    const july = snapshotRows('nhs-ods/nhs-trusts', 'July 2025', 'organisation');
    const later = snapshotRows('nhs-ods/nhs-trusts', '2026', 'organisation');
    expect([july.length, later.length]).toEqual([35, 50]);
    for (const edition of [july, later]) {
      expect(edition.filter(({ ods_code }) => ods_code === 'RPG')).toHaveLength(1);
    }
  });

  it('give Barts 21.7 % of its patients from Tower Hamlets', () => {
    const found = catchments.filter(
      (row) => row.trust_code === 'R1H' && row.borough_code === 'E09000030',
    );
    expect(found).toMatchObject([{ share: '0.2172126', row_key: 'L141' }]);
    expect(catchments).toHaveLength(596);
    expect(new Set(catchments.map(({ trust_code }) => trust_code))).toHaveProperty('size', 22);
  });
});

import { describe, expect, it } from '@jest/globals';
import { aeLongSeries } from '../../subgraphs/health/datasets/ae-long-series.js';
import { aeMonthly } from '../../subgraphs/health/datasets/ae-monthly.js';
import { csvOf, readerOf } from './reading.js';

const header = [
  'Period',
  'Org Code',
  'Parent Org',
  'Org name',
  'A&E attendances Type 1',
  'A&E attendances Type 2',
  'A&E attendances Other A&E Department',
  'A&E attendances Booked Appointments Type 1',
  'A&E attendances Booked Appointments Type 2',
  'A&E attendances Booked Appointments Other Department',
  'Attendances over 4hrs Type 1',
  'Attendances over 4hrs Type 2',
  'Attendances over 4hrs Other Department',
  'Attendances over 4hrs Booked Appointments Type 1',
  'Attendances over 4hrs Booked Appointments Type 2',
  'Attendances over 4hrs Booked Appointments Other Department',
  'Patients who have waited 4-12 hs from DTA to admission',
  'Patients who have waited 12+ hrs from DTA to admission',
  'Emergency admissions via A&E - Type 1',
  'Emergency admissions via A&E - Type 2',
  'Emergency admissions via A&E - Other A&E department',
  'Other emergency admissions',
];

const barts = [100, 20, 30, 7, 0, 1, 40, 2, 3, 5, 0, 0, 6, 4, 50, 1, 2, 9];
const centre = [0, 0, 10, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const total = [1000, 200, 310, 70, 0, 10, 400, 20, 31, 50, 0, 0, 60, 40, 500, 10, 20, 90];

const row = (
  code: string,
  parent: string,
  counts: readonly unknown[],
  period = 'MSitAE-MAY-2025',
) => [period, code, parent, 'A PROVIDER', ...counts] as const;

const file = (rows: readonly (readonly unknown[])[], columns: readonly string[] = header) =>
  csvOf(columns, rows);

describe('the monthly A&E file', () => {
  const read = readerOf(aeMonthly);

  async function figures(text: string) {
    const { facts, intake } = await read(text);
    const value = (indicator: string, area: string, level = '') =>
      facts.find(
        ({ values }) =>
          values.indicator_id === indicator && values.area_code === area && values.level === level,
      )?.values;
    return { value, intake, facts };
  }

  const rows = [
    row('R1H', 'NHS ENGLAND LONDON ', barts),
    row('AD913', 'NHS ENGLAND LONDON', centre),
    row('RHU', 'NHS ENGLAND SOUTH EAST ', barts),
    row('TOTAL', 'TOTAL', total, 'TOTAL'),
  ];

  it('reads the month from MSitAE-MAY-2025 and keeps booked appointments apart', async () => {
    const { value } = await figures(file(rows));
    expect(value('health.ae-attendances', 'R1H')).toMatchObject({
      period: 'M2025-05',
      value: 150,
      method: 'sum-of-columns',
      row_key: 'L2',
    });
    expect(value('health.ae-booked-attendances', 'R1H')).toMatchObject({ value: 8 });
    expect(value('health.ae-attendances', 'R1H', 'Type 1')).toMatchObject({
      value: 100,
      method: null,
    });
    expect(value('health.ae-within-4-hours', 'R1H')).toMatchObject({
      numerator: 105,
      denominator: 150,
      value: '70',
    });
    expect(value('health.ae-over-12-hours-to-admission', 'R1H')).toMatchObject({ value: 4 });
    expect(value('health.emergency-admissions-via-ae', 'R1H')).toMatchObject({ value: 53 });
  });

  it('takes the last row as England and never adds it, London from parents with and without blanks', async () => {
    const { value, intake, facts } = await figures(file(rows));
    expect(value('health.ae-attendances', 'E92000001')).toMatchObject({
      value: 1510,
      period: 'M2025-05',
      row_key: 'L5',
    });
    expect(value('health.ae-attendances', 'E12000007')).toMatchObject({
      value: 160,
      method: 'sum-of-rows',
      row_key: null,
    });
    expect(intake.passedOver.get('not in London')).toBe(1);
    expect(new Set(facts.map(({ values }) => values.area_code))).toEqual(
      new Set(['R1H', 'E92000001', 'E12000007']),
    );
  });

  it('knows a total row written "Total" and "Total ", and columns without a name', async () => {
    const wide = [...header, '', '', '', '', '', 'a'];
    const { value } = await figures(
      file(
        [
          [...row('R1H', 'NHS ENGLAND LONDON', barts), '', '', '', '', '', ''],
          ['Total', 'Total ', 'Total', 'Total', ...total, '', '', '', '', '', ''],
        ],
        wide,
      ),
    );
    expect(value('health.ae-attendances', 'E92000001')).toMatchObject({ value: 1510 });
    expect(value('health.ae-attendances', 'E12000007')).toMatchObject({ value: 150 });
  });

  it('shows no London that lacks a provider', async () => {
    const faulty = barts.map((count, at) => (at === 0 ? '*' : count));
    const { value, intake } = await figures(
      file([row('R1H', 'NHS ENGLAND LONDON', faulty), row('RF4', 'NHS ENGLAND LONDON', barts)]),
    );
    expect(intake.rejections).toMatchObject([{ source: 'L2' }]);
    expect(intake.rejections[0]?.reason).toContain('A&E attendances Type 1 is "*"');
    expect(value('health.ae-attendances', 'E12000007')).toBeUndefined();
    expect(value('health.ae-attendances', 'RF4')).toMatchObject({ value: 150 });
  });
});

describe('the long A&E series', () => {
  const read = readerOf(aeLongSeries);
  const columns = [
    'nhs_trust22_code',
    'total_attendances',
    'attendances_over_4hours',
    'total_emergency_admissions',
    'emergency_admissions_over_4hours',
    'pct_attendance_over_4hours',
    'pct_emergency_admissions_over_4hours',
    'date',
  ];

  it('states other indicators than the monthly files, with booked appointments', async () => {
    const { facts } = await read(csvOf(columns, [['R1H', 200, 50, 40, 8, 0.25, 0.2, 'July 2024']]));
    expect(facts.map(({ values }) => [values.indicator_id, values.value])).toEqual([
      ['health.ae-attendances-with-booked', 200],
      ['health.ae-within-4-hours-with-booked', '75'],
      ['health.emergency-admissions', 40],
      ['health.emergency-admissions-over-4-hours', '20'],
    ]);
    expect(facts[0]?.values.period).toBe('M2024-07');
  });

  it('has no share where the file has no count, and none of no admissions', async () => {
    const { facts, intake } = await read(
      csvOf(columns, [
        ['RQM', 200, '', 40, 8, '', 0.2, 'April 2021'],
        ['RYX', 200, 3, 0, 0, 0, '', 'April 2021'],
        ['RYX', 200, 3, 0, 0, 0, '', 'Smarch 2021'],
      ]),
    );
    expect(facts.map(({ values }) => values.marker)).toEqual([
      null,
      'x',
      null,
      null,
      null,
      null,
      null,
      'z',
    ]);
    expect(intake.rejections).toMatchObject([{ source: 'L4' }]);
  });
});

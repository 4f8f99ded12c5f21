import { describe, expect, it } from '@jest/globals';
import { gpAppointmentsByPractice } from '../../subgraphs/health/datasets/gp-appointments-by-practice.js';
import { gpAppointmentsBySubIcb } from '../../subgraphs/health/datasets/gp-appointments-by-sub-icb.js';
import { csvOf, readerOf } from './reading.js';

const subIcbColumns = [
  'SUB_ICB_LOCATION_CODE',
  'SUB_ICB_LOCATION_NAME',
  'APPOINTMENT_MONTH',
  'APPT_STATUS',
  'HCP_TYPE',
  'APPT_MODE',
  'TIME_BETWEEN_BOOK_AND_APPT',
  'COUNT_OF_APPOINTMENTS',
];

const crossed = (
  labels: readonly [string, string, string, string],
  count: string,
  area = '93C',
) => [area, 'NHS North Central London ICB - 93C', '2025-11-01', ...labels, count];

describe('appointments by sub-location', () => {
  const read = readerOf(gpAppointmentsBySubIcb);

  it('adds up the total and each margin once, not the crosses', async () => {
    const { figures } = await read(
      csvOf(subIcbColumns, [
        crossed(['Attended', 'GP', 'Face-to-Face', 'Same Day'], '100'),
        crossed(['DNA', 'GP', 'Telephone', '8  to 14 Days'], '20'),
        crossed(['Attended', 'Other Practice staff', 'Face-to-Face', '8  to 14 Days'], '3'),
      ]),
    );
    expect(figures['93C:M2025-11']).toBe(123);
    expect(figures['93C:M2025-11:status=Attended']).toBe(103);
    expect(figures['93C:M2025-11:mode=Telephone']).toBe(20);
    expect(figures['93C:M2025-11:professional=GP']).toBe(120);
    expect(Object.keys(figures)).toHaveLength(1 + 3 + 3 + 5 + 8);
  });

  it('makes the double blanks of band labels single and names blank labels', async () => {
    const { figures } = await read(
      csvOf(subIcbColumns, [
        crossed(['', '', '', '22  to 28 Days'], '7'),
        crossed(['Attended', 'GP', 'Video/Online', 'Unknown / Data Quality'], '2'),
      ]),
    );
    expect(figures).toMatchObject({
      '93C:M2025-11:status=Unknown': 7,
      '93C:M2025-11:professional=Unknown': 7,
      '93C:M2025-11:mode=Unknown': 7,
      '93C:M2025-11:time-from-booking=22 to 28 Days': 7,
      '93C:M2025-11:time-from-booking=Unknown / Data Quality': 2,
      '93C:M2025-11:time-from-booking=Same Day': 0,
    });
  });

  it('shows no sum of a month with a row it could not read', async () => {
    const { figures, intake } = await read(
      csvOf(subIcbColumns, [
        crossed(['Attended', 'GP', 'Face-to-Face', 'Same Day'], '100'),
        crossed(['Attended', 'GP', 'Hologram', 'Same Day'], '1'),
        crossed(['Attended', 'GP', 'Face-to-Face', 'Same Day'], '5', '36L'),
      ]),
    );
    expect(figures['93C:M2025-11']).toBe('[x]');
    expect(figures['93C:M2025-11:mode=Telephone']).toBe('[x]');
    expect(figures['36L:M2025-11']).toBe(5);
    expect(intake.rejections).toMatchObject([{ source: 'L3' }]);
    expect(intake.rejections[0]?.reason).toContain('"Hologram"');
  });

  it('passes over other places and rejects a day within a month', async () => {
    const row = crossed(['Attended', 'GP', 'Telephone', '1 Day'], '1');
    const { facts, intake } = await read(
      csvOf(subIcbColumns, [
        crossed(['Attended', 'GP', 'Telephone', '1 Day'], '1', '16C'),
        row.with(2, '2025-11-02'),
      ]),
    );
    expect(facts).toEqual([]);
    expect([...intake.passedOver.values()]).toEqual([1]);
    expect(intake.rejectedCount).toBe(1);
  });
});

/** The columns of the file by practice with the counts of one practice of 100 appointments. */
const counts = {
  MONTH: '2025-11',
  GP_CODE: 'E83003',
  SUB_ICB_LOCATION_CODE: '93C',
  APPOINTMENTS: '100',
  LIST_SIZE: '1000',
  ATTENDED: '80',
  DNA: '15',
  STATUS_UNKNOWN: '5',
  FACE_TO_FACE: '60',
  HOME_VISIT: '0',
  TELEPHONE: '30',
  VIDEO_ONLINE: '9',
  MODE_UNKNOWN: '1',
  HCP_GP: '50',
  HCP_OTHER_PRACTICE_STAFF: '50',
  HCP_UNKNOWN: '0',
  SAME_DAY: '40',
  ONE_DAY: '10',
  D2_7: '10',
  D8_14: '10',
  D15_21: '10',
  D22_28: '10',
  D28_PLUS: '8',
  WAIT_UNKNOWN: '2',
};

const practiceFile = (...rows: readonly Partial<typeof counts>[]) =>
  csvOf(
    Object.keys(counts),
    rows.map((change) => Object.values({ ...counts, ...change })),
  );

describe('appointments by practice', () => {
  const read = readerOf(gpAppointmentsByPractice);

  it('gives cells as published, in the words of the file by sub-location', async () => {
    const { figures, facts } = await read(practiceFile({}));
    expect(figures).toMatchObject({
      'E83003:M2025-11': 100,
      'E83003:M2025-11:status=DNA': 15,
      'E83003:M2025-11:professional=Other Practice staff': 50,
      'E83003:M2025-11:mode=Video/Online': 9,
      'E83003:M2025-11:time-from-booking=8 to 14 Days': 10,
      'E83003:M2025-11:time-from-booking=Unknown / Data Quality': 2,
    });
    expect(facts.every(({ values }) => values.method === null && values.row_key === 'L2')).toBe(
      true,
    );
    expect(facts).toHaveLength(20);
  });

  it.each([
    ['status', { DNA: '16' }],
    ['mode', { HOME_VISIT: '1' }],
    ['professional', { HCP_UNKNOWN: '1' }],
    ['time-from-booking', { WAIT_UNKNOWN: '0' }],
  ])('rejects a row whose %s does not sum to its appointments', async (dimension, change) => {
    const { figures, intake } = await read(
      practiceFile({ GP_CODE: 'E83005' }, { ...change, GP_CODE: 'E83006' }),
    );
    expect(Object.keys(figures).some((key) => key.startsWith('E83006'))).toBe(false);
    expect(figures['E83005:M2025-11']).toBe(100);
    expect(intake.rejections).toEqual([
      { source: 'L3', reason: expect.stringContaining(`E83006: ${dimension} sums to`) },
    ]);
  });

  it('rejects markers rather than reading them as nothing', async () => {
    const { facts, intake } = await read(practiceFile({ HOME_VISIT: '*' }, { APPOINTMENTS: '-' }));
    expect(facts).toEqual([]);
    expect(intake.rejections.map(({ source }) => source)).toEqual(['L2', 'L3']);
    expect(intake.rejections[0]?.reason).toContain('HOME_VISIT');
  });
});

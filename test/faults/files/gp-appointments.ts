import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { appointmentsOf, csvOf, type FileKind } from './file-kind.js';

/** Columns of the levels of each dimension; the appointments of a row are all of the first level. */
const levels = [
  ['ATTENDED', 'DNA', 'STATUS_UNKNOWN'],
  ['HCP_GP', 'HCP_OTHER_PRACTICE_STAFF', 'HCP_UNKNOWN'],
  ['FACE_TO_FACE', 'HOME_VISIT', 'TELEPHONE', 'VIDEO_ONLINE', 'MODE_UNKNOWN'],
  ['SAME_DAY', 'ONE_DAY', 'D2_7', 'D8_14', 'D15_21', 'D22_28', 'D28_PLUS', 'WAIT_UNKNOWN'],
];

const snapshot = '../../../subgraphs/health/snapshot/nhs-ods__gp-practices/november-2025/';
const register = readFileSync(new URL(`${snapshot}organisation.csv`, import.meta.url));
const practices = parse<{ readonly ods_code: string }>(register, { columns: true })
  .slice(0, 120)
  .map(({ ods_code }) => ods_code);

/** One row of the file by practice. */
export function practiceRow(code: string, count: number, month = '2025-10') {
  const counts = levels.flatMap((names) => names.map((_, place) => (place === 0 ? count : 0)));
  return [month, code, '93C', count, ...counts];
}

/** Appointments by practice, of 120 practices that the register knows. */
export const practiceAppointments: FileKind = {
  dataset: 'nhs-england/gp-appointments-by-practice',
  name: 'appointments-by-practice.csv',
  good: (round) =>
    csvOf([
      ['MONTH', 'GP_CODE', 'SUB_ICB_LOCATION_CODE', 'APPOINTMENTS', ...levels.flat()],
      ...practices.map((code, place) => practiceRow(code, 1_000 + place + round)),
    ]),
  question: appointmentsOf(`practice(odsCode: "${practices[0] ?? ''}")`, null),
};

/** Appointments by the sub-locations of boards, two of which later became one. */
export const locationAppointments: FileKind = {
  dataset: 'nhs-england/gp-appointments-by-sub-icb',
  name: 'appointments-by-location.csv',
  good: (round) =>
    csvOf([
      [
        'SUB_ICB_LOCATION_CODE,APPOINTMENT_MONTH,APPT_STATUS,HCP_TYPE,APPT_MODE',
        'TIME_BETWEEN_BOOK_AND_APPT,COUNT_OF_APPOINTMENTS',
      ],
      ...['93C', 'W2U3Z', 'A3A8R', '72Q', '36L'].map((code, place) => [
        ...[code, '01OCT2025', 'Attended', 'GP', 'Telephone', 'Same Day'],
        1_000 * (place + 1) + round,
      ]),
    ]),
  question: appointmentsOf('integratedCareBoard(odsCode: "Z9B2Z")', '2026-04-01'),
};

import type { Indicator } from '../indicator.js';

const recordedNotAll =
  'Appointments recorded in the systems of practices: not all the work of a practice, and a measure of neither demand nor capacity.';

const shareOfSums =
  'The publisher counts; the share is computed here from its counts, for networks, boroughs, boards and London from their sums.';

/** Levels of a borough: the networks it leads, by ODS code. */
const byNetwork = ['primary-care-network'];

const networksOnce =
  'By practice, and so by network and borough, for November 2025 only; by commissioner, board and London monthly from June 2023.';

/** Indicators of appointments in general practice. */
export const appointmentIndicators: readonly Indicator[] = [
  {
    id: 'health.gp-appointments',
    title: 'Appointments in general practice',
    definition:
      'Appointments recorded by GP practices with a date in the month, whatever became of them.',
    caveats: [
      recordedNotAll,
      networksOnce,
      'A practice without a row in the file counts as having recorded none.',
    ],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method:
      'By practice as published. By commissioner the sum of the rows of the file, by other areas the sum of practices or commissioners.',
    disclosurePolicy: 'already-published',
    fiveP: ['PROVIDERS'],
    synonyms: ['GP appointments', 'consultations', 'GPAD', 'primary care activity'],
    dimensions: ['status', 'professional', 'mode', 'time-from-booking'],
  },
  {
    id: 'health.gp-appointments-within-14-days',
    title: 'Appointments within 14 days of booking',
    definition:
      'Share of appointments in general practice that took place on the day of booking or up to 14 days after, of those whose time of booking is known.',
    caveats: [
      'Appointments booked ahead on purpose, such as reviews of a long-term condition, count as longer than 14 days: it is no waiting time.',
      recordedNotAll,
      networksOnce,
    ],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    method: `Same Day, 1 Day, 2 to 7 Days and 8 to 14 Days, divided by all but Unknown / Data Quality, times 100. ${shareOfSums}`,
    denominator: 'Appointments whose time from booking is known',
    disclosurePolicy: 'already-published',
    fiveP: ['PROVIDERS'],
    synonyms: ['GP waits', 'access', 'two weeks'],
    dimensions: byNetwork,
  },
  {
    id: 'health.gp-appointments-same-day',
    title: 'Appointments on the day of booking',
    definition:
      'Share of appointments in general practice that took place on the day of booking, of those whose time of booking is known.',
    caveats: [
      'Neither more nor fewer is better in itself: it mixes urgency, preference and how a practice books.',
      recordedNotAll,
      networksOnce,
    ],
    unit: 'PERCENT',
    polarity: 'NO_JUDGEMENT',
    method: `Same Day, divided by all but Unknown / Data Quality, times 100. ${shareOfSums}`,
    denominator: 'Appointments whose time from booking is known',
    disclosurePolicy: 'already-published',
    fiveP: ['PROVIDERS'],
    synonyms: ['GP waits', 'access', 'urgent'],
  },
  {
    id: 'health.gp-appointments-not-attended',
    title: 'Appointments not attended',
    definition:
      'Share of appointments in general practice that the patient did not attend (DNA), of those whose outcome is known.',
    caveats: [recordedNotAll, networksOnce],
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    method: `DNA, divided by Attended and DNA, times 100. ${shareOfSums}`,
    denominator: 'Appointments known to be attended or not',
    disclosurePolicy: 'already-published',
    fiveP: ['PROVIDERS'],
    synonyms: ['DNA', 'missed appointments', 'did not attend'],
    dimensions: byNetwork,
  },
  {
    id: 'health.gp-appointments-face-to-face',
    title: 'Appointments face to face',
    definition:
      'Share of appointments in general practice held face to face at the practice, of those whose mode is known. Home visits are a mode of their own.',
    caveats: [recordedNotAll, networksOnce],
    unit: 'PERCENT',
    polarity: 'NO_JUDGEMENT',
    method: `Face-to-Face, divided by all of known mode, times 100. ${shareOfSums}`,
    denominator: 'Appointments whose mode is known',
    disclosurePolicy: 'already-published',
    fiveP: ['PROVIDERS'],
    synonyms: ['in person', 'telephone', 'online', 'remote'],
    dimensions: byNetwork,
  },
  {
    id: 'health.gp-appointments-with-gp',
    title: 'Appointments with a GP',
    definition:
      'Share of appointments in general practice that were with a general practitioner, of those whose professional is known.',
    caveats: [
      'Nurses, pharmacists and others do much of the work of a practice on purpose.',
      recordedNotAll,
      networksOnce,
    ],
    unit: 'PERCENT',
    polarity: 'NO_JUDGEMENT',
    method: `GP, divided by GP and Other Practice staff, times 100. ${shareOfSums}`,
    denominator: 'Appointments whose professional is known',
    disclosurePolicy: 'already-published',
    fiveP: ['PROVIDERS'],
    synonyms: ['doctor', 'general practitioner', 'practice staff', 'skill mix'],
  },
  {
    id: 'health.gp-appointments-per-1000-patients',
    title: 'Appointments per 1,000 registered patients',
    definition:
      'Appointments in general practice in a month for every 1,000 patients registered on its first day.',
    caveats: [
      'Only for months on whose first day a list of registered patients is at hand: March, April, May and November 2025.',
      'Months differ in working days, and lists in age and need.',
      recordedNotAll,
    ],
    unit: 'RATE_PER_1000',
    polarity: 'NO_JUDGEMENT',
    method:
      'Appointments of the month divided by registered patients on its first day, times 1,000, of the same practices.',
    denominator: 'Patients registered on the first day of the month',
    disclosurePolicy: 'already-published',
    fiveP: ['PROVIDERS'],
    synonyms: ['appointment rate', 'access', 'capacity'],
  },
];

import type { Indicator } from '../indicator.js';

const eightMonths =
  'From the monthly files at hand: June 2024 to January 2025, some of them revised editions whose first editions are not at hand.';

const longSeries =
  'From a processed series of trusts as they were in 2022, April 2021 to July 2025. It includes booked appointments and is no earlier or later edition of the monthly files.';

const groups =
  'For a board the sum of trusts with headquarters in its area, for a collaborative of its members: not of the residents of an area.';

const common = {
  disclosurePolicy: 'already-published',
  fiveP: ['PROVIDERS'],
} as const satisfies Partial<Indicator>;

const fieldTest =
  'Chelsea and Westminster (RQM) and Imperial (RYJ) have no count beyond four hours until May 2023, and so neither have their collaborative and London.';

/** Indicators of accident and emergency departments and of emergency admissions. */
export const emergencyCareIndicators: readonly Indicator[] = [
  {
    ...common,
    id: 'health.ae-attendances',
    title: 'A&E attendances without booked appointments',
    definition:
      'Unplanned attendances at accident and emergency departments of all types in the month.',
    caveats: [eightMonths, groups],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method:
      'Type 1, Type 2 and other departments added. England is the TOTAL row of the file; London adds every provider that the file places in London, urgent treatment centres among them.',
    synonyms: ['accident and emergency', 'acute demand', 'urgent care', 'casualty', 'ED'],
    dimensions: ['department'],
  },
  {
    ...common,
    id: 'health.ae-booked-attendances',
    title: 'Booked A&E attendances',
    definition: 'Booked appointments at accident and emergency departments in the month.',
    caveats: [eightMonths, groups],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method: 'Booked appointments at Type 1, Type 2 and other departments added.',
    synonyms: ['NHS 111 bookings', 'accident and emergency'],
  },
  {
    ...common,
    id: 'health.ae-within-4-hours',
    title: 'A&E attendances of up to four hours',
    definition:
      'Share of unplanned attendances at accident and emergency departments of all types that lasted four hours or less.',
    caveats: [eightMonths, 'Without booked appointments.', groups],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    method: 'Attendances less those over four hours, divided by attendances, times 100.',
    denominator: 'Unplanned attendances',
    synonyms: ['four-hour standard', 'A&E waits', 'emergency waits'],
    dimensions: ['department'],
  },
  {
    ...common,
    id: 'health.ae-over-12-hours-to-admission',
    title: 'Over 12 hours from decision to admission',
    definition:
      'Patients who waited more than 12 hours for a bed after the decision to admit them from A&E.',
    caveats: [eightMonths, groups],
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    synonyms: ['trolley waits', '12 hours', 'corridor care', 'A&E waits'],
  },
  {
    ...common,
    id: 'health.emergency-admissions-via-ae',
    title: 'Emergency admissions through A&E',
    definition: 'Emergency admissions through accident and emergency departments in the month.',
    caveats: [eightMonths, groups],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method: 'Admissions through Type 1, Type 2 and other departments added.',
    synonyms: ['acute demand', 'non-elective', 'hospital admissions'],
  },
  {
    ...common,
    id: 'health.ae-attendances-with-booked',
    title: 'A&E attendances with booked appointments',
    definition:
      'Attendances at accident and emergency departments of all types in the month, booked appointments included.',
    caveats: [
      longSeries,
      'London is the sum of these trusts, without urgent treatment centres run by others.',
      'RAP, RY9 and RAT appear for part of the time.',
      groups,
    ],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    synonyms: ['accident and emergency', 'acute demand', 'urgent care', 'emergency trend'],
  },
  {
    ...common,
    id: 'health.ae-within-4-hours-with-booked',
    title: 'A&E attendances of up to four hours, with booked',
    definition:
      'Share of attendances at accident and emergency departments, booked appointments included, that lasted four hours or less.',
    caveats: [longSeries, fieldTest, groups],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    method:
      'Attendances less those over four hours, divided by attendances, times 100, from the counts: the file rounds its own shares to whole per cent.',
    denominator: 'Attendances with booked appointments',
    synonyms: ['four-hour standard', 'A&E waits', 'emergency waits'],
  },
  {
    ...common,
    id: 'health.emergency-admissions',
    title: 'Emergency admissions',
    definition:
      'Emergency admissions to the hospitals of a trust in the month, through A&E or otherwise, at all ages.',
    caveats: [
      longSeries,
      'By trust, at all ages: no file at hand has emergency admissions of older people or by cause, or of the residents of a borough.',
      'London North West (R1K), November 2024: 7,245 here; the revised monthly file gives 6,561.',
      groups,
    ],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    synonyms: ['non-elective', 'acute demand', 'avoidable admissions', 'hospital admissions'],
  },
  {
    ...common,
    id: 'health.emergency-admissions-over-4-hours',
    title: 'Emergency admissions after more than four hours',
    definition:
      'Share of emergency admissions whose patient waited more than four hours for a bed after the decision to admit.',
    caveats: [longSeries, groups],
    unit: 'PERCENT',
    polarity: 'LOWER_IS_BETTER',
    method:
      'Admissions after more than four hours from the decision, divided by emergency admissions, times 100, from the counts.',
    denominator: 'Emergency admissions',
    synonyms: ['trolley waits', 'decision to admit', 'bed waits'],
  },
];

const expected =
  'Expected, not counted: it takes a trust’s emergency patients to come from boroughs as all its patients do, and the same in every month.';

const catchments = [
  expected,
  'Until December 2024: Royal Free (RAL) took over North Middlesex (RAP) on 1 January 2025, and there is no catchment of the two together.',
  'Without trusts that have no catchment, such as community trusts with urgent treatment centres, and without hospitals outside London.',
  'A count: boroughs differ in residents, so compare changes, not sizes.',
];

/** Indicators of emergency care by where patients live, expected from the catchments of trusts. */
export const catchmentIndicators: readonly Indicator[] = [
  {
    ...common,
    id: 'health.ae-attendances-by-catchment',
    title: 'A&E attendances expected of residents',
    definition:
      'Attendances at accident and emergency departments, booked ones included, that the catchments of London’s acute trusts let one expect of the residents of a borough.',
    caveats: catchments,
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method:
      'Attendances of each trust in the month times the share of its patients who live in the borough, added up and rounded.',
    synonyms: ['acute demand', 'accident and emergency', 'borough attendances'],
  },
  {
    ...common,
    id: 'health.emergency-admissions-by-catchment',
    title: 'Emergency admissions expected of residents',
    definition:
      'Emergency admissions at all ages that the catchments of London’s acute trusts let one expect of the residents of a borough.',
    caveats: catchments,
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method:
      'Emergency admissions of each trust in the month times the share of its patients who live in the borough, added up and rounded.',
    synonyms: ['acute demand', 'avoidable admissions', 'non-elective', 'borough admissions'],
  },
];

import { assessmentSheets } from './assessment-sheets.js';
import { outcomeSheets } from './outcome-sheets.js';
import { breakdown, type HomelessnessColumn, type HomelessnessSheet } from './sheet.js';

const inAccommodation = 'households-in-temporary-accommodation';
const inArea = 'Number of households in area';
const thousands = `${inArea} (000s)`;

const type = (level: string, heading?: string) =>
  breakdown(inAccommodation, 'accommodation-type', level, heading);
const household = (level: string, heading?: string) =>
  breakdown(inAccommodation, 'household-type', level, heading);
const duty = (level: string, heading?: string) =>
  breakdown(inAccommodation, 'duty', level, heading);
const total = 'Total number of households in TA';

const familiesIn = (level: string, heading = level) =>
  breakdown(
    'families-in-temporary-accommodation',
    'accommodation-type',
    level,
    `${heading} children`,
  );
const leased = 'Private sector accommodation leased by the authority or a registered provider';
const leasedAsPrinted =
  'Private sector accommodation leased by authority or by a registered provider';
const anyOther =
  'Any other type of temporary accommodation (including private landlord and not known)';

/** Headings of a hidden row; the one that is seen says `Total with children` six times. */
const familiesByType: readonly HomelessnessColumn[] = [
  familiesIn('Bed and breakfast hotels (including shared annexes)'),
  familiesIn('Nightly paid, privately managed accommodation, self-contained'),
  familiesIn('Hostels (including reception centres, emergency units and refuges)'),
  familiesIn(leased, leasedAsPrinted),
  familiesIn('Local authority or Housing association (LA/HA) stock'),
  familiesIn(anyOther, `${anyOther}2`),
];

/**
 * Every sheet and column taken; others of the same file join by a row here. Only counts and the
 * rates the publisher gives: sheets that alternate counts and shares are read for their counts.
 */
export const homelessnessSheets: readonly HomelessnessSheet[] = [
  ...assessmentSheets,
  ...outcomeSheets,
  {
    name: 'TA1',
    time: 'last-day',
    columns: [
      { heading: total, indicator: inAccommodation },
      {
        heading: 'Total number of households in TA per (000s)',
        indicator: `${inAccommodation}-rate`,
        decimals: 2,
        rateOf: { numerator: total, thousands },
      },
      {
        heading: 'Total number of households in TA with children',
        indicator: 'families-in-temporary-accommodation',
      },
      {
        heading: 'Total number of children in TA',
        indicator: 'children-in-temporary-accommodation',
      },
      {
        heading: 'Total with children and resident more than 6 weeks',
        indicator: 'families-in-bed-and-breakfast-over-6-weeks',
      },
      {
        heading: 'Total with children and resident more than 6 weeks and pending review / appeal',
        indicator: 'families-in-bed-and-breakfast-over-6-weeks-pending-review',
      },
      {
        heading: 'Total with 16/17-year-old main applicant',
        indicator: 'applicants-aged-16-to-17-in-bed-and-breakfast',
      },
      {
        heading: 'Duty owed, no accommodation secured',
        indicator: 'households-owed-a-duty-without-accommodation',
      },
      ...familiesByType,
      {
        heading: 'In TA in another local authority district',
        indicator: 'households-placed-out-of-area',
      },
      type('Bed and breakfast hotels (including shared annexes)'),
      type('Nightly paid, privately managed accommodation, self-contained'),
      type('Hostels (including reception centres, emergency units and refuges)'),
      type(
        'Private sector accommodation leased by the authority or a registered provider',
        'Private sector accommodation leased by authority or by a registered provider',
      ),
      type('Local authority or Housing association (LA/HA) stock'),
      type('Any other type of temporary accommodation (including private landlord and not known)'),
    ],
  },
  {
    name: 'TA2',
    time: 'last-day',
    columns: [
      household('Couple with dependent children'),
      household(
        'Single parent with dependent children, male',
        'Single parent with dependent children - Male',
      ),
      household(
        'Single parent with dependent children, female',
        'Single parent with dependent children - Female',
      ),
      household(
        'Single parent with dependent children, other or not known',
        'Single parent with dependent children - Other/gender not known',
      ),
      household('Single adult, male', 'Single adult - Male'),
      household('Single adult, female', 'Single adult - Female'),
      household('Single adult, other or not known', 'Single adult - Other/gender not known'),
      household('All other household types'),
    ],
  },
  {
    name: 'TA3',
    time: 'last-day',
    columns: [
      duty(
        'Main duty (section 193)',
        'Section 193 duty: priority need and unintentionally homeless',
      ),
      duty(
        'Interim, while a decision or review is pending',
        'Interim: pending enquiries, intentionally homeless, review appeal, awaiting referral',
      ),
      duty('Emergency accommodation (section 189B)', 'Section 189B power: emergency accommodation'),
      duty('Duty ended, still accommodated', 'Duty ended, remains accommodated at end of quarter'),
      duty('Not classifiable', 'Duty not classifiable'),
    ],
  },
];

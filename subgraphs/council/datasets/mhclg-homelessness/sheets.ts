/** A column of a sheet and the figure it holds. */
export interface HomelessnessColumn {
  /** What stands above it, without the marks of footnotes. Some sheets print it in a hidden row. */
  readonly heading: string;
  /** Indicator without `council.`. */
  readonly indicator: string;
  /** Level, when it is a breakdown. */
  readonly level?: Readonly<Record<string, string>>;
  /** Decimals to which the file's unrounded numbers are cut; absent for whole numbers. */
  readonly decimals?: number;
  /** Heading of the column of thousands of households a rate is of, and of its numerator. */
  readonly rateOf?: { readonly numerator: string; readonly thousands: string };
}

/** A sheet of the detailed local authority tables that is read. */
export interface HomelessnessSheet {
  readonly name: string;
  /** Counted on the last day of the quarter, or over the quarter. */
  readonly time: 'last-day' | 'quarter';
  readonly columns: readonly HomelessnessColumn[];
}

const inAccommodation = 'households-in-temporary-accommodation';
const owedADuty = 'households-owed-a-homelessness-duty';
const inArea = 'Number of households in area';
const thousands = `${inArea} (000s)`;

const breakdown = (indicator: string, dimension: string, level: string, heading = level) => ({
  heading,
  indicator,
  level: { [dimension]: level },
});

const type = (level: string, heading?: string) =>
  breakdown(inAccommodation, 'accommodation-type', level, heading);
const household = (level: string, heading?: string) =>
  breakdown(inAccommodation, 'household-type', level, heading);
const duty = (level: string, heading?: string) =>
  breakdown(inAccommodation, 'duty', level, heading);
const ethnicity = (level: string, heading?: string) =>
  breakdown(owedADuty, 'ethnicity', level, heading);

const total = 'Total number of households in TA';

/**
 * Every sheet and column taken; others of the same file join by a row here. Only counts and the
 * rates the publisher gives: sheets that alternate counts and shares are read for their counts.
 */
export const homelessnessSheets: readonly HomelessnessSheet[] = [
  {
    name: 'A1',
    time: 'quarter',
    columns: [
      { heading: 'Total initial assessments', indicator: 'homelessness-assessments' },
      { heading: 'Total owed a prevention or relief duty', indicator: owedADuty },
      {
        heading: 'Threatened with homelessness within 56 days - Prevention duty owed',
        indicator: 'homelessness-prevention-duties',
      },
      {
        heading: 'due to service of valid Section 21 Notice',
        indicator: 'homelessness-section-21-notices',
      },
      { heading: 'Homeless - Relief duty owed', indicator: 'homelessness-relief-duties' },
      {
        heading: 'Households assessed as threatened with homelessness per (000s)',
        indicator: 'homelessness-prevention-duties-rate',
        decimals: 2,
        rateOf: {
          numerator: 'Threatened with homelessness within 56 days - Prevention duty owed',
          thousands,
        },
      },
      {
        heading: 'Households assessed as homeless per (000s)',
        indicator: 'homelessness-relief-duties-rate',
        decimals: 2,
        rateOf: { numerator: 'Homeless - Relief duty owed', thousands },
      },
    ],
  },
  {
    name: 'A8',
    time: 'quarter',
    columns: [
      ethnicity('White'),
      ethnicity('Black / African / Caribbean / Black British'),
      ethnicity('Asian / Asian British'),
      ethnicity('Mixed / Multiple ethnic groups'),
      ethnicity('Other ethnic groups'),
      ethnicity('Not known'),
    ],
  },
  {
    name: 'MD1',
    time: 'quarter',
    columns: [
      {
        heading: 'Homeless + priority need + unintentionally homeless (acceptance)',
        indicator: 'homelessness-main-duties-accepted',
      },
    ],
  },
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

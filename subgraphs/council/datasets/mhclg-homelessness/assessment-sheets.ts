import { breakdown, householdTypes, levels, type HomelessnessSheet } from './sheet.js';

const owedADuty = 'households-owed-a-homelessness-duty';
const prevention = 'homelessness-prevention-duties';
const relief = 'homelessness-relief-duties';
const withNeeds = 'homeless-households-with-support-needs';
const referrals = 'homelessness-referrals';
const thousands = 'Number of households in area (000s)';
const asylum = 'Required to leave accommodation provided by Home Office as asylum support';

const reasons = (indicator: string) => {
  const reason = (level: string, heading?: string) =>
    breakdown(indicator, 'reason-for-loss-of-home', level, heading);
  return [
    reason(
      'End of private rented tenancy, assured shorthold',
      'End of private rented tenancy - assured shorthold',
    ),
    reason(
      'End of private rented tenancy, not assured shorthold',
      'End of private rented tenancy - not assured shorthold',
    ),
    reason('Family or friends no longer willing or able to accommodate'),
    reason('Non-violent relationship breakdown with partner'),
    reason('Domestic abuse'),
    reason('Other violence or harassment', 'Other violence or harrassment'),
    reason('End of social rented tenancy'),
    reason('Eviction from supported housing'),
    reason('Left institution with no accommodation available'),
    reason(asylum),
    reason(
      'Home no longer suitable, disability or ill health',
      'Home no longer suitable - disability / ill health',
    ),
    reason('Loss of placement or sponsorship provided through a resettlement scheme'),
    reason('Other reasons or not known', 'Other reasons / not known'),
  ];
};

/** Of the levels within a level, such as kinds of rented home, only the totals are taken. */
const homes = (indicator: string) => {
  const home = (level: string, heading?: string) =>
    breakdown(indicator, 'accommodation-at-application', level, heading);
  return [
    home('Private rented sector'),
    home('Social rented sector'),
    home('Owner-occupier or shared ownership', 'Owner-occupier / shared ownership'),
    home('Living with family'),
    home('Living with friends'),
    home('Temporary accommodation'),
    home('No fixed abode'),
    home('Rough sleeping'),
    home('Refuge'),
    home(
      'National Asylum Seeker Support accommodation',
      'National Asylum Seeker Support (NASS) accommodation',
    ),
    home('Homeless on departure from institution'),
    home('Other or not known', 'Other / not known'),
  ];
};

/**
 * Households assessed in the quarter and owed a duty. Not taken: A13 (gender identity), whose numbers
 * are those of A12 under other headings: of England 19,570 and 1,200 stand in both.
 */
export const assessmentSheets: readonly HomelessnessSheet[] = [
  {
    name: 'A1',
    time: 'quarter',
    columns: [
      { heading: 'Total initial assessments', indicator: 'homelessness-assessments' },
      { heading: 'Total owed a prevention or relief duty', indicator: owedADuty },
      {
        heading: 'Threatened with homelessness within 56 days - Prevention duty owed',
        indicator: prevention,
      },
      {
        heading: 'due to service of valid Section 21 Notice',
        indicator: 'homelessness-section-21-notices',
      },
      { heading: 'Homeless - Relief duty owed', indicator: relief },
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
  { name: 'A2P', time: 'quarter', columns: reasons(prevention) },
  { name: 'A2R', time: 'quarter', columns: reasons(relief) },
  {
    name: 'A3',
    time: 'quarter',
    columns: [
      { heading: 'Total households with support needs', indicator: withNeeds },
      ...levels(withNeeds, 'support-need', [
        'Young person aged 16-17 years',
        'Young person aged 18-25 years requiring support to manage independently',
        'Young parent requiring support to manage independently',
        'Care leaver aged 18-20 years',
        'Care leaver aged 21-24 years',
        'Care leaver aged 25+ years',
        'Physical ill health and disability',
        'History of mental health problems',
        'Learning disability',
        'At risk of / has experienced sexual abuse / exploitation',
        'At risk of / has experienced domestic abuse',
        'At risk of / has experienced abuse (non-domestic abuse)',
        'Drug dependency needs',
        'Alcohol dependency needs',
        'Offending history',
        'History of repeat homelessness',
        'History of rough sleeping',
        'Former asylum seeker',
        'Old age',
        'Served in HM Forces',
        'Access to education, employment or training',
        'Victim of modern slavery',
        'Difficulties budgeting',
      ]),
    ],
  },
  { name: 'A4P', time: 'quarter', columns: homes(prevention) },
  { name: 'A4R', time: 'quarter', columns: homes(relief) },
  { name: 'A5P', time: 'quarter', columns: householdTypes(prevention) },
  { name: 'A5R', time: 'quarter', columns: householdTypes(relief) },
  {
    name: 'A6',
    time: 'quarter',
    columns: levels(owedADuty, 'age', [
      '16-17',
      '18-24',
      '25-34',
      '35-44',
      '45-54',
      '55-64',
      '65-74',
      '75+',
      'Not known',
    ]),
  },
  {
    name: 'A7',
    time: 'quarter',
    columns: [
      { heading: 'Total households assessed as a result of a referral', indicator: referrals },
      {
        heading: 'Total households referred under the Duty to Refer',
        indicator: 'homelessness-referrals-under-the-duty-to-refer',
      },
      ...levels('homelessness-referrals-under-the-duty-to-refer', 'referred-by', [
        'Adult Secure Estate (prison)',
        'Youth Secure Estate',
        'National Probation Service',
        'Hospital A&E, Urgent Treatment Centres or in-patient care',
        'Mental Health in-patient care',
        'Jobcentre Plus',
        'Adult Social Services',
        "Children's Social Services",
        "Children's Early Help Services/Children's centres",
        'Nil Recourse Team',
        'Secretary of State for defence in relation to members of the armed forces',
        'Not Known',
      ]),
    ],
  },
  {
    name: 'A8',
    time: 'quarter',
    columns: levels(owedADuty, 'ethnicity', [
      'White',
      'Black / African / Caribbean / Black British',
      'Asian / Asian British',
      'Mixed / Multiple ethnic groups',
      'Other ethnic groups',
      'Not known',
    ]),
  },
  {
    name: 'A10',
    time: 'quarter',
    columns: levels(owedADuty, 'employment', [
      'Full-time work',
      'Part-time work',
      'Student / training',
      'Registered unemployed',
      'Not registered unemployed but seeking work',
      'Not seeking work / at home',
      'Not working due to long-term illness / disability',
      'Retired',
      'Registered employed off work',
      'Working irregular hours',
      'Other',
      'Not known',
    ]),
  },
  {
    name: 'A12',
    time: 'quarter',
    columns: levels(owedADuty, 'sexual-identity', [
      'Heterosexual / Straight',
      'Homosexual (Gay/Lesbian)',
      'Bisexual',
      'Other',
      'Prefer not to say',
      'Not known',
    ]),
  },
];

import { breakdown, householdTypes, levels, type HomelessnessSheet } from './sheet.js';

const preventionEnded = 'homelessness-prevention-duties-ended';
const preventionSecured = 'homelessness-prevention-duties-ended-with-accommodation';
const reliefEnded = 'homelessness-relief-duties-ended';
const reliefSecured = 'homelessness-relief-duties-ended-with-accommodation';
const mainDuties = 'homelessness-main-duties-accepted';
const decisions = 'homelessness-main-duty-decisions';
const mainEnded = 'homelessness-main-duties-ended';

const secured = 'Secured accommodation for 6+ months';

const securedHomes = (indicator: string) => [
  ...levels(indicator, 'accommodation-secured', [
    'Private rented sector',
    'Social rented sector',
    'Staying with family',
    'Staying with friends',
    'Owner-occupier',
    'Other',
    'Not known',
  ]),
];

const activities = [
  'Accommodation secured by local authority or organisation delivering housing options service',
  'Helped to secure accommodation found by applicant, with financial payment',
  'Helped to secure accommodation found by applicant, without financial payment',
  'Supported housing provided',
];

const needs = (level: string, heading?: string) =>
  breakdown(mainDuties, 'priority-need', level, heading);

/** How duties ended in the quarter: P of prevention, R of relief, MD of the main duty. */
export const outcomeSheets: readonly HomelessnessSheet[] = [
  {
    name: 'P1',
    time: 'quarter',
    columns: [
      {
        heading: 'Total number of households where prevention duty ended',
        indicator: preventionEnded,
      },
      { heading: secured, indicator: preventionSecured },
      ...levels(preventionEnded, 'outcome', [
        secured,
        'Homeless (including intentionally homeless)',
        'Refused suitable accommodation offer',
        'Refused to cooperate',
        'Contact lost',
        'Withdrew application / applicant deceased',
        '56 days elapsed and no further action',
        'No longer eligible',
        'Not known',
      ]),
    ],
  },
  { name: 'P2', time: 'quarter', columns: securedHomes(preventionSecured) },
  {
    name: 'P3',
    time: 'quarter',
    columns: levels(preventionSecured, 'activity', [
      ...activities,
      'Negotiation / mediation work to secure return to family or friend',
      'Negotiation / mediation / advocacy work to prevent eviction / repossession',
      'Discretionary Housing Payment to reduce shortfall',
      'Other financial payments (e.g. to reduce arrears)',
      'Other',
      'No activity - advice and information provided',
    ]),
  },
  { name: 'P5', time: 'quarter', columns: householdTypes(preventionSecured) },
  {
    name: 'R1',
    time: 'quarter',
    columns: [
      { heading: 'Total number of households where relief duty ended', indicator: reliefEnded },
      { heading: secured, indicator: reliefSecured },
      ...levels(reliefEnded, 'outcome', [
        secured,
        '56 days elapsed',
        'Local connection referral accepted by other LA',
        'Intentionally homeless from accommodation provided',
        'Refused final accommodation',
        'Notice served due to refusal to cooperate',
        'Contact lost',
        'Withdrew application / applicant deceased',
        'No longer eligible',
        'Not known',
      ]),
    ],
  },
  { name: 'R2', time: 'quarter', columns: securedHomes(reliefSecured) },
  {
    name: 'R3',
    time: 'quarter',
    columns: levels(reliefSecured, 'activity', [
      ...activities,
      'Other activity through which accommodation secured',
      'No activity',
    ]),
  },
  { name: 'R5', time: 'quarter', columns: householdTypes(reliefSecured) },
  {
    name: 'MD1',
    time: 'quarter',
    columns: [
      { heading: 'Total number of main duty decisions', indicator: decisions },
      {
        heading: 'Homeless + priority need + unintentionally homeless (acceptance)',
        indicator: mainDuties,
      },
      ...levels(decisions, 'decision', [
        'Homeless + priority need + unintentionally homeless (acceptance)',
        'Homeless + priority need + intentionally homeless',
        'Homeless + no priority need',
        'Not homeless',
      ]),
    ],
  },
  {
    name: 'MD2',
    time: 'quarter',
    columns: [
      { heading: 'Total number of households whose main duty ended', indicator: mainEnded },
      ...levels(mainEnded, 'outcome', [
        'Accepted a Housing Act 1996 Pt6 social housing offer',
        'Refused suitable Housing Act 1996 Pt6 social housing offer',
        'Accepted a Private Rented Sector offer',
        'Refused suitable Private Rented Sector offer',
        'Refused suitable TA offer, withdrew or lost contact',
        'Ceased to be eligible',
        'Became intentionally homeless from TA',
        'Voluntarily ceased to occupy',
        'Not known',
      ]),
    ],
  },
  {
    name: 'MD3',
    time: 'quarter',
    columns: [
      needs('Household includes dependent children'),
      needs('Vulnerable with children'),
      needs('Household includes a pregnant woman'),
      needs('Old age'),
      needs('Physical disability or ill health', 'Physical disability / ill health'),
      needs('Mental health problems'),
      needs('Young applicant'),
      needs('Domestic abuse'),
      needs('Other reasons'),
      needs('Homeless because of emergency'),
    ],
  },
];

import type { Indicator } from '../indicator.js';

/** Indicators of the lists of GP practices. */
export const registeredPatientIndicators: readonly Indicator[] = [
  {
    id: 'health.registered-patients',
    title: 'Patients registered with a GP practice',
    definition:
      'People on the list of a GP practice on the first day of a month, by practice; summed by network, commissioner, board, and by the borough in which the practice stands.',
    caveats: [
      'Registered patients are not residents: lists hold people who live elsewhere and people who have moved away.',
      'The sum of a borough is that of the practices that stand in it and that London commissions; four practices have no known borough and are in none.',
    ],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method:
      'As published by practice. Sums by commissioner add its rows of the file; sums by network take the practices that belonged to it on the day.',
    disclosurePolicy: 'already-published',
    fiveP: ['PLACE', 'PROVIDERS'],
    synonyms: ['list size', 'GP list', 'practice list', 'population'],
  },
  {
    id: 'health.pcn-registered-patients-by-borough',
    title: 'Registered patients of a primary care network by borough',
    definition:
      'Share of the registered patients of a network whose practice stands in a borough. The borough with the largest share is the lead borough of the network.',
    caveats: [
      'By where the practice stands, not by where the patient lives.',
      'Practices of no known borough are left out of numerator and denominator.',
    ],
    unit: 'PERCENT',
    polarity: 'NO_JUDGEMENT',
    method:
      'Registered patients of the practices of the network in the borough, divided by those of its practices in any known borough, times 100.',
    denominator: 'Registered patients of the practices of the network whose borough is known',
    disclosurePolicy: 'already-published',
    fiveP: ['PLACE', 'PROVIDERS'],
    synonyms: ['lead borough', 'PCN geography'],
    dimensions: ['borough'],
  },
];

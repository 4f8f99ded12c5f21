import type { Indicator } from '../indicator.js';

/** Use of services of councils, from the project's own import template. */
export const serviceUseIndicators: readonly Indicator[] = [
  {
    id: 'council.service-referrals',
    title: 'Referrals from primary care to a service of a council',
    definition:
      'Number of referrals that primary care networks made to one service of a council in the period. Its area is the service, by its id.',
    caveats: [
      'No publisher issues these as a table: they come from the import template council-service-referrals; what ships is illustrative.',
    ],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    disclosurePolicy: 'already-published',
    fiveP: ['PROVIDERS', 'PLACE'],
    synonyms: ['social prescribing', 'hub links', 'referrals'],
  },
];

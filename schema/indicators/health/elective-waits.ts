import type { Indicator } from '../indicator.js';

const whose =
  'A trust counts whoever waits there, wherever they live; a board or sub-location counts the patients it is responsible for, wherever they wait; London counts all providers with headquarters under a London board, independent ones among them. The three are never to be added.';

const oneMonth = 'Only April 2026 is at hand, so there is no trend yet.';

const rows =
  'Sums of rows of the file, which has one for each provider, commissioner, part and treatment function. C_999 (all specialties) is the headline and is never added to the treatment functions.';

const common = {
  disclosurePolicy: 'already-published',
  fiveP: ['PROVIDERS'],
  dimensions: ['treatment-function'],
} as const satisfies Partial<Indicator>;

/** Indicators of waits for consultant-led treatment (referral to treatment, RTT). */
export const electiveWaitIndicators: readonly Indicator[] = [
  {
    ...common,
    id: 'health.rtt-incomplete-pathways',
    title: 'Waiting list: incomplete RTT pathways',
    definition:
      'Pathways from referral to consultant-led treatment that had not ended at the end of the month (Part_2).',
    caveats: ['A patient on two pathways counts twice.', whose, oneMonth],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method: rows,
    synonyms: ['elective waits', 'waiting list', 'referral to treatment', 'backlog'],
  },
  {
    ...common,
    id: 'health.rtt-within-18-weeks',
    title: 'Waiting 18 weeks or less for treatment',
    definition:
      'Share of incomplete RTT pathways that had lasted up to 18 weeks at the end of the month.',
    caveats: [whose, oneMonth],
    unit: 'PERCENT',
    polarity: 'HIGHER_IS_BETTER',
    method: `The eighteen weekly bands up to 18 weeks, divided by all incomplete pathways, times 100. ${rows}`,
    denominator: 'Incomplete RTT pathways',
    synonyms: ['elective waits', '18 weeks', 'referral to treatment', 'constitutional standard'],
  },
  {
    ...common,
    id: 'health.rtt-over-52-weeks',
    title: 'Waiting more than 52 weeks for treatment',
    definition:
      'Incomplete RTT pathways that had lasted more than 52 weeks at the end of the month.',
    caveats: [whose, oneMonth],
    unit: 'COUNT',
    polarity: 'LOWER_IS_BETTER',
    method: `The weekly bands from 52 weeks on. ${rows}`,
    synonyms: ['long waits', 'year waits', '52 weeks', 'elective waits'],
  },
  {
    ...common,
    id: 'health.rtt-waiting-for-admission',
    title: 'Waiting with a decision to admit',
    definition:
      'Incomplete RTT pathways with a decision to admit the patient for treatment (Part_2A).',
    caveats: ['A part of the incomplete pathways, never to be added to them.', whose, oneMonth],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method: rows,
    synonyms: ['decision to admit', 'DTA', 'inpatient waiting list'],
  },
  {
    ...common,
    id: 'health.rtt-completed-admitted',
    title: 'RTT pathways completed by admission',
    definition: 'RTT pathways that ended in the month with an admission for treatment (Part_1A).',
    caveats: [whose, oneMonth],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method: rows,
    synonyms: ['treated', 'admitted pathways', 'elective activity'],
  },
  {
    ...common,
    id: 'health.rtt-completed-non-admitted',
    title: 'RTT pathways completed without admission',
    definition: 'RTT pathways that ended in the month without an admission (Part_1B).',
    caveats: [whose, oneMonth],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method: rows,
    synonyms: ['treated', 'outpatient pathways', 'elective activity'],
  },
  {
    ...common,
    id: 'health.rtt-new-pathways',
    title: 'New RTT pathways',
    definition: 'RTT pathways whose clock started in the month (Part_3).',
    caveats: [whose, oneMonth],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method: rows,
    synonyms: ['referrals', 'clock starts', 'elective demand'],
  },
];

import type { Indicator } from '../indicator.js';

const groups = [
  [
    'cla-on-31-march',
    'Children looked after on 31 March',
    'Children looked after by the authority on 31 March.',
  ],
  [
    'cla-starting-in-year',
    'Children starting to be looked after',
    'Children who began to be looked after in the year that ended on 31 March.',
  ],
  [
    'cla-ceasing-in-year',
    'Children ceasing to be looked after',
    'Children who ceased to be looked after in the year that ended on 31 March.',
  ],
] as const;

const shared = {
  disclosurePolicy: 'already-published',
  fiveP: ['PRIORITIES', 'PLACE'],
  polarity: 'NO_JUDGEMENT',
  synonyms: ['children in care', 'CLA', 'LAC', 'SSDA903'],
} as const;

const rounded =
  'From the department’s own release, five years; numbers of London and England are rounded to the nearest 10, small ones are hidden. The interactive tool carries longer series of its own edition.';

/** Numbers and rates of the department's release on children looked after. */
export const lookedAfterIndicators: readonly Indicator[] = groups.flatMap(
  ([name, title, definition]): Indicator[] => [
    { ...shared, id: `council.${name}`, title, definition, caveats: [rounded], unit: 'COUNT' },
    {
      ...shared,
      id: `council.${name}-rate`,
      title: `${title} per 10,000 children`,
      definition: `${definition.slice(0, -1)}, for each 10,000 residents aged 0 to 17.`,
      caveats: [
        rounded,
        'The numerator is rounded where the number is; the publisher rounds the rate.',
      ],
      unit: 'RATE_PER_10000',
      denominator: 'residents aged 0 to 17',
    },
  ],
);

import type { Indicator } from '../indicator.js';

const day =
  'Counted on census day, 21 March 2021, in the pandemic: people had left parts of London.';
const summed =
  'Of wards, boroughs and London it is the sum of their lower layer super output areas, which the census alters slightly, so it differs by a few from the published total.';
const totals = 'Each table of the census has a total of its own; they differ by a few.';

const shared = {
  disclosurePolicy: 'already-published',
  fiveP: ['PLACE', 'PURPOSE'],
  polarity: 'NO_JUDGEMENT',
} as const;

const groups = [
  [
    'disabled-residents',
    'Disabled residents',
    'Residents who are disabled under the Equality Act, as they state',
    'residents',
    ['disability', 'long-term illness'],
  ],
  [
    'social-renting-households',
    'Households that rent from a social landlord',
    'Households that rent from the council or another social landlord',
    'households',
    ['social housing', 'council housing', 'tenure'],
  ],
  [
    'private-renting-households',
    'Households that rent privately',
    'Households that rent from a private landlord, letting agency or otherwise privately',
    'households',
    ['private rented sector', 'tenure'],
  ],
  [
    'overcrowded-households',
    'Overcrowded households',
    'Households with fewer bedrooms than they need by the bedroom standard',
    'households',
    ['overcrowding', 'occupancy', 'bedroom standard'],
  ],
  [
    'deprived-households',
    'Households deprived in at least one dimension',
    'Households deprived in at least one of employment, education, health and disability, and housing',
    'households',
    ['deprivation', 'poverty'],
  ],
] as const;

/** The 2021 census beside the number of residents. */
export const censusIndicators: readonly Indicator[] = [
  {
    ...shared,
    id: 'council.census-2021-households',
    title: 'Households in the 2021 census',
    definition:
      'Households on census day, by tenure, bedrooms needed, and dimensions of deprivation.',
    caveats: [day, summed, totals],
    unit: 'COUNT',
    synonyms: ['tenure', 'overcrowding', 'deprivation', 'homes'],
    dimensions: ['bedrooms', 'dimensions-of-deprivation', 'tenure'],
  },
  ...groups.flatMap(([name, title, definition, of, synonyms]): Indicator[] => [
    {
      ...shared,
      id: `council.census-2021-${name}`,
      title,
      definition: `${definition}, on census day.`,
      caveats: [day, summed, totals],
      unit: 'COUNT',
      denominator: `${of} of the same table`,
      synonyms: ['census', ...synonyms],
    },
    {
      ...shared,
      id: `council.census-2021-${name}-share`,
      title: `${title}, share`,
      definition: `${definition}, as a share of all ${of} on census day.`,
      caveats: [
        day,
        summed,
        'Weighted by what it is a share of: computed from the summed numbers.',
      ],
      unit: 'PERCENT',
      method:
        'Sum of the number over the small areas, divided by the sum of the total of its table.',
      denominator: `${of} of the same table`,
      synonyms: ['census', ...synonyms],
    },
  ]),
];

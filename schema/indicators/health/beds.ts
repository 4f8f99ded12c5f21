import type { FiveP, Indicator } from '../indicator.js';

const caveats = [
  'A month’s daily mean, as the file rounds it to whole beds; April 2022 to August 2025.',
  'For a board the trusts with headquarters in its area, for a collaborative its members, for London all: none where one of them has none.',
];

interface BedKind {
  readonly id: string;
  /** As it stands in the middle of a sentence. */
  readonly name: string;
  readonly dimensions?: readonly string[];
}

/** Kinds of beds whose use is reported. */
const bedKinds: readonly BedKind[] = [
  { id: 'general-acute', name: 'general and acute', dimensions: ['age-group'] },
  { id: 'adult-critical-care', name: 'adult critical care' },
  { id: 'paediatric-intensive-care', name: 'paediatric intensive care' },
  { id: 'neonatal-intensive-care', name: 'neonatal intensive care' },
];

function indicatorsOf({ id, name, dimensions }: BedKind): readonly Indicator[] {
  const common = {
    caveats,
    disclosurePolicy: 'already-published',
    fiveP: ['PROVIDERS'] as readonly FiveP[],
    ...(dimensions ? { dimensions } : {}),
  } as const;
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)} beds`;
  return [
    {
      ...common,
      id: `health.${id}-beds-available`,
      title: `${title} available`,
      definition: `Staffed ${name} beds available to patients, mean of the days of the month.`,
      unit: 'COUNT',
      polarity: 'NO_JUDGEMENT',
      synonyms: ['hospital capacity', 'bed capacity'],
    },
    {
      ...common,
      id: `health.${id}-beds-occupied`,
      title: `${title} occupied`,
      definition: `Occupied ${name} beds, mean of the days of the month.`,
      unit: 'COUNT',
      polarity: 'NO_JUDGEMENT',
      synonyms: ['inpatients', 'bed use'],
    },
    {
      ...common,
      id: `health.${id}-bed-occupancy`,
      title: `${title}: occupancy`,
      definition: `Share of available ${name} beds that were occupied in the month.`,
      unit: 'PERCENT',
      polarity: 'NO_JUDGEMENT',
      statistic: 'MEAN',
      method:
        'By trust as published, from unrounded means, given here in per cent. By other areas the sum of occupied beds divided by the sum of available beds, times 100.',
      denominator: `Available ${name} beds`,
      synonyms: ['bed occupancy', 'hospital pressure', 'how full hospitals are'],
    },
  ];
}

/** Indicators of hospital beds. */
export const bedIndicators: readonly Indicator[] = bedKinds.flatMap(indicatorsOf);

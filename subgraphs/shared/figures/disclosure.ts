import { statusesOf } from './display.js';
import type { Figure } from './figure.js';

/** What each policy says of a hidden number and of a rounded one. */
const disclosureNotes = {
  'already-published': {
    hidden: 'The publisher hides this small number.',
    rounded: 'Rounded by the publisher.',
  },
  'nhs-hes-2018': {
    hidden: 'Hidden here: it counts 1 to 7, or would give such a number away by subtraction.',
    rounded: 'Rounded here to the nearest 5.',
  },
} as const;

/** What was done to a figure, as the SDL's `Disclosure` tells it. */
export interface Disclosure {
  readonly policy: keyof typeof disclosureNotes;
  readonly action: 'NONE' | 'ROUNDED' | 'SUPPRESSED';
  readonly note: string;
}

/** What was done so that nobody can be recognised by a figure, and under which policy. */
export function disclosureOf(
  figure: Pick<Figure, 'indicator' | 'marker' | 'statuses'>,
): Disclosure {
  const policy = figure.indicator.disclosurePolicy;
  const notes = disclosureNotes[policy];
  if (figure.marker === 'c') return { policy, action: 'SUPPRESSED', note: notes.hidden };
  if (statusesOf(figure).includes('ROUNDED')) {
    return { policy, action: 'ROUNDED', note: notes.rounded };
  }
  return {
    policy,
    action: 'NONE',
    note: 'Shown as the publisher, who controls disclosure, issued it.',
  };
}

import type { Indicator } from '../indicator.js';

/** Indicators of vaccination. */
export const vaccinationIndicators: readonly Indicator[] = [
  {
    id: 'health.covid-vaccination-appointments',
    title: 'COVID vaccination appointments in general practice',
    definition:
      'Appointments for COVID vaccination recorded by general practice in the month, by commissioner.',
    caveats: [
      'Appointments in general practice, not people vaccinated: no share of a population, and without pharmacies and vaccination centres.',
      'The file states most months twice, with figures a few per cent apart and no word on how they differ. The lower one is given, as a figure computed here, with the others in its note.',
      'Campaigns run in spring and autumn; a month between them is no failure.',
      'No file at hand has uptake of COVID or flu vaccination.',
    ],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    method: 'The lowest of the figures that the file states for the area and month.',
    disclosurePolicy: 'already-published',
    fiveP: ['PROVIDERS'],
    synonyms: ['vaccine', 'immunisation', 'vaccination uptake', 'flu', 'pandemic'],
  },
];

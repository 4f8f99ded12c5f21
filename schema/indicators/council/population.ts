import type { Indicator } from '../indicator.js';

/** Residents: mid-year estimates and the 2021 census. */
export const populationIndicators: readonly Indicator[] = [
  {
    id: 'council.population',
    title: 'Population, all ages',
    definition:
      'Usual residents of all ages on 30 June, as the Office for National Statistics estimates them.',
    caveats: [
      'Residents are not registered patients: people register with practices outside their borough.',
      'For London it is the sum of its 33 authorities, for England the sum of the rows of all its authorities.',
    ],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    disclosurePolicy: 'already-published',
    fiveP: ['PLACE'],
    synonyms: ['residents', 'mid-year estimate', 'MYE', 'inhabitants', 'people'],
  },
  {
    id: 'council.population-aged-0-to-17',
    title: 'Population aged 0 to 17',
    definition:
      'Usual residents aged 0 to 17 on 30 June, the denominator of most rates of children’s services.',
    caveats: ['Estimates for 2012 to 2020 are as revised after the 2021 census.'],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    disclosurePolicy: 'already-published',
    fiveP: ['PLACE'],
    synonyms: ['children', 'young people', 'under 18', 'residents'],
  },
  {
    id: 'council.census-2021-residents',
    title: 'Residents in the 2021 census',
    definition: 'Usual residents on census day, 21 March 2021.',
    caveats: [
      'Taken from the table of ethnic groups; the totals of census tables differ by a few people between tables, because each is altered slightly so that nobody can be recognised.',
      'The bands of age are the publisher’s three of a derived file, which does not say where they begin and end.',
      'Of wards, boroughs and London it is the sum of their lower layer super output areas, so it differs by a few people from the published total.',
    ],
    unit: 'COUNT',
    polarity: 'NO_JUDGEMENT',
    disclosurePolicy: 'already-published',
    fiveP: ['PLACE'],
    synonyms: ['census', 'population', 'usual residents', 'ethnicity', 'age', 'sex'],
    dimensions: ['age', 'ethnicity', 'sex'],
  },
];

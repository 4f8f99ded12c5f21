import type { Indicator, PolarityId, UnitId } from '../indicator.js';

/** An indicator of the Health Index: as printed, its id without `council.`, its unit, and which way is better. */
export interface HealthIndexRow {
  readonly printed: string;
  readonly indicator: string;
  readonly unit: UnitId;
  readonly polarity: PolarityId;
  /** What a share is of. */
  readonly denominator?: string;
}

const high: PolarityId = 'HIGHER_IS_BETTER';
const low: PolarityId = 'LOWER_IS_BETTER';

const row = (
  printed: string,
  name: string,
  polarity: PolarityId,
  unit: UnitId = 'SCORE',
  denominator?: string,
): HealthIndexRow => ({
  printed,
  indicator: `health-index-${name}`,
  unit,
  polarity,
  ...(denominator !== undefined && { denominator }),
});

/** A share, read as such because its values and its name admit nothing else. */
const share = (printed: string, name: string, polarity: PolarityId, denominator: string) =>
  row(printed, name, polarity, 'PERCENT', denominator);

/** All 56, as the file prints them. */
export const healthIndexRows: readonly HealthIndexRow[] = [
  share('Physical activity', 'physical-activity', high, 'adults'),
  row('Air pollution', 'air-pollution', low),
  row('Alcohol misuse', 'alcohol-misuse', low),
  row('Mortality from all causes', 'mortality', low),
  row('Avoidable mortality', 'avoidable-mortality', low),
  share('Cancer screening attendance', 'cancer-screening', high, 'people invited for screening'),
  row('Cancer', 'cancer', low),
  share('Child poverty', 'child-poverty', low, 'children'),
  row('Drug misuse', 'drug-misuse', low),
  row('Low-level crime', 'low-level-crime', low),
  row('Personal crime', 'personal-crime', low),
  row('Cardiovascular conditions', 'cardiovascular-conditions', low),
  row('Dementia', 'dementia', low),
  row('Diabetes', 'diabetes', low),
  share('Disability', 'disability', low, 'residents'),
  row('Distance to GP services', 'distance-to-gp', low),
  row('Distance to pharmacies', 'distance-to-pharmacy', low),
  row('Distance to sports or leisure facilities', 'distance-to-leisure', low),
  share('Healthy eating', 'healthy-eating', high, 'adults'),
  row('Noise complaints', 'noise-complaints', low),
  share('Early years development', 'early-years-development', high, 'children in reception'),
  row('Frailty', 'frailty', low),
  row('Patients offered acceptable GP practice appointments', 'gp-appointments', high),
  row('High blood pressure', 'high-blood-pressure', low),
  share('Household overcrowding', 'household-overcrowding', low, 'households'),
  share(
    'Young people in education, employment and apprenticeships',
    'young-people-in-education-or-work',
    high,
    'young people',
  ),
  share('Sedentary behaviour', 'sedentary-behaviour', low, 'adults'),
  row('Infant mortality', 'infant-mortality', low),
  row('Internet access', 'internet-access', 'NO_JUDGEMENT'),
  row('Kidney and liver disease', 'kidney-and-liver-disease', low),
  row('Pupil attainment', 'pupil-attainment', high),
  row('Life expectancy', 'life-expectancy', high, 'YEARS'),
  share('Low birth weight', 'low-birth-weight', low, 'live births'),
  row('Mental health conditions', 'mental-health-conditions', low),
  row('Musculoskeletal conditions', 'musculoskeletal-conditions', low),
  share('Overweight and obesity in adults', 'adult-overweight', low, 'adults'),
  share('Overweight and obesity in children', 'child-overweight', low, 'children measured'),
  share('Private outdoor space', 'private-outdoor-space', high, 'homes'),
  share('Pupil absences', 'pupil-absences', low, 'pupils'),
  row('Respiratory conditions', 'respiratory-conditions', low),
  row('Road safety', 'road-safety', low),
  row('Rough sleeping', 'rough-sleeping', low),
  row('Self-harm', 'self-harm', low),
  row("Children's social, emotional and mental health", 'children-mental-health', low),
  share('Smoking', 'smoking', low, 'adults'),
  row('Sexually transmitted infections', 'sexually-transmitted-infections', low),
  row('Suicides', 'suicides', low),
  row('Teenage pregnancy', 'teenage-pregnancy', low),
  row('Job-related training', 'job-related-training', high),
  share('Unemployment', 'unemployment', low, 'people in work or looking for it'),
  share('Child vaccination coverage', 'child-vaccination', high, 'children due a vaccination'),
  row('Feelings of anxiety', 'anxiety', low),
  row('Happiness', 'happiness', high),
  row('Life satisfaction', 'life-satisfaction', high),
  row('Activities in life are worthwhile', 'life-worthwhile', high),
  row('Workplace safety', 'workplace-safety', low),
];

const derived =
  'From somebody’s processing of the publisher’s file, which names 32 boroughs (none for the City of London), no total of London or England, and neither unit nor denominator.';
const unitRead = 'The unit is read from name and values.';
const unitUnknown = 'The unit is not stated: compare areas and years, do not add or divide.';

/** What the Health Index of the Office for National Statistics is made of. */
export const healthIndexIndicators: readonly Indicator[] = healthIndexRows.map(
  ({ printed, indicator, unit, polarity, denominator }) => ({
    id: `council.${indicator}`,
    title: `${printed} (Health Index)`,
    definition: `${printed}, as it enters the Health Index for England.`,
    caveats: [derived, unit === 'SCORE' ? unitUnknown : unitRead, 'Rounded to four decimals here.'],
    unit,
    polarity,
    disclosurePolicy: 'already-published',
    fiveP: ['PURPOSE', 'PLACE'],
    synonyms: ['Health Index', 'wider determinants'],
    ...(denominator !== undefined && { denominator }),
    ...(unit === 'SCORE' && { statistic: 'INDEX' as const }),
  }),
);

import { seriesFields } from '../../shared/figures/series.js';

/** Homelessness beside its headlines. */
export const homelessnessResolvers = seriesFields({
  peopleSleepingRough: 'council.people-sleeping-rough',
  peopleSleepingRoughRate: 'council.people-sleeping-rough-rate',
  withSupportNeeds: 'council.homeless-households-with-support-needs',
  referrals: 'council.homelessness-referrals',
  referralsUnderTheDutyToRefer: 'council.homelessness-referrals-under-the-duty-to-refer',
  preventionDutiesEnded: 'council.homelessness-prevention-duties-ended',
  preventionDutiesEndedWithAccommodation:
    'council.homelessness-prevention-duties-ended-with-accommodation',
  reliefDutiesEnded: 'council.homelessness-relief-duties-ended',
  reliefDutiesEndedWithAccommodation: 'council.homelessness-relief-duties-ended-with-accommodation',
  mainDutyDecisions: 'council.homelessness-main-duty-decisions',
  mainDutiesEnded: 'council.homelessness-main-duties-ended',
  withoutAccommodation: 'council.households-owed-a-duty-without-accommodation',
  applicantsAged16To17InBedAndBreakfast: 'council.applicants-aged-16-to-17-in-bed-and-breakfast',
});

/** Work and training. */
export const employmentSupportResolvers = seriesFields({
  unemployment: 'council.health-index-unemployment',
  jobRelatedTraining: 'council.health-index-job-related-training',
  youngPeopleInEducationOrWork: 'council.health-index-young-people-in-education-or-work',
  learningDisabilityEmployment: 'council.adults-with-learning-disabilities-in-employment',
  mentalHealthServiceUsersInEmployment: 'council.ascof-mental-health-service-users-in-employment',
  careLeaversInEducationOrWork: 'council.care-leavers-in-education-or-work',
  notInEducationOrWorkAged16To17: 'council.not-in-education-or-work-aged-16-17',
});

/** Activity and leisure. */
export const leisureResolvers = seriesFields({
  physicalActivity: 'council.health-index-physical-activity',
  sedentaryBehaviour: 'council.health-index-sedentary-behaviour',
  adultInactivity: 'council.adult-inactivity',
  distanceToSportsAndLeisure: 'council.health-index-distance-to-leisure',
  healthyEating: 'council.health-index-healthy-eating',
  privateOutdoorSpace: 'council.health-index-private-outdoor-space',
});

/** Surroundings and safety. */
export const environmentResolvers = seriesFields({
  airPollution: 'council.health-index-air-pollution',
  noiseComplaints: 'council.health-index-noise-complaints',
  roadSafety: 'council.health-index-road-safety',
  lowLevelCrime: 'council.health-index-low-level-crime',
  personalCrime: 'council.health-index-personal-crime',
  childrenKilledOrInjuredOnRoads: 'council.children-killed-or-injured-on-roads',
});

/** Public health of adults. */
export const adultHealthFields = seriesFields({
  lifeExpectancy: 'council.life-expectancy-at-birth',
  healthyLifeExpectancy: 'council.healthy-life-expectancy-at-birth',
  lifeExpectancySlopeIndex: 'council.life-expectancy-slope-index',
  adultSmoking: 'council.adult-smoking',
  adultSmokingRoutineAndManual: 'council.adult-smoking-routine-and-manual',
  preventableMortalityUnder75: 'council.preventable-mortality-under-75',
  nhsHealthChecks: 'council.nhs-health-checks',
  adultOverweight: 'council.adult-overweight',
  adultInactivity: 'council.adult-inactivity',
  depressionPrevalence: 'council.depression-prevalence',
  childrensInjuryAdmissionsRate: 'council.childrens-injury-admissions-rate',
});

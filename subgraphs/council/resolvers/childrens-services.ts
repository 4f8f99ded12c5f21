import { seriesFields } from '../../shared/figures/series.js';

/** Children’s social care. */
export const childrensSocialCareResolvers = seriesFields({
  lookedAfterChildrenRate: 'council.looked-after-children-rate',
  lookedAfterChildren: 'council.looked-after-children',
  startingToBeLookedAfterRate: 'council.children-starting-to-be-looked-after-rate',
  unaccompaniedAsylumSeekingChildren: 'council.unaccompanied-asylum-seeking-children',
  threeOrMorePlacements: 'council.looked-after-children-with-3-or-more-placements',
  placedOver20MilesAway: 'council.looked-after-children-placed-over-20-miles-away',
  lookedAfterHealthChecks: 'council.looked-after-children-health-checks',
  careLeaversInEducationOrWork: 'council.care-leavers-in-education-or-work',
  careLeaversInSuitableAccommodation: 'council.care-leavers-in-suitable-accommodation',
  childrenInNeedRate: 'council.children-in-need-rate',
  childProtectionPlansRate: 'council.child-protection-plans-rate',
  childProtectionPlans: 'council.child-protection-plans',
  referralsRate: 'council.childrens-referrals-rate',
  reReferrals: 'council.childrens-re-referrals',
  section47EnquiriesRate: 'council.section-47-enquiries-rate',
  socialWorkerVacancies: 'council.childrens-social-worker-vacancies',
  agencySocialWorkers: 'council.childrens-agency-social-workers',
  socialWorkerCaseload: 'council.childrens-social-worker-caseload',
});

/** Early years, schools and special educational needs. */
export const educationResolvers = seriesFields({
  schoolReadiness: 'council.school-readiness',
  fundedEarlyEducationAged2: 'council.funded-early-education-aged-2',
  fundedEarlyEducationAged3And4: 'council.funded-early-education-aged-3-and-4',
  phonics: 'council.phonics',
  keyStage2ExpectedStandard: 'council.key-stage-2-expected-standard',
  attainment8: 'council.attainment-8',
  englishAndMathsGrade5: 'council.english-and-maths-grade-5',
  level3ByAge19: 'council.level-3-by-age-19',
  notInEducationOrWorkAged16To17: 'council.not-in-education-or-work-aged-16-17',
  schoolAbsence: 'council.school-absence',
  persistentAbsence: 'council.persistent-absence',
  suspensions: 'council.school-suspensions',
  ehcPlans: 'council.ehc-plans',
  pupilsWithEhcPlan: 'council.pupils-with-ehc-plan',
  pupilsWithSenSupport: 'council.pupils-with-sen-support',
  ehcPlansIssuedWithin20Weeks: 'council.ehc-plans-issued-within-20-weeks',
  ehcPlanRequests: 'council.ehc-plan-requests',
  freeSchoolMealsPrimary: 'council.free-school-meals-primary',
  freeSchoolMealsSecondary: 'council.free-school-meals-secondary',
});

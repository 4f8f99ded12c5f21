import { seriesFields } from '../../shared/figures/series.js';

/** The seven columns of a service on form RSX. */
function wholeOf(service: string) {
  return seriesFields({
    netCurrentExpenditure: `finance.${service}-net-current-expenditure`,
    totalExpenditure: `finance.${service}-total-expenditure`,
    totalIncome: `finance.${service}-total-income`,
    employeesExpenditure: `finance.${service}-employees-expenditure`,
    runningExpenses: `finance.${service}-running-expenses`,
    salesFeesAndCharges: `finance.${service}-sales-fees-and-charges`,
    otherIncome: `finance.${service}-other-income`,
  });
}

/** Net current expenditure on lines of a service, by the field under which each is told. */
function linesOf<Field extends string>(
  service: string,
  lines: Readonly<Record<Field, string>>,
): ReturnType<typeof seriesFields<Field>> {
  const ids = Object.entries<string>(lines).map(([field, slug]) => [
    field,
    `finance.${service}${slug}-net-current-expenditure`,
  ]);
  return seriesFields(Object.fromEntries(ids) as Record<Field, string>);
}

/** Typed areas of spending, the same for boroughs and regions. */
export const serviceAreaResolvers = {
  AdultSocialCareFinance: {
    ...wholeOf('adult-social-care'),
    ...linesOf('adult-social-care-', {
      physicalSupport18To64: 'physical-support-18-to-64',
      physicalSupport65AndOver: 'physical-support-65-and-over',
      sensorySupport18To64: 'sensory-support-18-to-64',
      sensorySupport65AndOver: 'sensory-support-65-and-over',
      memoryAndCognition18To64: 'memory-and-cognition-18-to-64',
      memoryAndCognition65AndOver: 'memory-and-cognition-65-and-over',
      learningDisability18To64: 'learning-disability-18-to-64',
      learningDisability65AndOver: 'learning-disability-65-and-over',
      mentalHealth18To64: 'mental-health-18-to-64',
      mentalHealth65AndOver: 'mental-health-65-and-over',
      carers: 'carers',
      socialIsolation: 'social-isolation',
      equipmentAndTechnology: 'equipment-and-technology',
      assessmentAndSafeguarding: 'assessment-and-safeguarding',
      informationAndEarlyIntervention: 'information-and-early-intervention',
      commissioning: 'commissioning',
    }),
  },
  ChildrensSocialCareFinance: {
    ...wholeOf('childrens-social-care'),
    ...linesOf('childrens-social-care-', {
      earlyYears: 'early-years',
      childrenLookedAfter: 'children-looked-after',
      residentialCare: 'residential-care',
      fostering: 'fostering',
      familySupport: 'family-support',
      youthJustice: 'youth-justice',
      safeguarding: 'safeguarding',
      asylumSeekers: 'asylum-seekers',
      servicesForYoungPeople: 'services-for-young-people',
      otherFamiliesServices: 'other-families-services',
    }),
  },
  PublicHealthFinance: {
    ...wholeOf('public-health'),
    ...linesOf('public-health-', {
      sexualHealthTestingAndTreatment: 'sexual-health-testing-and-treatment',
      contraception: 'contraception',
      nhsHealthChecks: 'nhs-health-checks',
      healthProtection: 'health-protection',
      childMeasurement: 'child-measurement',
      adultObesity: 'adult-obesity',
      childObesity: 'child-obesity',
      adultPhysicalActivity: 'adult-physical-activity',
      childPhysicalActivity: 'child-physical-activity',
      drugTreatment: 'drug-treatment',
      alcoholTreatment: 'alcohol-treatment',
      stopSmoking: 'stop-smoking',
      children0To5: 'children-0-to-5',
      children5To19: 'children-5-to-19',
      mentalHealth: 'mental-health',
    }),
  },
  HousingFinance: wholeOf('housing'),
  GrantFinance: seriesFields({
    publicHealth: 'finance.public-health-grant',
    improvedBetterCareFund: 'finance.improved-better-care-fund-grant',
  }),
  WeightedPopulations: seriesFields({
    registered: 'finance.allocation-population',
    coreServices: 'finance.weighted-population-core-services',
    generalAndAcute: 'finance.weighted-population-general-and-acute',
    communityServices: 'finance.weighted-population-community-services',
    mentalHealth: 'finance.weighted-population-mental-health',
    maternity: 'finance.weighted-population-maternity',
    healthInequalities: 'finance.weighted-population-health-inequalities',
    prescribing: 'finance.weighted-population-prescribing',
    primaryMedicalCare: 'finance.weighted-population-primary-medical-care',
    primaryMedicalCareFinal: 'finance.weighted-population-primary-medical-care-final',
  }),
  ServiceFinance: linesOf('', {
    education: 'education',
    highwaysAndTransport: 'highways-and-transport',
    childrensSocialCare: 'childrens-social-care',
    adultSocialCare: 'adult-social-care',
    publicHealth: 'public-health',
    housing: 'housing',
    culture: 'culture',
    environment: 'environment',
    planningAndDevelopment: 'planning-and-development',
    police: 'police',
    fireAndRescue: 'fire-and-rescue',
    centralServices: 'central-services',
    otherServices: 'other-services',
    allServices: 'all-services',
  }),
};

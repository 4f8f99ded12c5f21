import { figuresField, seriesFields } from '../../shared/figures/series.js';
import { inequalityField } from '../../shared/inequality/inequality-field.js';
import type { AreaParent } from '../../shared/figures/models.js';
import type { CouncilContext } from '../context.js';
import { adultHealthFields } from './further-services.js';

/** A group of series is its area. */
const same = (parent: AreaParent): AreaParent => parent;

/** Services of a council, or of the councils of a region. */
export const councilServicesResolvers = {
  housing: same,
  publicHealth: same,
  socialCare: same,
  education: same,
  homelessness: same,
  employmentSupport: same,
  leisure: same,
  environment: same,
  inequality: inequalityField('council'),
  services: async (
    { areaCode }: AreaParent,
    { category }: { readonly category?: string | null },
    context: CouncilContext,
  ) =>
    (await context.registers.servicesOfBorough.load(areaCode)).filter(
      (service) => category == null || service.category === category,
    ),
  pandemicLegacy: async ({ areaCode }: AreaParent, _args: object, context: CouncilContext) =>
    (await context.registers.programmes()).map((programme) => ({ areaCode, ...programme })),
  figures: figuresField('council'),
};

/** Social care by whom it is for. */
export const socialCareResolvers = { adults: same, children: same };

/** Housing and homelessness. */
export const housingResolvers = seriesFields({
  householdsInTemporaryAccommodation: 'council.households-in-temporary-accommodation',
  householdsInTemporaryAccommodationRate: 'council.households-in-temporary-accommodation-rate',
  familiesInTemporaryAccommodation: 'council.families-in-temporary-accommodation',
  childrenInTemporaryAccommodation: 'council.children-in-temporary-accommodation',
  familiesInBedAndBreakfastOver6Weeks: 'council.families-in-bed-and-breakfast-over-6-weeks',
  householdsPlacedOutOfArea: 'council.households-placed-out-of-area',
  homelessnessAssessments: 'council.homelessness-assessments',
  householdsOwedADuty: 'council.households-owed-a-homelessness-duty',
  preventionDuties: 'council.homelessness-prevention-duties',
  preventionDutiesRate: 'council.homelessness-prevention-duties-rate',
  reliefDuties: 'council.homelessness-relief-duties',
  reliefDutiesRate: 'council.homelessness-relief-duties-rate',
  section21Notices: 'council.homelessness-section-21-notices',
  mainDutiesAccepted: 'council.homelessness-main-duties-accepted',
  socialRentingShare: 'council.census-2021-social-renting-households-share',
  privateRentingShare: 'council.census-2021-private-renting-households-share',
  overcrowdedShare: 'council.census-2021-overcrowded-households-share',
  householdsByTenure: 'council.census-2021-households',
});

/** Public health of children and of adults. */
export const publicHealthResolvers = {
  ...adultHealthFields,
  ...seriesFields({
    year6ExcessWeight: 'council.year-6-excess-weight',
    receptionExcessWeight: 'council.reception-excess-weight',
    injuryAdmissionsAged0To14: 'council.injury-admissions-aged-0-to-14',
    lowBirthWeight: 'council.low-birth-weight',
    infantMortality: 'council.infant-mortality',
    under18Conceptions: 'council.under-18-conceptions',
    mentalHealthAdmissionsAged0To17: 'council.mental-health-admissions-aged-0-to-17',
    alcoholAdmissionsUnder18: 'council.alcohol-admissions-under-18',
    childrenKilledOrInjuredOnRoads: 'council.children-killed-or-injured-on-roads',
    chlamydiaDetection: 'council.chlamydia-detection',
    childrenInLowIncomeFamilies: 'council.children-in-low-income-families',
  }),
};

/** Adult social care. */
export const adultSocialCareResolvers = seriesFields({
  qualityOfLife: 'council.adult-social-care-quality-of-life',
  carersQualityOfLife: 'council.carers-quality-of-life',
  informationEasyToFind: 'council.adult-social-care-information-easy-to-find',
  carersInformationEasyToFind: 'council.carers-information-easy-to-find',
  shortTermServicesEndingInIndependence: 'council.short-term-services-ending-in-independence',
  requestsResultingInAService: 'council.adult-social-care-requests-resulting-in-a-service',
  workforceTurnover: 'council.adult-social-care-workforce-turnover',
  selfDirectedSupport: 'council.adults-with-self-directed-support',
  directPayments: 'council.adults-with-direct-payments',
  learningDisabilityEmployment: 'council.adults-with-learning-disabilities-in-employment',
  learningDisabilityOwnHome: 'council.adults-with-learning-disabilities-in-own-home',
  careHomeAdmissionsAged18To64: 'council.care-home-admissions-aged-18-to-64',
  careHomeAdmissionsAged65AndOver: 'council.care-home-admissions-aged-65-and-over',
  reablementStillAtHome: 'council.reablement-still-at-home-after-91-days',
  reablementOffered: 'council.reablement-offered',
  carersDirectPayments: 'council.ascof-carers-with-direct-payments',
  mentalHealthServiceUsersLivingIndependently:
    'council.ascof-mental-health-service-users-living-independently',
});

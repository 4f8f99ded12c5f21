import { interactiveToolRows } from '../../../../schema/indicators/council/interactive-tool.js';
import type { LaitYears } from './years.js';

/** A measure of the tool and the figure it fills. */
export interface LaitMeasure {
  /** `Short Desc` of the file, exactly. */
  readonly shortDesc: string;
  /** Indicator without `council.`. */
  readonly indicator: string;
  readonly years: LaitYears;
  /** First year that is taken, where earlier ones are left out; the year in which a period begins. */
  readonly since?: number;
  /** Level, when the measure is a breakdown of the indicator. */
  readonly level?: Readonly<Record<string, string>>;
}

/**
 * `Short Desc` → indicator, by the kind of year, of the measures whose entries are written by hand. All
 * others stand in the table of the registry, with their kind of year.
 */
const headlines: Readonly<Record<LaitYears, Readonly<Record<string, string>>>> = {
  academic: {
    ExcessYr6: 'year-6-excess-weight',
    ExcessRec: 'reception-excess-weight',
    FSP_NEW_GOODDEV: 'school-readiness',
    '%_2yr_olds': 'funded-early-education-aged-2',
    '%_3&4yr_olds': 'funded-early-education-aged-3-and-4',
    KS1P_all: 'phonics',
    KS2RWM_Expected_STD: 'key-stage-2-expected-standard',
    AVG_Attain8_Score: 'attainment-8',
    'EngMaths9-5': 'english-and-maths-grade-5',
    Level3Age19: 'level-3-by-age-19',
    TotAbs: 'school-absence',
    TotPerAbNew: 'persistent-absence',
    TotFixedEx: 'school-suspensions',
    SEN_TotStat: 'pupils-with-ehc-plan',
    SEN_TotSENSuP: 'pupils-with-sen-support',
  },
  financial: {
    'HospAd0-14': 'injury-admissions-aged-0-to-14',
    'CMH_0-17yrs': 'mental-health-admissions-aged-0-to-17',
    ChildPov: 'children-in-low-income-families',
    LAC: 'looked-after-children-rate',
    LACnum: 'looked-after-children',
    LAC_Start_Rate: 'children-starting-to-be-looked-after-rate',
    Unacc_Asylmn_Seek_Childn: 'unaccompanied-asylum-seeking-children',
    LACStable_2016on: 'looked-after-children-with-3-or-more-placements',
    LACDistance: 'looked-after-children-placed-over-20-miles-away',
    'LACHealth%': 'looked-after-children-health-checks',
    CareLeaverEET: 'care-leavers-in-education-or-work',
    CareLeaverAcc: 'care-leavers-in-suitable-accommodation',
    CIN: 'children-in-need-rate',
    CPP_rate: 'child-protection-plans-rate',
    CPP_Num: 'child-protection-plans',
    'CPP_Total_Rateper10,000': 'childrens-referrals-rate',
    ReReferral: 'childrens-re-referrals',
    Section_47: 'section-47-enquiries-rate',
    '16-17_not known_NEET': 'not-in-education-or-work-aged-16-17',
  },
  calendar: {
    Low_Birth_Weight_Babies: 'low-birth-weight',
    InfMort: 'infant-mortality',
    Under18concep: 'under-18-conceptions',
    Chlamydia_Diagnosis: 'chlamydia-detection',
    SEN_EHC_Excpt_20wks: 'ehc-plans-issued-within-20-weeks',
    SEN_INIT_REQ: 'ehc-plan-requests',
  },
  january: {
    SEN_CASES_JAN: 'ehc-plans',
    PriFSM: 'free-school-meals-primary',
    SecFSM: 'free-school-meals-secondary',
  },
  '30-september': {
    Work_Force_Vac_Rate: 'childrens-social-worker-vacancies',
    Work_Force_Agecy_Rate: 'childrens-agency-social-workers',
    Work_Force_AvgNumCase_SW: 'childrens-social-worker-caseload',
  },
  'three-calendar': {
    RTA: 'children-killed-or-injured-on-roads',
  },
  'three-financial': {
    'Hosp_Adm_Alc_<18yrs': 'alcohol-admissions-under-18',
  },
};

/** Indicator, dimension → `Short Desc` → level. All of them are of academic years. */
const breakdowns: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
> = {
  'school-readiness': {
    'free-school-meals': {
      FSP_Gooddev_FSM: 'Eligible',
      FSP_Gooddev_FSM_Other: 'Not eligible',
    },
    ethnicity: {
      FSP_Gooddev_Asian: 'Asian',
      FSP_Gooddev_Black: 'Black',
      FSP_Gooddev_Chinese: 'Chinese',
      FSP_Gooddev_Mixed: 'Mixed',
      FSP_Gooddev_White: 'White',
      FSP_Gooddev_Other: 'Other',
    },
    'special-educational-needs': {
      FSP_Gooddev_With_SENSTATE: 'Education, health and care plan',
      FSP_Gooddev_Without_SENSTATE: 'Support without a plan',
    },
  },
  'key-stage-2-expected-standard': {
    'free-school-meals': {
      FSM_NEW_KS2_RWM: 'Eligible',
      NonFSM_NEW_KS2_RWM: 'Not eligible',
    },
    ethnicity: {
      KS2_NEW_Asian_RWM: 'Asian',
      KS2_NEW_Black_RWM: 'Black',
      KS2_NEW_Chine_RWM: 'Chinese',
      KS2_NEW_Mixed_RWM: 'Mixed',
      KS2_NEW_White_RWM: 'White',
      KS2_NEW_Other_RWM: 'Other',
    },
    'special-educational-needs': {
      NEW_KS2_RWM_Sen_Withsta: 'Education, health and care plan',
      'NEW_KS2_RWM_Sen_W/Osta': 'Support without a plan',
      NoID_SEN_NEW_KS2_RWM: 'None identified',
    },
  },
  'attainment-8': {
    'free-school-meals': {
      FSM_AVG_Attain8_Score: 'Eligible',
      NonFSM_AVG_Attain8_Score: 'Not eligible',
    },
    ethnicity: {
      AVG_Attain8_Score_Asian: 'Asian',
      AVG_Attain8_Score_Black: 'Black',
      AVG_Attain8_Score_Chine: 'Chinese',
      AVG_Attain8_Score_Mixed: 'Mixed',
      AVG_Attain8_Score_White: 'White',
    },
    'special-educational-needs': {
      SEN_Stat_AVG_Attain8_Score: 'Education, health and care plan',
      SEN_WoStat_AVG_Attain8_Score: 'Support without a plan',
      SEN_NoID_AVG_Attain8_Score: 'None identified',
    },
  },
};

/**
 * Measures of the table go back to 2015/16 or further; what is shipped begins here, so that the whole
 * snapshot stays small enough to load at the first start.
 */
const firstYearOfFurtherMeasures = 2018;

function listMeasures(): LaitMeasure[] {
  const found: LaitMeasure[] = [];
  for (const [years, rows] of Object.entries(headlines) as [LaitYears, Record<string, string>][]) {
    for (const [shortDesc, indicator] of Object.entries(rows)) {
      found.push({ shortDesc, indicator, years });
    }
  }
  for (const [indicator, dimensions] of Object.entries(breakdowns)) {
    for (const [dimension, levels] of Object.entries(dimensions)) {
      for (const [shortDesc, level] of Object.entries(levels)) {
        found.push({ shortDesc, indicator, years: 'academic', level: { [dimension]: level } });
      }
    }
  }
  for (const { short_desc: shortDesc, indicator, years } of interactiveToolRows) {
    found.push({ shortDesc, indicator, years, since: firstYearOfFurtherMeasures });
  }
  return found;
}

/** Every measure that is taken, by its `Short Desc`. */
export const laitMeasures: ReadonlyMap<string, LaitMeasure> = new Map(
  listMeasures().map((measure) => [measure.shortDesc, measure]),
);

import {
  linesOf,
  theme,
  variable,
  without,
  type InvestmentTheme,
  type SpendThemeId,
} from './investment-theme.js';

export type { InvestmentTheme, SpendThemeId, ThemeLine } from './investment-theme.js';

const promotion = 'Promotes health before anybody is ill.';
const earlyYears = 'Reaches children and parents before needs grow.';
const primaryCare =
  'What public health pays to primary care; a memorandum within total public health.';

const prevention = theme(
  {
    id: 'PREVENTION',
    slug: 'prevention',
    title: 'Prevention',
    definition:
      'Keeps people well: public health lines that promote and protect health, and information, advice and company for adults before they need care. Treatment of misuse and of sexual infections is left out.',
  },
  {
    'ro3:phsxlprm': promotion,
    'ro3:phsxlcnt': 'Contraception prevents unplanned pregnancy.',
    'ro3:phhcp': 'Finds risks of heart disease, stroke and diabetes among healthy adults.',
    'ro3:phprt': 'Protects against infections and other hazards.',
    'ro3:phcmp': 'Measures children, so that excess weight is acted on early.',
    'ro3:phobsadl': promotion,
    'ro3:phobschl': promotion,
    'ro3:phphyadl': promotion,
    'ro3:phphychl': promotion,
    'ro3:phsbsprvdrg': 'Prevents and reduces harm; treatment stands on another line.',
    'ro3:phsbsprvalc': 'Prevents and reduces harm; treatment stands on another line.',
    'ro3:phsmkstp': 'Stopping smoking prevents illness.',
    'ro3:phsmkcnt': promotion,
    'ro3:phchl': 'Public health programmes for children, such as school nursing.',
    'ro3:phbbymnd': 'Health visiting: checks and advice for every family.',
    'ro3:phbbyoth': promotion,
    'ro3:phwrk': promotion,
    'ro3:phmnt': 'Promotes mental wellbeing of all residents.',
    'ro3:ascinf': 'Information and early intervention so that adults need no care, or later.',
    'ro3:ascsclisl': 'Acts against isolation, which leads to ill health.',
  },
);

const earlyIntervention = theme(
  {
    id: 'EARLY_INTERVENTION',
    slug: 'early-intervention',
    title: 'Early intervention for children and families',
    definition:
      "Help for children and families before statutory care: children's centres, family support, youth services, and health visiting and school nursing.",
  },
  {
    'ro3:cscsr': earlyYears,
    'ro3:cscfml': 'Family support, most of it early help.',
    'ro3:cscsrv': 'Universal and targeted services for young people.',
    'ro3:phbbymnd': earlyYears,
    'ro3:phbbyoth': earlyYears,
    'ro3:phchl': earlyYears,
  },
);

const community = theme(
  {
    id: 'COMMUNITY',
    slug: 'community',
    title: 'Support in the community',
    definition:
      'Helps adults to live at home: equipment, support for carers, company, information. The outturn tells long-term support by need and age, not by setting, so that home care is not in it.',
  },
  {
    'ro3:ascass': 'Equipment and technology let people stay at home.',
    'ro3:ascsclcrr': 'Carers keep people at home.',
    'ro3:ascsclisl': 'Company and activities near home.',
    'ro3:ascinf': 'Helps people to find support near home.',
  },
);

const primaryCareTheme = theme(
  {
    id: 'PRIMARY_CARE',
    slug: 'primary-care',
    title: 'Primary care bought by councils',
    definition:
      'What councils pay to general practices, pharmacies, dentists and opticians for public health services. The NHS pays for primary care itself: see the payments of primary care networks.',
  },
  {
    'ro3:phprmcarservprov-gp': primaryCare,
    'ro3:phprmcarservprov-dent': primaryCare,
    'ro3:phprmcarservprov-pharm': primaryCare,
    'ro3:phprmcarservprov-eye': primaryCare,
  },
);

const acute = without(
  {
    id: 'ACUTE',
    slug: 'acute',
    title: 'Acute care',
    definition: 'Hospital care.',
  },
  'Councils spend nothing on acute care and the outturn has no line for it; spending of the NHS by borough is published in no table at hand.',
);

const intermediateCare = without(
  {
    id: 'INTERMEDIATE_CARE',
    slug: 'intermediate-care',
    title: 'Intermediate care',
    definition: 'Reablement, and beds and help between hospital and home.',
  },
  'The outturn has no line for intermediate care: reablement is part of short-term support by need. Plans of the Better Care Fund stand in intermediateCare, lines of pooled funds in pooledFunds.',
);

const socialCare = theme(
  {
    id: 'SOCIAL_CARE',
    slug: 'social-care',
    title: 'Social care',
    definition: "Adult and children's social care, whole.",
  },
  { asc: 'Adult social care, whole.', csc: "Children's social care, whole." },
);

const housing = theme(
  {
    id: 'HOUSING',
    slug: 'housing',
    title: 'Housing',
    definition:
      'Housing from the General Fund: homelessness, housing advice, private sector renewal. Council homes have an account of their own.',
  },
  { hous: 'Housing services, whole.' },
);

const publicHealth = theme(
  {
    id: 'PUBLIC_HEALTH',
    slug: 'public-health',
    title: 'Public health',
    definition: 'Public health, whole, treatment of misuse and of sexual infections included.',
  },
  { phs: 'Public health, whole.' },
);

const estate = without(
  { id: 'ESTATE', slug: 'estate', title: 'Estate', definition: 'Buildings of health and care.' },
  'Building is capital spending, which the revenue outturn leaves out; capital plans enter through import templates. What the NHS pays practices for premises stands in the payments of primary care networks.',
);

const workforce: InvestmentTheme = {
  id: 'WORKFORCE',
  slug: 'workforce',
  title: 'Workforce of health and care',
  definition:
    'Employees of social care and public health, and agency staff of the three. Staff of providers that councils pay are not in it.',
  lines: [
    ...linesOf('empl', {
      asc: 'Employees of adult social care.',
      csc: "Employees of children's social care.",
      phs: 'Employees of public health.',
    }),
    ...linesOf('run-exp', {
      'ro3:ascsvmem': 'Agency staff: a memorandum within running expenses, so not in employees.',
      'ro3:cscsvmem': 'Agency staff: a memorandum within running expenses, so not in employees.',
      'ro3:phsvmem': 'Agency staff: a memorandum within running expenses, so not in employees.',
    }),
  ],
  noLineReason: null,
  total: variable('RSX-totsx-tot-exp'),
};

/** Every theme: which lines of the outturn count, and why. */
export const investmentThemes: readonly InvestmentTheme[] = [
  prevention,
  earlyIntervention,
  community,
  primaryCareTheme,
  acute,
  intermediateCare,
  socialCare,
  housing,
  publicHealth,
  estate,
  workforce,
];

/** Themes on which the outturn has lines. */
export const spentThemes: readonly InvestmentTheme[] = investmentThemes.filter(
  ({ lines }) => lines.length > 0,
);

/** The theme of an id that the SDL allows. */
export function investmentTheme(id: SpendThemeId): InvestmentTheme {
  const found = investmentThemes.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`there is no theme ${id}`);
  return found;
}

/** Ids of the indicators of a theme. */
export function investmentIds({ slug }: Pick<InvestmentTheme, 'slug'>) {
  const spend = `finance.investment-${slug}` as const;
  return {
    spend,
    shareOfTotal: `${spend}-share-of-total` as const,
    perHead: `${spend}-per-head` as const,
  };
}

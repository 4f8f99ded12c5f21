import { sameAsSummary, type OutturnLine, type OutturnTable } from './outturn-line.js';

const lookedAfter: Pick<OutturnLine, 'caveats'> = {
  caveats: [
    "First release of 2023-24: Harrow gave no figures for children looked after, Richmond upon Thames none for its parts, and Southwark's net figure takes off about £40 million more than the year before; London's and England's parts were not estimated.",
  ],
};

/** Form RO3, children's social care by main service. Its total is taken from form RSX. */
export const outturnChildrensSocialCare: OutturnTable = {
  form: 'RO3',
  service: { slug: 'childrens-social-care', title: "Children's social care" },
  lines: [
    {
      code: 'cscsr',
      slug: 'early-years',
      title: "Sure Start children's centres and early years",
      role: 'part',
      synonyms: ['family hubs', 'early intervention'],
    },
    {
      code: 'csclkd',
      slug: 'children-looked-after',
      title: 'children looked after',
      role: 'part',
      synonyms: ['care'],
      ...lookedAfter,
    },
    {
      code: 'csclkdres',
      slug: 'residential-care',
      title: 'children looked after: residential care',
      role: 'detail',
      ...lookedAfter,
    },
    {
      code: 'csclkdfos',
      slug: 'fostering',
      title: 'children looked after: fostering services',
      role: 'detail',
      ...lookedAfter,
    },
    {
      code: 'csclkdasy',
      slug: 'looked-after-asylum-seekers',
      title: 'children looked after: asylum-seeking children',
      role: 'detail',
      ...lookedAfter,
    },
    {
      code: 'csclkdoth',
      slug: 'children-looked-after-other',
      title: 'children looked after: other',
      role: 'detail',
      ...lookedAfter,
    },
    {
      code: 'cscoth',
      slug: 'other-families-services',
      title: "other children's and families services",
      role: 'part',
    },
    {
      code: 'cscfml',
      slug: 'family-support',
      title: 'family support services',
      role: 'part',
      synonyms: ['early help', 'early intervention'],
    },
    { code: 'cscyth', slug: 'youth-justice', title: 'youth justice', role: 'part' },
    {
      code: 'cscsfg',
      slug: 'safeguarding',
      title: "safeguarding children and young people's services",
      role: 'part',
    },
    { code: 'cscasy', slug: 'asylum-seekers', title: 'asylum seekers', role: 'part' },
    {
      code: 'cscsrv',
      slug: 'services-for-young-people',
      title: 'services for young people',
      role: 'part',
      synonyms: ['youth work'],
    },
    {
      code: 'cscsvmem',
      slug: 'agency-staff',
      title: 'agency staff',
      role: 'memorandum',
      measures: ['running'],
    },
    {
      code: 'phsup-anc-exp-csc',
      slug: 'supporting-people',
      title: 'Supporting People, ancillary expenditure',
      role: 'memorandum',
    },
    {
      code: 'csctot',
      slug: 'form-total',
      title: 'the whole service as form RO3 states it',
      role: 'total',
      caveats: [sameAsSummary],
    },
  ],
};

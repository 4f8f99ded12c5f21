import type { OutturnTable } from './outturn-line.js';

/** Form RSX: every service of a local authority, all seven columns. */
export const outturnServices: OutturnTable = {
  form: 'RSX',
  lines: [
    { code: 'edu', slug: 'education', title: 'Education services', role: 'part' },
    {
      code: 'trans',
      slug: 'highways-and-transport',
      title: 'Highways and transport services',
      role: 'part',
      synonyms: ['roads'],
    },
    {
      code: 'csc',
      slug: 'childrens-social-care',
      title: "Children's social care",
      role: 'part',
      timeSeries: "Children's Social Care",
      synonyms: ['children looked after', 'safeguarding', 'CSC'],
    },
    {
      code: 'asc',
      slug: 'adult-social-care',
      title: 'Adult social care',
      role: 'part',
      timeSeries: 'Adult Social Care',
      synonyms: ['older people', 'disability', 'ASC'],
    },
    {
      code: 'phs',
      slug: 'public-health',
      title: 'Public health',
      role: 'part',
      timeSeries: 'Public Health',
      synonyms: ['prevention'],
    },
    {
      code: 'hous',
      slug: 'housing',
      title: 'Housing services (General Fund)',
      role: 'part',
      timeSeries: 'Housing',
      caveats: [
        'Only housing paid from the General Fund Revenue Account, such as homelessness; council homes have an account of their own and are not in it.',
      ],
      synonyms: ['homelessness'],
    },
    {
      code: 'cul',
      slug: 'culture',
      title: 'Cultural and related services',
      role: 'part',
      synonyms: ['libraries', 'leisure', 'sport', 'parks'],
    },
    {
      code: 'env',
      slug: 'environment',
      title: 'Environmental and regulatory services',
      role: 'part',
      synonyms: ['waste', 'recycling', 'community safety'],
    },
    {
      code: 'plan',
      slug: 'planning-and-development',
      title: 'Planning and development services',
      role: 'part',
      synonyms: ['economic development', 'employment support'],
    },
    { code: 'pol', slug: 'police', title: 'Police services', role: 'part' },
    {
      code: 'frs',
      slug: 'fire-and-rescue',
      title: 'Fire and rescue services',
      role: 'part',
    },
    {
      code: 'cen',
      slug: 'central-services',
      title: 'Central services',
      role: 'part',
      caveats: [
        'Most of its other income takes out recharges of management and support services that are counted in other services already.',
      ],
    },
    { code: 'oth', slug: 'other-services', title: 'Other services', role: 'part' },
    {
      code: 'totsx',
      slug: 'all-services',
      title: 'All services together',
      role: 'total',
      synonyms: ['total service expenditure'],
    },
  ],
};

import { defineTemplate, sourceColumn, type Choice, type TemplateColumn } from './template.js';

/** Kinds of services of a council. */
export const serviceCategories: readonly Choice[] = [
  { value: 'HOUSING', meaning: 'Housing and homelessness' },
  { value: 'EMPLOYMENT_SUPPORT', meaning: 'Help to find and keep work' },
  { value: 'LEISURE', meaning: 'Leisure, sport, libraries and parks' },
  { value: 'PUBLIC_HEALTH', meaning: 'Public health' },
  { value: 'ADULT_SOCIAL_CARE', meaning: 'Social care of adults' },
  { value: 'CHILDRENS_SERVICES', meaning: 'Services for children and families' },
  { value: 'EDUCATION', meaning: 'Schools and early years' },
  { value: 'ENVIRONMENT', meaning: 'Environment' },
];

const serviceId = {
  name: 'Service id',
  description: 'Id of the service: lower case, with hyphens; never changed.',
  kind: 'id',
  required: true,
  example: 'lambeth-housing-advice',
} as const satisfies TemplateColumn;

/** Services of councils that primary care can reach. */
export const councilServiceTemplate = defineTemplate({
  id: 'council-services',
  title: 'Services of councils that primary care can reach',
  description: 'One row a service of a council. A new file replaces the old one.',
  sector: 'council',
  columns: [
    serviceId,
    {
      name: 'Borough code',
      description: 'GSS code of the borough that offers it.',
      kind: 'gss-code',
      required: true,
      example: 'E09000022',
    },
    {
      name: 'Service name',
      description: 'Name of the service.',
      kind: 'text',
      required: true,
      example: 'Housing advice',
    },
    {
      name: 'Category',
      description: 'Kind of service.',
      kind: 'choice',
      choices: serviceCategories,
      required: true,
      example: 'HOUSING',
    },
    {
      name: 'Referral from PCN',
      description: 'Whether primary care networks can refer people to it.',
      kind: 'yes-no',
      required: true,
      example: 'yes',
    },
    {
      name: 'PCN codes',
      description: 'ODS codes of the networks that refer to it, separated by blanks.',
      kind: 'ods-code',
      many: true,
      required: false,
      example: 'U12345 U67890',
    },
    sourceColumn,
  ],
});

/** How often services were used from primary care. */
export const serviceReferralTemplate = defineTemplate({
  id: 'council-service-referrals',
  title: 'Referrals from primary care to services of councils',
  description:
    'One row a service and period: totals only, nothing about a person. Numbers from 1 to 7 are to be left out. A new file replaces the old one.',
  sector: 'council',
  columns: [
    serviceId,
    {
      name: 'Period',
      description: 'Period in which the referrals were made.',
      kind: 'period',
      required: true,
      example: 'FY2025',
    },
    {
      name: 'Referrals',
      description: 'Number of referrals; blank where not known or to be hidden.',
      kind: 'count',
      required: false,
      example: '120',
    },
    sourceColumn,
  ],
});

/** Programmes with a beginning and an end. */
export const programmeTemplate = defineTemplate({
  id: 'programmes',
  title: 'Dated programmes',
  description:
    'One row a programme, such as those of the pandemic, with the indicators that show what it left behind. A new file replaces the old one.',
  sector: 'council',
  columns: [
    {
      name: 'Programme id',
      description: 'Id of the programme: lower case, with hyphens; never changed.',
      kind: 'id',
      required: true,
      example: 'everyone-in',
    },
    {
      name: 'Programme name',
      description: 'Name of the programme.',
      kind: 'text',
      required: true,
      example: 'Everyone In',
    },
    {
      name: 'What it did',
      description: 'What it was for, in a sentence.',
      kind: 'text',
      required: true,
      example: 'Emergency accommodation for people sleeping rough',
    },
    {
      name: 'Started on',
      description: 'First day; blank where not known for certain.',
      kind: 'date',
      required: false,
      example: '2020-03-26',
    },
    {
      name: 'Ended on',
      description: 'Last day; blank where there is none or it is not known for certain.',
      kind: 'date',
      required: false,
      example: '2021-03-31',
    },
    {
      name: 'Indicators',
      description: 'Ids of indicators to look at before and after it, separated by blanks.',
      kind: 'indicator',
      many: true,
      required: false,
      example: 'council.people-sleeping-rough',
    },
    sourceColumn,
  ],
});

/** Templates of services of councils and of programmes. */
export const councilServiceTemplates = [
  councilServiceTemplate,
  serviceReferralTemplate,
  programmeTemplate,
];

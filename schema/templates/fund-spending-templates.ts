import { fundId } from './fund-id.js';
import { defineTemplate, sourceColumn, type Choice } from './template.js';

const themes: readonly Choice[] = [
  { value: 'PREVENTION', meaning: 'Keeps people well' },
  { value: 'EARLY_INTERVENTION', meaning: 'Helps children and families early' },
  { value: 'COMMUNITY', meaning: 'Helps adults to live at home' },
  { value: 'PRIMARY_CARE', meaning: 'General practices, pharmacies, dentists, opticians' },
  { value: 'ACUTE', meaning: 'Hospital care' },
  { value: 'INTERMEDIATE_CARE', meaning: 'Reablement and help between hospital and home' },
  { value: 'SOCIAL_CARE', meaning: "Adult and children's social care" },
  { value: 'HOUSING', meaning: 'Homes, and help for people without one' },
  { value: 'PUBLIC_HEALTH', meaning: 'Public health' },
  { value: 'ESTATE', meaning: 'Buildings of health and care' },
  { value: 'WORKFORCE', meaning: 'Staff of health and care' },
];

/** What pooled funds are spent on. */
export const fundLineTemplate = defineTemplate({
  id: 'pooled-fund-lines',
  title: 'What pooled funds are spent on',
  description:
    'One row a scheme of a fund. The money of contributions seen from the other side: never added to it. A new file replaces the old one.',
  sector: 'finance',
  columns: [
    {
      name: 'Line id',
      description: 'Id of the line: lower case, with hyphens; never changed.',
      kind: 'id',
      required: true,
      example: 'lambeth-reablement-2025-26',
    },
    fundId,
    {
      name: 'Scheme',
      description: 'What is paid for.',
      kind: 'text',
      required: true,
      example: 'Reablement at home',
    },
    {
      name: 'Theme',
      description: 'What it is spent on.',
      kind: 'choice',
      choices: themes,
      required: true,
      example: 'INTERMEDIATE_CARE',
    },
    {
      name: 'Provider',
      description: 'Body that provides it.',
      kind: 'text',
      required: false,
      example: 'London Borough of Lambeth',
    },
    {
      name: 'Priority ids',
      description:
        'Ids of the priorities of the place that it pays for, as in their template, separated by blanks.',
      kind: 'id',
      many: true,
      required: false,
      example: 'lambeth-school-readiness-2026',
    },
    {
      name: 'Budget',
      description: 'Pounds planned.',
      kind: 'money',
      required: true,
      example: '2400000',
    },
    {
      name: 'Outturn',
      description: 'Pounds spent; blank while not known.',
      kind: 'money',
      required: false,
      example: '2350000',
    },
    sourceColumn,
  ],
});

/** What is kept out of pooled funds. */
export const poolingExceptionTemplate = defineTemplate({
  id: 'pooling-exceptions',
  title: 'What is kept out of pooled funds, and why',
  description:
    'One row a budget line that is not pooled, with the compelling reason. A new file replaces the old one.',
  sector: 'finance',
  columns: [
    fundId,
    {
      name: 'Budget line',
      description: 'What is not pooled.',
      kind: 'text',
      required: true,
      example: 'Specialised commissioning',
    },
    {
      name: 'Compelling reason',
      description: 'Why it is not.',
      kind: 'text',
      required: true,
      example: 'Commissioned nationally',
    },
    {
      name: 'Review on',
      description: 'Day on which that is looked at again.',
      kind: 'date',
      required: false,
      example: '2026-09-30',
    },
    sourceColumn,
  ],
});

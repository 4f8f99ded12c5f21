import { budgetTemplate } from './budget-templates.js';
import { fundId } from './fund-id.js';
import { fundLineTemplate, poolingExceptionTemplate } from './fund-spending-templates.js';
import { defineTemplate, sourceColumn } from './template.js';

/** Pooled funds, one a year. */
export const pooledFundTemplate = defineTemplate({
  id: 'pooled-funds',
  title: 'Pooled funds of health and care',
  description:
    'One row a fund and financial year: the Better Care Fund and every other agreement under which NHS and council hold money in one pot. A new file replaces the old one.',
  sector: 'finance',
  columns: [
    fundId,
    {
      name: 'Fund name',
      description: 'Name of the fund.',
      kind: 'text',
      required: true,
      example: 'Lambeth Better Care Fund',
    },
    {
      name: 'Mechanism',
      description: 'How it is pooled.',
      kind: 'choice',
      choices: [
        { value: 'BETTER_CARE_FUND', meaning: 'Better Care Fund, under section 75' },
        { value: 'SECTION_75', meaning: 'Another agreement under section 75, NHS Act 2006' },
        { value: 'SECTION_76', meaning: 'Payments of a council to the NHS, section 76' },
        { value: 'SECTION_256', meaning: 'Payments of the NHS to a council, section 256' },
        { value: 'ALIGNED_BUDGET', meaning: 'Money kept apart and spent by agreement' },
        { value: 'OTHER', meaning: 'Anything else' },
      ],
      required: true,
      example: 'BETTER_CARE_FUND',
    },
    {
      name: 'Financial year',
      description: 'FY and the year in which it begins: FY2025 is April 2025 to March 2026.',
      kind: 'period',
      required: true,
      example: 'FY2025',
    },
    {
      name: 'Borough codes',
      description: 'GSS codes of the boroughs whose money is in it, separated by blanks.',
      kind: 'gss-code',
      many: true,
      required: true,
      example: 'E09000022',
    },
    {
      name: 'Host',
      description: 'Body that keeps the pot.',
      kind: 'text',
      required: false,
      example: 'London Borough of Lambeth',
    },
    {
      name: 'Total',
      description: 'The whole fund in pounds; blank where not stated.',
      kind: 'money',
      required: false,
      example: '41250000',
    },
    {
      name: 'Total is approximate',
      description: 'Whether the source states the total roughly, such as "about £74m".',
      kind: 'yes-no',
      required: true,
      example: 'no',
    },
    sourceColumn,
  ],
});

/** Who pays into pooled funds. */
export const contributionTemplate = defineTemplate({
  id: 'pooled-fund-contributions',
  title: 'Contributions to pooled funds',
  description: 'One row a contributor to a fund. A new file replaces the old one.',
  sector: 'finance',
  columns: [
    fundId,
    {
      name: 'Contributor',
      description: 'Body that pays.',
      kind: 'text',
      required: true,
      example: 'London Borough of Lambeth',
    },
    {
      name: 'Contributor kind',
      description: 'What kind of body that is.',
      kind: 'choice',
      choices: [
        { value: 'COUNCIL', meaning: 'A council' },
        { value: 'NHS', meaning: 'An NHS body' },
        { value: 'GRANT', meaning: 'The government, by a grant to be pooled' },
        { value: 'OTHER', meaning: 'Anybody else' },
      ],
      required: true,
      example: 'COUNCIL',
    },
    {
      name: 'Contribution',
      description: 'Pounds.',
      kind: 'money',
      required: true,
      example: '16500000',
    },
    sourceColumn,
  ],
});

/** Templates of money. */
export const financeTemplates = [
  pooledFundTemplate,
  contributionTemplate,
  fundLineTemplate,
  poolingExceptionTemplate,
  budgetTemplate,
];

import { defineTemplate, sourceColumn } from './template.js';

/** Allocations, delegated budgets, and all the money of a borough. */
export const budgetTemplate = defineTemplate({
  id: 'budgets',
  title: 'Allocations of boards, budgets of places, health and care money of boroughs',
  description:
    'One row an amount that somebody is given for a financial year. A new file replaces the old one.',
  sector: 'finance',
  columns: [
    {
      name: 'Receiver kind',
      description: 'Who is given it.',
      kind: 'choice',
      choices: [
        {
          value: 'INTEGRATED_CARE_BOARD',
          meaning: 'Allocation of an integrated care board, by its ODS code',
        },
        {
          value: 'PLACE',
          meaning: 'Money of the board that a place decides on, by the id of its partnership',
        },
        {
          value: 'BOROUGH',
          meaning:
            'All health and care money of a borough, NHS and council, pooled or not, by its GSS code',
        },
      ],
      required: true,
      example: 'PLACE',
    },
    {
      name: 'Receiver',
      description: 'ODS code, id of the place partnership, or GSS code.',
      kind: 'text',
      required: true,
      example: 'lambeth-together',
    },
    {
      name: 'Financial year',
      description: 'FY and the year in which it begins: FY2026 is April 2026 to March 2027.',
      kind: 'period',
      required: true,
      example: 'FY2026',
    },
    {
      name: 'Amount',
      description: 'Pounds.',
      kind: 'money',
      required: true,
      example: '350000000',
    },
    {
      name: 'Purpose',
      description: 'What it is for.',
      kind: 'text',
      required: false,
      example: 'Community and primary care',
    },
    sourceColumn,
  ],
});

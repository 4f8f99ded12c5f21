import { seatColumns } from './seat-columns.js';
import { defineTemplate, sourceColumn, type TemplateColumn } from './template.js';

const boroughCode = {
  name: 'Borough code',
  description: 'GSS code of the borough.',
  kind: 'gss-code',
  required: true,
  example: 'E09000022',
} as const satisfies TemplateColumn;

/** Health and Wellbeing Boards as they are published. */
export const wellbeingBoardTemplate = defineTemplate({
  id: 'wellbeing-boards',
  title: 'Health and Wellbeing Boards',
  description:
    'One row the board of a borough. Without a row a board is named after its borough. A new file replaces the old one.',
  sector: 'council',
  columns: [
    boroughCode,
    {
      name: 'Board name',
      description: 'Name by which the board goes.',
      kind: 'text',
      required: true,
      example: 'Lambeth Health and Wellbeing Board',
    },
    {
      name: 'Strategy page',
      description: 'Page of its joint local health and wellbeing strategy.',
      kind: 'web-address',
      required: false,
      example: 'https://example.org/strategy',
    },
    sourceColumn,
  ],
});

/** Who sits on a Health and Wellbeing Board. */
export const wellbeingSeatTemplate = defineTemplate({
  id: 'wellbeing-board-seats',
  title: 'Seats on Health and Wellbeing Boards',
  description: 'One row a seat on the board of a borough. A new file replaces the old one.',
  sector: 'council',
  columns: [boroughCode, ...seatColumns, sourceColumn],
});

/** Integrated care systems and their boroughs. */
export const careSystemTemplate = defineTemplate({
  id: 'integrated-care-systems',
  title: 'Integrated care systems',
  description:
    'One row a system, by the ODS code of its board; a merged system is a row of its own. A new file replaces the old one.',
  sector: 'council',
  columns: [
    {
      name: 'Board code',
      description: 'ODS code of the integrated care board.',
      kind: 'ods-code',
      required: true,
      example: 'QKK',
    },
    {
      name: 'System name',
      description: 'Name of the system.',
      kind: 'text',
      required: true,
      example: 'South East London',
    },
    {
      name: 'Borough codes',
      description: 'GSS codes of its boroughs, separated by blanks.',
      kind: 'gss-code',
      many: true,
      required: true,
      example: 'E09000022 E09000028',
    },
    {
      name: 'First day',
      description: 'First day of the system, where known.',
      kind: 'date',
      required: false,
      example: '2022-07-01',
    },
    {
      name: 'Last day',
      description: 'Last day of the system; blank while it lasts.',
      kind: 'date',
      required: false,
      example: '2026-03-31',
    },
    sourceColumn,
  ],
});

/** What an integrated care system has agreed. */
export const systemGovernanceTemplate = defineTemplate({
  id: 'system-governance',
  title: 'Governance of integrated care systems',
  description:
    'One row a strand of a system: the six that each system agrees, and its independent chair. A new file replaces the old one.',
  sector: 'council',
  columns: [
    {
      name: 'Board code',
      description: 'ODS code of the integrated care board.',
      kind: 'ods-code',
      required: true,
      example: 'QKK',
    },
    {
      name: 'Strand',
      description: 'What is to be agreed.',
      kind: 'choice',
      choices: [
        { value: 'GOVERNANCE', meaning: 'Who decides what' },
        { value: 'POPULATION_HEALTH_STRATEGY', meaning: 'Strategy for the health of residents' },
        { value: 'PUBLIC_ENGAGEMENT', meaning: 'How residents are heard' },
        { value: 'FINANCIAL_MANAGEMENT', meaning: 'How money is managed' },
        { value: 'WORKFORCE_PLANNING', meaning: 'Plan for staff' },
        { value: 'ESTATES_MANAGEMENT', meaning: 'Plan for buildings' },
        { value: 'INDEPENDENT_CHAIR', meaning: 'An independent chair' },
      ],
      required: true,
      example: 'WORKFORCE_PLANNING',
    },
    {
      name: 'Status',
      description: 'How far it has got.',
      kind: 'choice',
      choices: [
        { value: 'AGREED', meaning: 'Agreed, and appointed in the case of the chair' },
        { value: 'IN_PROGRESS', meaning: 'Being worked on' },
        { value: 'NOT_STARTED', meaning: 'Not begun' },
      ],
      required: true,
      example: 'AGREED',
    },
    {
      name: 'Agreed on',
      description: 'Day on which it was agreed.',
      kind: 'date',
      required: false,
      example: '2026-06-30',
    },
    {
      name: 'Document page',
      description: 'Page of the document.',
      kind: 'web-address',
      required: false,
      example: 'https://example.org/workforce-plan',
    },
    {
      name: 'Local government seats',
      description: 'Seats that councils hold where the strand is decided.',
      kind: 'count',
      required: false,
      example: '2',
    },
    sourceColumn,
  ],
});

/** Templates of boards and systems. */
export const boardTemplates = [
  wellbeingBoardTemplate,
  wellbeingSeatTemplate,
  careSystemTemplate,
  systemGovernanceTemplate,
];

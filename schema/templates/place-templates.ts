import { seatColumns } from './seat-columns.js';
import { defineTemplate, sourceColumn, type TemplateColumn } from './template.js';

/** The place a row belongs to. */
const placeId = {
  name: 'Place id',
  description: 'Id of the place partnership, as in the template of place partnerships.',
  kind: 'id',
  required: true,
  example: 'lambeth-together',
} as const satisfies TemplateColumn;

/** Place partnerships. */
export const placePartnershipTemplate = defineTemplate({
  id: 'place-partnerships',
  title: 'Place partnerships',
  description:
    'One row a partnership of a borough, or of several boroughs that are one place. A new file replaces the old one.',
  sector: 'council',
  columns: [
    { ...placeId, description: 'Id of the partnership: lower case, with hyphens; never changed.' },
    {
      name: 'Place name',
      description: 'Name by which the partnership goes.',
      kind: 'text',
      required: true,
      example: 'Lambeth Together',
    },
    {
      name: 'Borough codes',
      description: 'GSS codes of its boroughs, separated by blanks.',
      kind: 'gss-code',
      many: true,
      required: true,
      example: 'E09000022',
    },
    {
      name: 'Borough-led',
      description:
        'Whether the board is led by the borough: chaired by an elected member or officer of the council. Blank where not known.',
      kind: 'yes-no',
      required: false,
      example: 'yes',
    },
    sourceColumn,
  ],
});

/** Seats of the boards of place partnerships. */
export const placeSeatTemplate = defineTemplate({
  id: 'place-board-seats',
  title: 'Seats on the boards of places',
  description:
    'One row a seat on the board of a place partnership. A new file replaces the old one.',
  sector: 'council',
  columns: [placeId, ...seatColumns, sourceColumn],
});

/** Which functions are decided where. */
export const delegationTemplate = defineTemplate({
  id: 'delegations',
  title: 'Functions and where they are decided',
  description:
    'One row a function of a place and the level on which it is decided. A new file replaces the old one.',
  sector: 'council',
  columns: [
    placeId,
    {
      name: 'Function',
      description: 'What is decided.',
      kind: 'text',
      required: true,
      example: 'Commissioning of community nursing',
    },
    {
      name: 'Level',
      description: 'Where it is decided.',
      kind: 'choice',
      choices: [
        { value: 'PLACE', meaning: 'At the place' },
        { value: 'SYSTEM', meaning: 'By the integrated care board' },
        { value: 'REGION', meaning: 'For London' },
        { value: 'NATIONAL', meaning: 'For England' },
      ],
      required: true,
      example: 'PLACE',
    },
    {
      name: 'Reason not local',
      description: 'Why it is not decided at the place; blank for functions that are.',
      kind: 'text',
      required: false,
      example: 'Specialised service for fewer than ten residents a year',
    },
    {
      name: 'Since',
      description: 'Day from which it is decided there, where known.',
      kind: 'date',
      required: false,
      example: '2025-04-01',
    },
    sourceColumn,
  ],
});

/** What a place wants to reach within twelve months. */
export const placePriorityTemplate = defineTemplate({
  id: 'place-priorities',
  title: 'Priorities of places for twelve months',
  description:
    'One row a priority that a place has agreed; due at most 12 months after it was agreed. Progress is computed from the figures of its indicator. A new file replaces the old one.',
  sector: 'council',
  columns: [
    {
      name: 'Priority id',
      description: 'Id of the priority: lower case, with hyphens; never changed.',
      kind: 'id',
      required: true,
      example: 'lambeth-school-readiness-2026',
    },
    placeId,
    {
      name: 'Priority',
      description: 'What is to be reached.',
      kind: 'text',
      required: true,
      example: 'More children ready for school',
    },
    {
      name: 'Agreed on',
      description: 'Day on which the place agreed it.',
      kind: 'date',
      required: true,
      example: '2026-04-01',
    },
    {
      name: 'Due on',
      description: 'Day by which it is to be reached, at most 12 months later.',
      kind: 'date',
      required: true,
      example: '2027-03-31',
    },
    {
      name: 'Jointly owned',
      description: 'Whether council and NHS can reach it only together.',
      kind: 'yes-no',
      required: true,
      example: 'yes',
    },
    {
      name: 'Indicators',
      description:
        'Ids of the indicators it is measured by, separated by blanks; progress is computed from the first.',
      kind: 'indicator',
      many: true,
      required: true,
      example: 'council.school-readiness',
    },
    {
      name: 'Area code',
      description: 'GSS code of the borough whose figures count.',
      kind: 'gss-code',
      required: true,
      example: 'E09000022',
    },
    {
      name: 'Baseline period',
      description: 'Period of the figure from which progress is measured.',
      kind: 'period',
      required: true,
      example: 'AY2023',
    },
    {
      name: 'Target',
      description: 'Value to be reached, in the unit of the first indicator.',
      kind: 'number',
      required: true,
      example: '72.5',
    },
    {
      name: 'Inequality focus',
      description: 'Whose gap it is to narrow; blank where none is named.',
      kind: 'text',
      required: false,
      example: 'Children eligible for free school meals',
    },
    sourceColumn,
  ],
});

/** Templates of places. */
export const placeTemplates = [
  placePartnershipTemplate,
  placeSeatTemplate,
  delegationTemplate,
  placePriorityTemplate,
];

import type { Choice, TemplateColumn } from './template.js';

/** Whom a seat belongs to. */
export const seatOrigins: readonly Choice[] = [
  { value: 'COUNCIL', meaning: 'The council of a borough' },
  { value: 'NHS', meaning: 'An NHS body, or general practice' },
  { value: 'VOLUNTARY_SECTOR', meaning: 'A voluntary or community organisation' },
  { value: 'RESIDENT', meaning: 'Residents, such as Healthwatch' },
  { value: 'INDEPENDENT', meaning: 'Nobody: an independent chair or member' },
  { value: 'OTHER', meaning: 'Anybody else' },
];

/** Columns of a seat on a board; titles of roles only. */
export const seatColumns = [
  {
    name: 'Seat',
    description: "Title of the seat. Never a person's name.",
    kind: 'role',
    required: true,
    example: 'Director of Public Health',
  },
  {
    name: 'Origin',
    description: 'Whom the seat belongs to.',
    kind: 'choice',
    choices: seatOrigins,
    required: true,
    example: 'COUNCIL',
  },
  {
    name: 'Organisation',
    description: 'Name of the organisation that fills the seat.',
    kind: 'text',
    required: false,
    example: 'London Borough of Lambeth',
  },
  {
    name: 'Elected',
    description: 'Whether the holder is an elected member of a council.',
    kind: 'yes-no',
    required: true,
    example: 'no',
  },
  {
    name: 'Chair',
    description: 'Whether it is the seat of the chair.',
    kind: 'yes-no',
    required: true,
    example: 'no',
  },
  {
    name: 'From',
    description: 'First day of the seat, where known.',
    kind: 'date',
    required: false,
    example: '2025-05-01',
  },
  {
    name: 'To',
    description: 'Last day of the seat; blank while it lasts.',
    kind: 'date',
    required: false,
    example: '2026-05-31',
  },
] as const satisfies readonly TemplateColumn[];

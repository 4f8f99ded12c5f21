import type { TemplateColumn } from './template.js';

/** The fund a row belongs to. */
export const fundId = {
  name: 'Fund id',
  description: 'Id of the fund of one year: lower case, with hyphens; never changed.',
  kind: 'id',
  required: true,
  example: 'lambeth-better-care-fund-2025-26',
} as const satisfies TemplateColumn;

import { boardTemplates } from './board-templates.js';
import { councilServiceTemplates } from './council-service-templates.js';
import { financeTemplates } from './finance-templates.js';
import { placeTemplates } from './place-templates.js';
import { primaryCareTemplates } from './primary-care-templates.js';
import type { Template } from './template.js';

/** Every template that can be downloaded, filled in and imported. */
export const templates: readonly Template[] = [
  ...placeTemplates,
  ...boardTemplates,
  ...councilServiceTemplates,
  ...primaryCareTemplates,
  ...financeTemplates,
];

/** A template by its id. */
export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id);
}

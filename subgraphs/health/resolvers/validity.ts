import { previousDay } from '../../shared/periods/calendar-date.js';
import type { HealthContext } from '../context.js';
import type { OrganisationModel } from '../models.js';

/** Arguments of fields that hold on a day. */
export interface DatedArguments {
  readonly validOn?: string | null;
}

/** The day asked for, or today in London. */
export function dayOf({ validOn }: DatedArguments, { today }: HealthContext): string {
  return validOn ?? today;
}

/** The day asked for, or today; for one that has closed its last day, for one yet to open its first. */
export function dayWithin(
  { valid_from, valid_to }: OrganisationModel,
  { validOn }: DatedArguments,
  { today }: HealthContext,
): string {
  if (validOn != null) return validOn;
  if (valid_to !== null && today >= valid_to) return previousDay(valid_to);
  return valid_from !== null && today < valid_from ? valid_from : today;
}

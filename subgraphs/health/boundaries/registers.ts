import type { OrganisationModel, SuccessionModel } from '../models.js';

/** What the registers say of the organisations that a figure may have to be put together from. */
export interface Registers {
  /** Every edge into these organisations and their predecessors, and every edge out of them. */
  readonly edges: readonly SuccessionModel[];
  /** First day, and the day after the last; null is open or unknown. */
  lifeOf(code: string): Pick<OrganisationModel, 'valid_from' | 'valid_to'>;
}

/** Registers over edges and organisations; of an organisation that is in no register nothing is known. */
export function registersOf(
  edges: readonly SuccessionModel[],
  organisations: readonly OrganisationModel[],
): Registers {
  const lives = new Map(organisations.map((organisation) => [organisation.areaCode, organisation]));
  return { edges, lifeOf: (code) => lives.get(code) ?? { valid_from: null, valid_to: null } };
}

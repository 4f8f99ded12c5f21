import { endBy, type Spell } from './spell.js';

/** Patients of a network in one borough on the day of a list. */
export interface BoroughPatients {
  readonly day: string;
  readonly borough: string;
  readonly patients: number;
}

/** The borough with most patients on each day, in order; of two alike the one with the lower code. */
function leadsByDay(patients: readonly BoroughPatients[]): Map<string, BoroughPatients> {
  const sorted = [...patients].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const leads = new Map<string, BoroughPatients>();
  for (const row of sorted) {
    const lead = leads.get(row.day);
    const larger = lead === undefined || row.patients > lead.patients;
    const alike = lead?.patients === row.patients && row.borough < lead.borough;
    if (larger || alike) leads.set(row.day, row);
  }
  return leads;
}

/**
 * The lead borough of a network over time. Before the first list it is taken to have been what that list
 * shows, from the day the network opened; a change is dated by the first list that shows it.
 */
export function leadSpells(
  patients: readonly BoroughPatients[],
  life: { readonly from: string | null; readonly to: string | null },
): readonly Spell[] {
  const spells: Spell[] = [];
  for (const [day, { borough }] of leadsByDay(patients)) {
    const last = spells.at(-1);
    if (last?.group === borough) continue;
    if (last) spells[spells.length - 1] = { ...last, to: day, toBasis: 'OBSERVED' };
    const from = last === undefined && life.from !== null && life.from < day ? life.from : day;
    spells.push({ group: borough, from, fromBasis: 'OBSERVED', to: null, toBasis: null });
  }
  return spells.flatMap((spell) => endBy(spell, life.to) ?? []);
}

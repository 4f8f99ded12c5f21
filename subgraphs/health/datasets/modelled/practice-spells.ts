import { endBy, type Spell } from './spell.js';

/** A relationship of a practice to a network as the register dates it; half-open. */
export interface Relationship {
  readonly network: string;
  readonly from: string;
  readonly to: string | null;
}

/** What is known of the networks of one practice. */
export interface PracticeEvidence {
  readonly relationships: readonly Relationship[];
  /** Day of each list after the register's last date, in order. */
  readonly listDays: readonly string[];
  /** Day of a list → the network it names for the practice, null for none; absent when not on it. */
  readonly listed: ReadonlyMap<string, string | null>;
  /** Day after the practice closed. */
  readonly closed: string | null;
}

function byStart(a: Relationship, b: Relationship): number {
  return a.from < b.from ? -1 : 1;
}

/** Stated spells; one still open when the next begins ends there, as the register has one overlap. */
function statedSpells(relationships: readonly Relationship[]): Spell[] {
  const sorted = [...relationships].sort(byStart);
  return sorted.flatMap(({ network, from, to }, index) => {
    const spell: Spell = {
      group: network,
      from,
      fromBasis: 'STATED',
      to,
      toBasis: to === null ? null : 'STATED',
    };
    return endBy(spell, sorted[index + 1]?.from ?? null) ?? [];
  });
}

/**
 * The networks of a practice over time. The register of networks states dates up to its own last one;
 * from then on the lists of registered patients decide, each holding until the next: a change is dated
 * by the first list that shows it (`OBSERVED`), though it came about earlier. What the register left
 * open stands until a list says otherwise. No spell outlives the practice.
 */
export function practiceSpells(evidence: PracticeEvidence): readonly Spell[] {
  const spells = statedSpells(evidence.relationships);
  let current = spells.at(-1)?.to === null ? spells.pop() : undefined;
  for (const day of evidence.listDays) {
    const network = evidence.listed.get(day) ?? null;
    if (current?.group === network) continue;
    if (current) spells.push({ ...current, to: day, toBasis: 'OBSERVED' });
    current =
      network === null
        ? undefined
        : { group: network, from: day, fromBasis: 'OBSERVED', to: null, toBasis: null };
  }
  if (current) spells.push(current);
  return spells.flatMap((spell) => endBy(spell, evidence.closed) ?? []);
}

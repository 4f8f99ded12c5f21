import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import { recordedIn, type Released } from '../../../shared/releases/recorded.js';
import type { HealthTables } from '../../tables.js';
import { membershipFact } from './membership-fact.js';
import { earlierEnd, endBy, type Spell } from './spell.js';

interface Life {
  readonly from: string | null;
  readonly to: string | null;
}

/** Every board that an edition of the register ever stated for a trust, oldest edition first. */
async function readStatements(released: Released<HealthTables>) {
  return released.tables
    .selectFrom('organisation as stated')
    .innerJoin('organisation as trust', 'trust.ods_code', 'stated.ods_code')
    .innerJoin('organisation as board', 'board.ods_code', 'stated.board_code')
    .where('stated.kind', '=', 'TRUST')
    .where('board.kind', '=', 'INTEGRATED_CARE_BOARD')
    .where(recordedIn(released, 'trust'))
    .where(recordedIn(released, 'board'))
    .select([
      'trust.ods_code as trust',
      'board.ods_code as board',
      'trust.valid_from as trust_from',
      'trust.valid_to as trust_to',
      'board.valid_from as board_from',
      'board.valid_to as board_to',
    ])
    .orderBy('trust.ods_code')
    .orderBy('stated.revision')
    .execute();
}

/** The time in which a trust and a board existed together; undefined when there is none. */
function together(group: string, trust: Life, board: Life): Spell | undefined {
  const from = [trust.from, board.from].reduce<string | null>(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );
  if (from === null) return undefined;
  const to = earlierEnd(trust.to, board.to);
  if (to !== null && to <= from) return undefined;
  return { group, from, fromBasis: 'STATED', to, toBasis: to === null ? null : 'STATED' };
}

/** Adds what a later edition states: from the day on which its board could hold, it is right. */
function overrule(spells: readonly Spell[], stated: Spell): Spell[] {
  return [...spells.flatMap((spell) => endBy(spell, stated.from) ?? []), stated];
}

/**
 * The board in whose area a trust has its headquarters, over time. A register writes today's board on
 * every trust, so one edition alone would move closed trusts to boards that came after them and forget
 * the boards before a merger: each statement counts only while its board existed. Boards outside London
 * are not in the graph: Oxleas stays with the London board that an edition last stated.
 */
export const trustBoards: ModelledDataset<HealthTables> = {
  kind: 'modelled',
  id: 'placegraph/trust-boards',
  title: 'Integrated care boards of the headquarters of trusts',
  inputs: ['nhs-ods/nhs-trusts', 'placegraph/boards-and-sub-locations'],
  async *compute(released) {
    const found = new Map<string, Spell[]>();
    for (const row of await readStatements(released)) {
      const spell = together(
        row.board,
        { from: row.trust_from, to: row.trust_to },
        { from: row.board_from, to: row.board_to },
      );
      const before = found.get(row.trust) ?? [];
      if (spell && !before.some(({ group }) => group === spell.group)) {
        found.set(row.trust, overrule(before, spell));
      }
    }
    for (const [trust, spells] of found) {
      for (const spell of spells) yield membershipFact('TRUST_BOARD', trust, spell);
    }
  },
};

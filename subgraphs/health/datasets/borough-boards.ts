import { boardGroupFacts, boroughBoardGroups } from '../../shared/area-groups/borough-boards.js';
import { isLondonAuthority } from '../../shared/codes/codes.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import { hasColumns, readTable } from './csv-table.js';
import { boardOpenings } from './london.js';

const columns = ['lad24cd', 'lad24nm', 'icb_ods_to_2026_03', 'icb_ods_from_2026_04'] as const;

/** The day from which the last column of the file holds. */
const CHANGE = '2026-04-01';

interface Spell {
  readonly board: string;
  readonly from: string;
  readonly to: string | null;
}

function spellsOf(before: string, after: string): readonly Spell[] {
  const from = boardOpenings.get(before) ?? CHANGE;
  if (before === after) return [{ board: before, from, to: null }];
  return [
    { board: before, from, to: CHANGE },
    { board: after, from: CHANGE, to: null },
  ];
}

function spellFact(borough: string, { board, from, to }: Spell, source: string): Fact {
  return {
    table: 'membership',
    source,
    values: {
      kind: 'BOROUGH_BOARD',
      member_code: borough,
      group_code: board,
      valid_from: from,
      valid_to: to,
      from_basis: 'STATED',
      to_basis: to === null ? null : 'STATED',
      row_key: source,
    },
  };
}

/** The boroughs, and the board each lies in up to 31 March 2026 and from 1 April 2026. */
export const boroughBoards: PublishedDataset = {
  // The same file as for the groups that every sector compares with; here its memberships are read too.
  ...boroughBoardGroups,
  recognises: (sample) => hasColumns(sample, columns),
  async *parse(sample, intake) {
    for await (const { source, cell } of readTable(sample, columns)) {
      const code = cell('lad24cd');
      const before = cell('icb_ods_to_2026_03');
      const after = cell('icb_ods_from_2026_04');
      if (!isLondonAuthority(code)) intake.outOfScope('not in London');
      else if (!boardOpenings.has(before) || !boardOpenings.has(after)) {
        intake.reject(
          source,
          `${code} lies in "${before}", then "${after}"; expected boards of London`,
        );
      } else {
        yield {
          table: 'area',
          source,
          values: {
            code,
            kind: 'BOROUGH',
            name: cell('lad24nm'),
            parent_code: 'E12000007',
            row_key: source,
          },
        };
        for (const spell of spellsOf(before, after)) yield spellFact(code, spell, source);
        yield* boardGroupFacts(code, before, after, source);
      }
    }
  },
};

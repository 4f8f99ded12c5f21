import type { Fact } from '../imports/fact.js';

/** A member of the group that an area is set against. */
export interface AreaGroupInput {
  readonly kind: 'ICB_AREA' | 'STATISTICAL_NEIGHBOURS' | 'SIMILAR_AUTHORITIES';
  /** The area whose figures are compared. */
  readonly area: string;
  /** ODS code of its board, or code of a neighbour: GSS in London, `DFE846` by number elsewhere. */
  readonly member: string;
  readonly name?: string;
  /** 1 is the most alike; absent where there is no order. */
  readonly rank?: number;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly source: string;
}

/** The fact that states it. */
export function areaGroupFact(input: AreaGroupInput): Fact {
  return {
    table: 'area_group',
    source: input.source,
    values: {
      kind: input.kind,
      area_code: input.area,
      member_code: input.member,
      member_name: input.name ?? null,
      rank: input.rank ?? null,
      valid_from: input.from ?? null,
      valid_to: input.to ?? null,
      row_key: input.source,
    },
  };
}

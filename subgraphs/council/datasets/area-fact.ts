import type { Fact } from '../../shared/imports/fact.js';

/** An area as a parser states it; when it came to be and ceased is unknown where a file does not say. */
export interface AreaInput {
  readonly code: string;
  readonly kind: 'COUNTRY' | 'REGION' | 'BOROUGH' | 'WARD' | 'LSOA' | 'INTEGRATED_CARE_BOARD';
  readonly name: string;
  /** Region of a borough, borough of a ward or lower layer super output area. */
  readonly parent: string | null;
  /** Line of the file. */
  readonly source: string;
}

/** The fact that states an area. */
export function areaFact({ code, kind, name, parent, source }: AreaInput): Fact {
  return {
    table: 'area',
    source,
    values: {
      code,
      kind,
      name,
      parent_code: parent,
      valid_from: null,
      valid_to: null,
      row_key: source,
    },
  };
}

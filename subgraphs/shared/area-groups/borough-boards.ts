import { isLondonAuthority } from '../codes/codes.js';
import type { PublishedDataset } from '../imports/dataset.js';
import type { Fact } from '../imports/fact.js';
import { columnsByName } from '../imports/readers/columns.js';
import { readCsv } from '../imports/readers/read-csv.js';
import { areaGroupFact } from './area-group-fact.js';

const columns = ['lad24cd', 'icb_ods_to_2026_03', 'icb_ods_from_2026_04'] as const;

/** The day from which the last column of the file holds. */
const CHANGE = '2026-04-01';

/**
 * The boards in whose area a borough lies, one after the other. The first one's area serves for earlier
 * years too, when there was no board yet: a comparison is with places, not with an organisation.
 */
export function* boardGroupFacts(
  borough: string,
  before: string,
  after: string,
  source: string,
): Generator<Fact> {
  const kind = 'ICB_AREA';
  if (before === after) {
    yield areaGroupFact({ kind, area: borough, member: before, source });
  } else {
    yield areaGroupFact({ kind, area: borough, member: before, to: CHANGE, source });
    yield areaGroupFact({ kind, area: borough, member: after, from: CHANGE, source });
  }
}

/** The boroughs, and the board each lies in, as groups to compare with. */
export const boroughBoardGroups: PublishedDataset = {
  kind: 'published',
  id: 'ons/borough-to-integrated-care-board',
  title: 'London boroughs and their integrated care boards',
  publisher: 'Office for National Statistics',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  editions: [
    {
      sha256: '7237143f7eec62b35182b0ba80074310026783680805d3f56b0eb43c692cc8bc',
      edition: 'April 2024 boundaries, boards of April 2026',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: ({ kind, lines }) =>
    kind === 'csv' && columns.every((column) => lines[0]?.split(',').includes(column)),
  async *parse(sample, intake) {
    let header;
    for await (const row of readCsv(sample.path, { header: 'first-row' })) {
      if (!header) {
        header = columnsByName(row, columns, { file: sample.path });
        continue;
      }
      const cell = header.read(row);
      const borough = cell('lad24cd');
      const [before, after] = [cell('icb_ods_to_2026_03'), cell('icb_ods_from_2026_04')];
      const source = `L${String(row.line)}`;
      if (!isLondonAuthority(borough)) intake.outOfScope('not in London');
      else if (![before, after].every((code) => /^Q[A-Z0-9]{2}$|^[A-Z0-9]{5}$/.test(code))) {
        intake.reject(
          source,
          `${borough} lies in "${before}", then "${after}"; expected ODS codes`,
        );
      } else yield* boardGroupFacts(borough, before, after, source);
    }
  },
};

import { isLondonAuthority } from '../../shared/codes/codes.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Intake } from '../../shared/imports/intake.js';
import { namedRows } from './named-rows.js';

const columns = {
  code: 'lsoa21_code',
  borough: 'ltla24_code',
  // Every table of the file has a total of its own and they differ a little; this is the fullest.
  residents: 'ethnicity: total_residents',
} as const;

async function* parse(sample: FileSample, intake: Intake) {
  for await (const { source, cell } of namedRows(sample.path, columns)) {
    const area = cell('code');
    const value = cell('residents');
    if (!isLondonAuthority(cell('borough'))) {
      intake.outOfScope('not in London');
    } else if (!/^E01\d{6}$/.test(area) || !/^\d+$/.test(value)) {
      intake.reject(source, `"${area}" with "${value}" residents is no LSOA with a whole number`);
    } else {
      yield observationFact({
        indicator: 'council.census-2021-residents',
        area,
        period: 'S2021-03-21',
        value,
        source,
      });
    }
  }
}

/** Residents of lower layer super output areas on census day. */
export const censusResidents: PublishedDataset = {
  kind: 'published',
  id: 'ons/census-2021-residents',
  title: 'Census 2021, usual residents by lower layer super output area',
  publisher: 'Office for National Statistics',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  editions: [
    {
      sha256: '01ff143408d55dc2b9799a462405fded024ae553a469ff4980af50cfe76b359c',
      edition: 'Census 2021',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: ({ lines: [header = ''] }) =>
    header.includes(columns.code) && header.includes(columns.residents),
  parse,
};

import { isLondonAuthority } from '../../shared/codes/codes.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Intake } from '../../shared/imports/intake.js';
import { namedRows } from './named-rows.js';

const columns = {
  code: 'lsoa11_code',
  borough: 'ltla22_code',
  rank: 'IMD_rank',
  decile: 'IMD_decile',
} as const;

const areasOfEngland = 32_844;

const within = (text: string, most: number) => /^[1-9]\d*$/.test(text) && Number(text) <= most;

async function* parse(sample: FileSample, intake: Intake) {
  for await (const { source, cell } of namedRows(sample.path, columns)) {
    const area = cell('code');
    if (!isLondonAuthority(cell('borough'))) {
      intake.outOfScope('not in London');
    } else if (
      !/^E01\d{6}$/.test(area) ||
      !within(cell('rank'), areasOfEngland) ||
      !within(cell('decile'), 10)
    ) {
      const found = [area, cell('rank'), cell('decile')].join(', ');
      intake.reject(source, `"${found}" is no LSOA with a rank of England and a decile`);
    } else {
      const key = { area, period: 'CY2019', source };
      yield observationFact({ indicator: 'council.imd-2019-rank', ...key, value: cell('rank') });
      yield observationFact({
        indicator: 'council.imd-2019-decile',
        ...key,
        value: cell('decile'),
      });
    }
  }
}

/** Rank and decile on the Index of Multiple Deprivation 2019; the file holds no score. */
export const deprivation2019: PublishedDataset = {
  kind: 'published',
  id: 'mhclg/indices-of-deprivation-2019-small-areas',
  title: 'English Indices of Deprivation 2019, lower layer super output areas of 2011',
  publisher: 'Ministry of Housing, Communities and Local Government',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  // The small areas of 2011, some of which no longer were in 2021.
  areas: 'any',
  editions: [
    {
      sha256: '61d6a8493c37059cc0113eccd0fc89add19ddadd8b595e257140f63f6050d53d',
      edition: '2019',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: ({ lines: [header = ''] }) =>
    Object.values(columns).every((name) => header.includes(name)),
  parse,
};

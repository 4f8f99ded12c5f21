import { healthIndexRows } from '../../../schema/indicators/council/health-index.js';
import { isLondonAuthority } from '../../shared/codes/codes.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Intake } from '../../shared/imports/intake.js';
import { roundedDecimal } from './decimals.js';
import { namedRows } from './named-rows.js';

const columns = {
  area: 'ltla21_code',
  year: 'year',
  indicator: 'indicator',
  value: 'value',
} as const;

const names: ReadonlyMap<string, string> = new Map(
  healthIndexRows.map(({ printed, indicator }) => [printed, indicator]),
);

async function* parse(sample: FileSample, intake: Intake) {
  for await (const { source, cell } of namedRows(sample.path, columns)) {
    const area = cell('area');
    const name = names.get(cell('indicator'));
    // The file prints quotients with every digit of their computation.
    const value = cell('value') === 'NA' ? null : roundedDecimal(cell('value'), 4);
    if (!isLondonAuthority(area)) {
      intake.outOfScope('not in London');
    } else if (name === undefined || value === undefined || !/^20\d\d$/.test(cell('year'))) {
      const row = `${cell('indicator')} of ${cell('year')} with "${cell('value')}"`;
      intake.reject(source, `${row} is none of the known indicators with a year and a number`);
    } else {
      yield observationFact({
        indicator: `council.${name}`,
        area,
        period: `CY${cell('year')}`,
        value,
        ...(value === null && { marker: 'x', statuses: ['NOT_AVAILABLE'] }),
        source,
      });
    }
  }
}

/** What the Health Index is made of: 56 indicators of 32 boroughs, without the City of London. */
export const healthIndex: PublishedDataset = {
  kind: 'published',
  id: 'ons/health-index-indicators',
  title: 'Health Index for England: underlying indicators',
  publisher: 'Office for National Statistics',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: '9f08ca1d05ac7c2bda93fd47a5ec83fe0f52c7b02752536f4f3fbd79044c49dc',
      edition: '2015 to 2021',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: ({ lines: [header = ''] }) => header === Object.values(columns).join(','),
  parse,
};

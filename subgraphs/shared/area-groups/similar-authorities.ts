import { isLondonAuthority } from '../codes/codes.js';
import type { PublishedDataset } from '../imports/dataset.js';
import { columnsByName } from '../imports/readers/columns.js';
import { readCsv } from '../imports/readers/read-csv.js';
import { areaGroupFact } from './area-group-fact.js';

/** How many authorities are set against one. */
export const SIMILAR = 5;

/**
 * What the model goes by: average scores of the Indices of Deprivation 2025, by their columns in the file of
 * the boroughs, in the order in which its profiles hold them.
 */
export const profileOfAdults = [
  'income_average_score',
  'employment_average_score',
  'health_deprivation_and_disability_average_score',
  'barriers_to_housing_and_services_average_score',
] as const;

const columns = ['gss_code', 'rank', 'similar_gss_code', 'distance'] as const;

/**
 * For each London authority the five most like it by Placegraph's own model for services to adults, see
 * `profileOfAdults` and `nearestProfiles`. No publisher keeps such a list under an open licence.
 */
export const similarAuthorities: PublishedDataset = {
  kind: 'published',
  id: 'placegraph/similar-authorities',
  title:
    'Similar authorities for services to adults: Placegraph’s own model, computed from the Indices of Deprivation 2025',
  publisher: 'Placegraph',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  computed: true,
  editions: [
    {
      sha256: 'a1d7cf286da260ccd9e82b5b5974177265317d11e0421bc6e76d5f22d43ad488',
      edition: 'by the indices of 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: ({ kind, lines }) => kind === 'csv' && lines[0] === columns.join(','),
  async *parse(sample, intake) {
    let header;
    for await (const row of readCsv(sample.path, { header: 'first-row' })) {
      if (!header) {
        header = columnsByName(row, columns, { file: sample.path });
        continue;
      }
      const cell = header.read(row);
      const [area, member] = [cell('gss_code'), cell('similar_gss_code')];
      const rank = Number(cell('rank'));
      const source = `L${String(row.line)}`;
      if (![area, member].every(isLondonAuthority) || !(rank >= 1 && rank <= SIMILAR)) {
        intake.reject(source, 'expected two authorities of London and a rank from 1 to 5');
      } else yield areaGroupFact({ kind: 'SIMILAR_AUTHORITIES', area, member, rank, source });
    }
  },
};

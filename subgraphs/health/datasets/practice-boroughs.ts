import { isLondonAuthority } from '../../shared/codes/codes.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { hasColumns, readTable } from './csv-table.js';

const columns = ['Practice_Code', 'LAD21'] as const;

/**
 * The local authority in which each practice stands, from the file of need-weighted populations: the one
 * file at hand that says so. Its populations are weights for allocating money and are not taken.
 */
export const practiceBoroughs: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/gp-weighted-populations',
  title: 'Weighted populations of GP practices (local authority of each practice)',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  editions: [
    {
      sha256: 'e5729efafb1b01257a27bf10935ea0c3c8ecf904bd2356409fc561db4c3caf5c',
      edition: '2024-25',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
  ],
  recognises: (sample) => hasColumns(sample, [...columns, 'Final WP', 'Final PMC WP']),
  async *parse(sample, intake) {
    for await (const { source, cell } of readTable(sample, columns)) {
      const borough = cell('LAD21');
      if (!isLondonAuthority(borough)) {
        intake.outOfScope('not in London');
        continue;
      }
      yield {
        table: 'practice_borough',
        source,
        values: { practice_code: cell('Practice_Code'), borough_code: borough, row_key: source },
      };
    }
  },
};

import { ENGLAND, LONDON } from '../../shared/codes/codes.js';
import type { Edition, PublishedDataset } from '../../shared/imports/dataset.js';
import { RowsBefore } from '../../shared/imports/rows-before.js';
import {
  addAeCounts,
  aeCountColumns,
  type AeCountColumn,
  type AeCounts,
} from './ae-departments.js';
import { aeFacts } from './ae-facts.js';
import { hasColumns, parseCount, readTable } from './csv-table.js';
import { parseNamedMonth } from './named-months.js';
import { isTrustCode } from './trust-codes.js';

const columns = ['Period', 'Org Code', 'Parent Org', ...aeCountColumns] as const;

const LONDON_PARENT = 'NHS ENGLAND LONDON';

const editions: readonly (readonly [string, string])[] = [
  ['June 2024', '4dec9bfed872a9eef04706d5568e8d71950626f3867157d908d38958cd1b867a'],
  ['July 2024, revised', '37196f2ac98858b62f205dce6425178e49dfe82fad669f622b7d21277c2c896a'],
  ['August 2024', 'fd0f6aa35acf85d00745dfecba6978f0b80499570cd973259f4bfdd3909f7aa4'],
  ['September 2024', 'b100d50e456fbfdfaa5729d34f7b720f31e8220f650f32a96c1cf33d6e363cb8'],
  ['October 2024, revised', '934223ea6747ebb9aa7b2d7e96a2dacf6a1554c7c7e4f4ca025bd989252896e6'],
  ['November 2024, revised', '0e3b3269074f617c6b70bed1b09c2901e366aace318f052fe8070a911a88f5c2'],
  ['December 2024', '938e112a91a57154874ce86001646a620f884800f1bc82d17f5436ca4108b148'],
  ['January 2025', 'b99ff7e2b81f06c11190cfda73e87f90c8ee08b942633fe180fb2295475fb3d4'],
];

function editionOf([edition, sha256]: readonly [string, string]): Edition {
  return { sha256, edition, releasedOn: null, importedOn: '2026-11-21', nature: 'ORIGINAL' };
}

function readCounts(cell: (name: AeCountColumn) => string): AeCounts | AeCountColumn {
  const counts: Partial<Record<AeCountColumn, number>> = {};
  for (const column of aeCountColumns) {
    const count = parseCount(cell(column));
    if (count === undefined) return column;
    counts[column] = count;
  }
  return counts as AeCounts;
}

/**
 * Attendances and emergency admissions by provider and month. The last row is the total of England and
 * is taken as such, never added; London adds the providers that the file places there.
 */
export const aeMonthly: PublishedDataset = {
  kind: 'published',
  id: 'nhs-england/ae-monthly',
  title: 'A&E attendances and emergency admissions, monthly by provider',
  publisher: 'NHS England',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  monthsBetweenEditions: 1,
  editions: editions.map(editionOf),
  recognises: (sample) => hasColumns(sample, columns),
  async *parse(sample, intake) {
    let period: string | undefined;
    let london: AeCounts | undefined;
    let complete = true;
    const before = new RowsBefore(sample.path, intake);
    for await (const { source, cell } of readTable(sample, columns)) {
      const isTotal = cell('Org Code').trim().toUpperCase() === 'TOTAL';
      const inLondon = cell('Parent Org').trim() === LONDON_PARENT;
      if (!isTotal && !inLondon) {
        intake.outOfScope('not in London');
        continue;
      }
      const key = [cell('Period'), cell('Org Code')];
      if (before.has(key, aeCountColumns.map(cell), source)) continue;
      // The total row has no period of its own and stands last.
      period = isTotal ? period : parseNamedMonth(cell('Period').replace(/^MSitAE-/, ''));
      const counts = readCounts(cell);
      if (period === undefined || typeof counts === 'string') {
        if (inLondon) complete = false;
        const column = typeof counts === 'string' ? counts : 'Period';
        intake.reject(
          source,
          `${column} is "${cell(column)}"; expected whole numbers and a period like MSitAE-MAY-2025`,
        );
        continue;
      }
      if (isTotal) yield* aeFacts({ area: ENGLAND, period, source }, counts);
      else london = addAeCounts(london, counts);
      if (!isTotal && isTrustCode(cell('Org Code'))) {
        yield* aeFacts({ area: cell('Org Code'), period, source }, counts);
      }
    }
    if (london && period !== undefined && complete) {
      yield* aeFacts({ area: LONDON, period, source: null }, london);
    }
  },
};

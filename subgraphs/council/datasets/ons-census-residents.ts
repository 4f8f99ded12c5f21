import { isLondonAuthority, LONDON } from '../../shared/codes/codes.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { RowsBefore } from '../../shared/imports/rows-before.js';
import { namedRows } from './named-rows.js';
import { AreaSums, censusDay, factsOfArea, sumOf, type Counts } from './ons-census/sums.js';
import { censusColumns, censusGroups, residentsColumn } from './ons-census/tables.js';

const columns: Readonly<Record<string, string>> = {
  code: 'lsoa21_code',
  ward: 'ward24_code',
  borough: 'ltla24_code',
  ...Object.fromEntries(censusColumns.map((column) => [column, column])),
};

/** Figures of a small area: residents, and the groups that are told of each. */
function* factsOfSmallArea(area: string, counts: Counts, source: string): Generator<Fact> {
  const key = { area, period: censusDay, source };
  const value = counts.get(residentsColumn) ?? 0;
  yield observationFact({ ...key, indicator: 'council.census-2021-residents', value });
  for (const { indicator, total, columns: parts, ofSmallAreas } of censusGroups) {
    if (!ofSmallAreas) continue;
    yield observationFact({
      ...key,
      indicator: `council.${indicator}`,
      value: sumOf(counts, parts),
      denominator: counts.get(total) ?? 0,
      ...(parts.length > 1 && { method: 'sum-of-rows' }),
    });
  }
}

async function* parse(sample: FileSample, intake: Intake) {
  const sums = new AreaSums();
  const before = new RowsBefore(sample.path, intake);
  for await (const { source, cell } of namedRows(sample.path, columns)) {
    const area = cell('code');
    const wrong = censusColumns.find((column) => !/^\d+$/.test(cell(column)));
    if (!isLondonAuthority(cell('borough'))) {
      intake.outOfScope('not in London');
    } else if (!/^E01\d{6}$/.test(area) || !/^E05\d{6}$/.test(cell('ward'))) {
      intake.reject(source, `"${area}" in "${cell('ward')}" is no LSOA in a ward`);
    } else if (wrong !== undefined) {
      intake.reject(source, `"${cell(wrong)}" under "${wrong}" is no whole number`);
    } else if (!before.has([area], Object.keys(columns).map(cell), source)) {
      const counts = new Map(censusColumns.map((column) => [column, Number(cell(column))]));
      sums.add([cell('ward'), cell('borough'), LONDON], counts);
      yield* factsOfSmallArea(area, counts, source);
    }
  }
  for (const [area, counts] of sums.entries()) yield* factsOfArea(area, counts);
}

/** Residents and households of lower layer super output areas on census day, and summed above them. */
export const censusResidents: PublishedDataset = {
  kind: 'published',
  id: 'ons/census-2021-residents',
  title: 'Census 2021, residents and households by lower layer super output area',
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
    header.includes('lsoa21_code') && header.includes(residentsColumn),
  parse,
};

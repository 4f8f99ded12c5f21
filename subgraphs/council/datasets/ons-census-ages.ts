import { isLondonAuthority } from '../../shared/codes/codes.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Intake } from '../../shared/imports/intake.js';
import { namedRows } from './named-rows.js';
import { censusDay } from './ons-census/sums.js';

const ages = { younger: 'Younger', working_age: 'Working age', older: 'Older' } as const;
const sexes = { females: 'Female', males: 'Male' } as const;

const cells = Object.entries(ages).flatMap(([prefix, age]) =>
  Object.entries(sexes).map(([suffix, sex]) => ({ column: `${prefix}_${suffix}`, age, sex })),
);

const columns: Readonly<Record<string, string>> = {
  code: 'ltla21_code',
  total: 'total_population',
  ...Object.fromEntries(Object.keys(sexes).map((sex) => [`total_${sex}`, `total_${sex}`])),
  ...Object.fromEntries(cells.map(({ column }) => [column, column])),
};

async function* parse(sample: FileSample, intake: Intake) {
  for await (const { source, cell } of namedRows(sample.path, columns)) {
    const area = cell('code');
    const wrong = Object.keys(columns).find((name) => name !== 'code' && !/^\d+$/.test(cell(name)));
    if (!isLondonAuthority(area)) {
      intake.outOfScope('not in London');
      continue;
    }
    if (wrong !== undefined) {
      intake.reject(source, `"${cell(wrong)}" under "${wrong}" is no whole number`);
      continue;
    }
    const key = { indicator: 'council.census-2021-residents', area, period: censusDay, source };
    for (const [suffix, sex] of Object.entries(sexes)) {
      yield observationFact({ ...key, dimensions: { sex }, value: cell(`total_${suffix}`) });
    }
    for (const { column, age, sex } of cells) {
      yield observationFact({ ...key, dimensions: { age, sex }, value: cell(column) });
    }
    for (const [prefix, age] of Object.entries(ages)) {
      const value = Object.keys(sexes).reduce(
        (sum, suffix) => sum + Number(cell(`${prefix}_${suffix}`)),
        0,
      );
      yield observationFact({ ...key, dimensions: { age }, value, method: 'sum-of-rows' });
    }
  }
}

/** Residents of boroughs by sex and three bands of age; the total of the file is that of another table. */
export const censusAges: PublishedDataset = {
  kind: 'published',
  id: 'ons/census-2021-ages',
  title: 'Census 2021, usual residents of boroughs by sex and three bands of age',
  publisher: 'Office for National Statistics',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  editions: [
    {
      sha256: '2f5bd9ad6b43ad695df0f91f45b84aee53619520de04aea486b8f145031cd225',
      edition: 'Census 2021',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: ({ lines: [header = ''] }) =>
    Object.values(columns).every((name) => header.includes(name)),
  parse,
};

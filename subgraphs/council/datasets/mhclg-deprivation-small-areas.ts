import { isLondonAuthority } from '../../shared/codes/codes.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { areaFact } from './area-fact.js';
import { plainDecimal } from './decimals.js';
import { namedRows, type NamedRow } from './named-rows.js';

/** The index is of 2025; what it rests on is mostly of the years before, which the registry says. */
export const deprivationPeriod = 'CY2025';

const places = {
  code: 'lsoa21_code',
  name: 'lsoa21_name',
  ward: 'ward24_code',
  wardName: 'ward24_name',
  borough: 'ltla24_code',
} as const;

/** Columns that hold whole numbers, with the least and the greatest that can stand there. */
const measures = {
  'imd-2025-rank': ['imd25_IMD_rank', 33_755],
  'imd-2025-decile': ['imd25_IMD_decile', 10],
  'imd-2025-income-decile': ['imd25_Income_decile', 10],
  'imd-2025-employment-decile': ['imd25_Employment_decile', 10],
  'imd-2025-education-decile': ['imd25_Education_decile', 10],
  'imd-2025-health-decile': ['imd25_Health_decile', 10],
  'imd-2025-crime-decile': ['imd25_Crime_decile', 10],
  'imd-2025-housing-decile': ['imd25_Housing_and_Services_decile', 10],
  'imd-2025-environment-decile': ['imd25_Environment_decile', 10],
} as const satisfies Record<string, readonly [string, number]>;

type Measure = keyof typeof measures;

const measureNames = Object.keys(measures) as Measure[];

const columns = {
  ...places,
  score: 'imd25_IMD_score',
  ...(Object.fromEntries(measureNames.map((name) => [name, measures[name][0]])) as Record<
    Measure,
    string
  >),
};

type Row = NamedRow<keyof typeof columns>;

/** Why a row cannot be taken; undefined when it can. */
function faultOf({ cell }: Row): string | undefined {
  if (!/^E01\d{6}$/.test(cell('code'))) return `"${cell('code')}" is no code of an LSOA`;
  if (!/^E05\d{6}$/.test(cell('ward'))) return `"${cell('ward')}" is no code of a ward`;
  const score = plainDecimal(cell('score'));
  if (score === undefined || Number(score) < 0) return `score "${cell('score')}" is no score`;
  const wrong = measureNames.find((name) => {
    const value = cell(name);
    return !/^\d+$/.test(value) || Number(value) < 1 || Number(value) > measures[name][1];
  });
  return wrong && `${wrong} "${cell(wrong)}" is not between 1 and ${measures[wrong][1]}`;
}

function* factsOf({ source, cell }: Row): Generator<Fact> {
  const area = cell('code');
  yield areaFact({ code: area, kind: 'LSOA', name: cell('name'), parent: cell('borough'), source });
  yield {
    table: 'lsoa_ward',
    source,
    values: { lsoa_code: area, ward_code: cell('ward'), row_key: source },
  };
  const figures: readonly (readonly [string, string])[] = [
    ['imd-2025-score', cell('score')],
    ...measureNames.map((name) => [name, cell(name)] as const),
  ];
  for (const [name, value] of figures) {
    const indicator = `council.${name}`;
    yield observationFact({ indicator, area, period: deprivationPeriod, value, source });
  }
}

async function* parse(sample: FileSample, intake: Intake) {
  const boroughOfWard = new Map<string, string>();
  for await (const row of namedRows(sample.path, columns)) {
    const { source, cell } = row;
    const borough = cell('borough');
    const ward = cell('ward');
    if (!isLondonAuthority(borough)) {
      intake.outOfScope('not in London');
      continue;
    }
    const known = boroughOfWard.get(ward);
    const contradiction =
      known !== undefined && known !== borough
        ? `ward ${ward} lies in ${borough} here and in ${known} above`
        : undefined;
    const fault = faultOf(row) ?? contradiction;
    if (fault !== undefined) {
      intake.reject(source, fault);
      continue;
    }
    if (known === undefined) {
      boroughOfWard.set(ward, borough);
      yield areaFact({ code: ward, kind: 'WARD', name: cell('wardName'), parent: borough, source });
    }
    yield* factsOf(row);
  }
}

/** Lower layer super output areas with their ward and borough, and the Indices of Deprivation 2025 of each. */
export const deprivationOfSmallAreas: PublishedDataset = {
  kind: 'published',
  id: 'mhclg/indices-of-deprivation-small-areas',
  title:
    'English Indices of Deprivation 2025, by lower layer super output area, with its 2024 ward',
  publisher: 'Ministry of Housing, Communities and Local Government',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  editions: [
    {
      sha256: 'a007be112ba2b91f3c95dfde150348470eddbce8a16561ee920487dfe01187e3',
      edition: '2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: ({ lines: [header = ''] }) =>
    header.includes(columns.score) && header.includes(places.ward),
  parse,
};

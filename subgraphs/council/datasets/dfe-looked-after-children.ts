import { ENGLAND, isLondonAuthority, LONDON } from '../../shared/codes/codes.js';
import {
  observationFact,
  type Marker,
  type Status,
} from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Intake } from '../../shared/imports/intake.js';
import { plainDecimal } from './decimals.js';
import { elsewhere } from './held-area.js';
import { namedRows, type NamedRow } from './named-rows.js';

const columns = {
  year: 'time_period',
  level: 'geographic_level',
  country: 'country_code',
  region: 'region_code',
  code: 'new_la_code',
  group: 'population_type',
  population: 'population_estimate',
  count: 'children_count',
  rate: 'rate_per_10000',
} as const;

type Row = NamedRow<keyof typeof columns>;

/** Group of children → indicator of their number; the rate has the same name with `-rate` behind it. */
const groups: Readonly<Record<string, string>> = {
  'Children looked after on 31 March each year': 'cla-on-31-march',
  'Children starting to be looked after each year': 'cla-starting-in-year',
  'Children ceasing to be looked after each year': 'cla-ceasing-in-year',
};

const markers: Readonly<Record<string, readonly [Marker, Status]>> = {
  c: ['c', 'SUPPRESSED'],
  x: ['x', 'NOT_AVAILABLE'],
  z: ['z', 'NOT_APPLICABLE'],
  u: ['u', 'LOW_RELIABILITY'],
  low: ['low', 'ROUNDED'],
};

/** Inner and Outer London stand as regions too; they are passed over. */
function areaOf({ cell }: Row): string | undefined {
  if (cell('level') === 'National') return cell('country') === ENGLAND ? ENGLAND : undefined;
  if (cell('level') === 'Regional') return cell('region') === LONDON ? LONDON : undefined;
  return isLondonAuthority(cell('code')) ? cell('code') : undefined;
}

function reading(text: string) {
  const value = plainDecimal(text);
  if (value !== undefined) return { value };
  const [marker, status] = markers[text] ?? [];
  return marker && status ? { value: null, marker, statuses: [status] } : undefined;
}

async function* parse(sample: FileSample, intake: Intake) {
  for await (const row of namedRows(sample.path, columns)) {
    const { source, cell } = row;
    const area = areaOf(row);
    const name = groups[cell('group')];
    const count = reading(cell('count'));
    const rate = reading(cell('rate'));
    if (area === undefined) intake.outOfScope(elsewhere);
    else if (name === undefined || !/^20\d\d$/.test(cell('year')) || !count || !rate) {
      const found = [cell('group'), cell('year'), cell('count'), cell('rate')].join(', ');
      intake.reject(source, `"${found}" is no known group, year, number or marker, and rate`);
    } else {
      // A reporting year is the one that ends on 31 March of the year printed.
      const key = { area, period: `FY${Number(cell('year')) - 1}`, source };
      yield observationFact({ indicator: `council.${name}`, ...key, ...count });
      yield observationFact({
        indicator: `council.${name}-rate`,
        ...key,
        ...rate,
        numerator: rate.value === null ? null : count.value,
        denominator: rate.value === null ? null : (plainDecimal(cell('population')) ?? null),
      });
    }
  }
}

/** Children looked after: on 31 March, beginning and ceasing in the year, with their rates. */
export const lookedAfterChildren: PublishedDataset = {
  kind: 'published',
  id: 'dfe/children-looked-after',
  title: 'Children looked after in England: number and rate per 10,000 children',
  publisher: 'Department for Education',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: '8228ce8c6f55fb1ee59b65988dad56c79ea7703c03eedd5c0f8af5997d6686ce',
      edition: '2021 to 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
  ],
  recognises: ({ lines: [header = ''] }) =>
    Object.values(columns).every((name) => header.includes(name)),
  parse,
};

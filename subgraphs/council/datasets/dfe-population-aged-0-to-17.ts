import { ENGLAND, isLondonAuthority, LONDON } from '../../shared/codes/codes.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Intake } from '../../shared/imports/intake.js';
import { namedRows, type NamedRow } from './named-rows.js';

const columns = {
  year: 'time_period',
  level: 'geographic_level',
  country: 'country_code',
  region: 'region_code',
  number: 'old_la_code',
  code: 'new_la_code',
  name: 'la_name',
  group: 'age_group',
  value: 'population_estimate',
} as const;

type Row = NamedRow<keyof typeof columns>;

/** The area a row is of; undefined when it is none of those the graph holds. */
function areaOf({ cell }: Row): string | undefined {
  if (cell('level') === 'National') return cell('country') === ENGLAND ? ENGLAND : undefined;
  if (cell('level') === 'Regional') return cell('region') === LONDON ? LONDON : undefined;
  return isLondonAuthority(cell('code')) ? cell('code') : undefined;
}

/** The authorities of the file, each under the code and name of its latest year. */
class Authorities {
  readonly #latest = new Map<string, { year: string; row: Row }>();

  add(row: Row): void {
    const number = row.cell('number');
    const year = row.cell('year');
    const known = this.#latest.get(number);
    if (/^\d{3}$/.test(number) && (!known || known.year < year)) {
      this.#latest.set(number, { year, row });
    }
  }

  *facts() {
    for (const [number, { row }] of this.#latest) {
      const { source, cell } = row;
      const values = { la_number: number, gss_code: cell('code'), name: cell('name') };
      yield { table: 'education_authority', source, values: { ...values, row_key: source } };
    }
  }
}

async function* parse(sample: FileSample, intake: Intake) {
  const authorities = new Authorities();
  for await (const row of namedRows(sample.path, columns)) {
    const { source, cell } = row;
    if (cell('level') === 'Local authority') authorities.add(row);
    const area = areaOf(row);
    const value = cell('value');
    if (area === undefined) {
      intake.outOfScope('neither London, its boroughs nor England');
    } else if (cell('group') !== 'Children aged 0 to 17 years' || !/^20\d\d$/.test(cell('year'))) {
      intake.reject(source, `"${cell('group')}" of "${cell('year')}" is not expected here`);
    } else if (!/^\d+$/.test(value) && value !== 'x') {
      intake.reject(source, `"${value}" is neither a whole number nor x`);
    } else {
      yield observationFact({
        indicator: 'council.population-aged-0-to-17',
        area,
        period: `S${cell('year')}-06-30`,
        ...(value === 'x' ? { value: null, marker: 'x', statuses: ['NOT_AVAILABLE'] } : { value }),
        source,
      });
    }
  }
  yield* authorities.facts();
}

/** Residents aged 0 to 17, and the crosswalk from numbers of local authorities to GSS codes. */
export const populationAged0To17: PublishedDataset = {
  kind: 'published',
  id: 'dfe/population-aged-0-to-17',
  title: 'Mid-year population estimates of children aged 0 to 17, 2012 to 2024',
  publisher: 'Department for Education, from the Office for National Statistics',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: 'bd6420a0edd97dc2bfb25e70955399778a460483d5c417032b8fcb92230bfaa3',
      edition: '2012 to 2024',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
  ],
  recognises: ({ lines: [header = ''] }) =>
    header.startsWith('time_period,time_identifier,geographic_level,') &&
    header.endsWith('age_group,population_estimate'),
  parse,
};

import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Intake } from '../../shared/imports/intake.js';
import { areaFact } from './area-fact.js';
import { namedRows } from './named-rows.js';

const columns = {
  code: 'gss_code',
  name: 'name',
  kind: 'kind',
  nhsCode: 'nhs_region_code',
  note: 'source',
} as const;

async function* parse(sample: FileSample, intake: Intake) {
  for await (const { source, cell } of namedRows(sample.path, columns)) {
    const code = cell('code');
    const kind = cell('kind');
    if ((kind !== 'REGION' && kind !== 'COUNTRY') || !/^E\d{8}$/.test(code) || !cell('note')) {
      intake.reject(source, 'expected a GSS code, REGION or COUNTRY, and where it is from');
      continue;
    }
    yield areaFact({ code, kind, name: cell('name'), parent: null, source });
    yield {
      table: 'region_code',
      source,
      values: { gss_code: code, nhs_region_code: cell('nhsCode') || null, row_key: source },
    };
  }
}

/** London and England with the codes others use for them; kept by hand in `registers/regions.csv`. */
export const regions: PublishedDataset = {
  kind: 'published',
  id: 'placegraph/regions',
  title: 'Regions and countries, with their NHS region codes',
  publisher: 'Office for National Statistics; NHS Organisation Data Service',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  editions: [
    {
      sha256: '04d43b5a3372da62ea1283982fd75b2ee2b9bdad4e1ef2f2c985c0e7cfa96416',
      edition: 'November 2026',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) => sample.lines[0] === Object.values(columns).join(','),
  parse,
};

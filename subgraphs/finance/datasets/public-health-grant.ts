import { observationFact } from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { columnsByName } from '../../shared/imports/readers/columns.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';
import { authorityCode } from './authority-names.js';

const names = ['localAuthority', 'allocation_gbp_thousand'] as const;

async function* parse(sample: FileSample, intake: Intake): AsyncGenerator<Fact> {
  let columns;
  for await (const row of readCsv(sample.path, { header: 'first-row' })) {
    if (!columns) {
      columns = columnsByName(row, names, { file: sample.path });
      continue;
    }
    const cell = columns.read(row);
    const source = `L${String(row.line)}`;
    const area = authorityCode(cell('localAuthority'));
    const value = cell('allocation_gbp_thousand');
    if (area === undefined || !/^\d{1,9}$/.test(value)) {
      intake.reject(
        source,
        `"${row.cells.join(',').slice(0, 80)}"; expected the name of a London authority and whole thousands of pounds`,
      );
      continue;
    }
    yield observationFact({
      indicator: 'finance.public-health-grant',
      area,
      period: 'FY2014',
      value,
      source,
    });
  }
}

/** Public health grant of 2014-15 by London authority; the file names neither year nor codes. */
export const publicHealthGrant: PublishedDataset = {
  kind: 'published',
  id: 'dhsc/public-health-grant-2014-15',
  title: 'Public health grant 2014-15, London authorities, transcribed from a written answer',
  publisher: 'Department of Health and Social Care',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  editions: [
    {
      sha256: 'd79297f8bdb3baf37e0e3d9ecb687903e8e7f4d4622d585b2b5b8f308a6a4a3f',
      edition: '2014-15',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ],
  recognises: (sample) => sample.kind === 'csv' && sample.lines[0] === names.join(','),
  parse,
};

import { isLondonAuthority, LONDON } from '../../shared/codes/codes.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { columnsByName } from '../../shared/imports/readers/columns.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';

const names = ['LAD24CD', 'LAD24NM'] as const;

async function* parse(sample: FileSample, intake: Intake): AsyncGenerator<Fact> {
  let columns;
  for await (const row of readCsv(sample.path, { header: 'first-row' })) {
    if (!columns) {
      columns = columnsByName(row, names, { file: sample.path });
      continue;
    }
    const cell = columns.read(row);
    const [code, name] = [cell('LAD24CD'), cell('LAD24NM').trim()];
    const source = `L${String(row.line)}`;
    if (!isLondonAuthority(code)) intake.outOfScope('not in London');
    else if (name === '') intake.reject(source, `${code} has no name`);
    else {
      const area = { code, kind: 'BOROUGH', name, parent_code: LONDON };
      yield { table: 'area', source, values: { ...area, row_key: source } };
    }
  }
}

/** Names of the London authorities; the forms of the revenue outturn spell them in several ways. */
export const localAuthorities: PublishedDataset = {
  kind: 'published',
  id: 'ons/local-authority-district-names',
  title: 'Local authority districts: names and codes in the United Kingdom',
  publisher: 'Office for National Statistics',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'whole',
  editions: [
    {
      sha256: '9c0acaaafb0f26a4b92b9c4fb4cb38ba12b7f8cbf5a0bce55df3cfe7c2dcf11d',
      edition: 'December 2024',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
  ],
  recognises: (sample) =>
    sample.kind === 'csv' && names.every((name) => sample.lines[0]?.split(',').includes(name)),
  parse,
};

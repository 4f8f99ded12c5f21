import { isLondonAuthority, LONDON } from '../codes/codes.js';
import type { FileSample, PublishedDataset } from '../imports/dataset.js';
import type { Fact } from '../imports/fact.js';
import type { Intake } from '../imports/intake.js';
import { columnsByName } from '../imports/readers/columns.js';
import { readCsv } from '../imports/readers/read-csv.js';

/** `LAD24CD,LAD24NM`: the year of the boundaries stands in the names of the columns. */
const header = /^LAD(\d\d)CD,LAD\d\dNM,/;

async function* parse(sample: FileSample, intake: Intake): AsyncGenerator<Fact> {
  const year = header.exec(sample.lines[0] ?? '')?.[1] ?? '';
  const names = { code: `LAD${year}CD`, name: `LAD${year}NM` };
  let columns;
  for await (const row of readCsv(sample.path, { header: 'first-row' })) {
    if (!columns) {
      columns = columnsByName(row, names, { file: sample.path });
      continue;
    }
    const cell = columns.read(row);
    const [code, name] = [cell('code'), cell('name').trim()];
    const source = `L${String(row.line)}`;
    if (!/^[EWSN]\d{8}$/.test(code) || name === '') {
      intake.reject(source, `"${code}" "${name}" is no code with a name`);
    } else if (isLondonAuthority(code)) {
      const area = { code, kind: 'BOROUGH', name, parent_code: LONDON };
      yield { table: 'area', source, values: { ...area, row_key: source } };
    } else {
      intake.outOfScope('not in London');
    }
  }
}

/**
 * Names and codes of local authority districts; the 32 boroughs and the City of London are taken, in each
 * subgraph that tells of them.
 */
export const localAuthorityNames: PublishedDataset = {
  kind: 'published',
  id: 'ons/local-authority-names',
  title: 'Local authority districts, names and codes in the United Kingdom',
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
  recognises: (sample) => header.test(sample.lines[0] ?? ''),
  parse,
};

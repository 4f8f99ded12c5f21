import { isLondonAuthority, LONDON } from '../../shared/codes/codes.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Intake } from '../../shared/imports/intake.js';
import { areaFact } from './area-fact.js';
import { namedRows } from './named-rows.js';

const header = /^LAD(\d\d)CD,LAD\d\dNM,/;

async function* parse(sample: FileSample, intake: Intake) {
  const year = header.exec(sample.lines[0] ?? '')?.[1] ?? '';
  const columns = { code: `LAD${year}CD`, name: `LAD${year}NM` };
  for await (const { source, cell } of namedRows(sample.path, columns)) {
    const code = cell('code');
    const name = cell('name');
    if (!/^[EWSN]\d{8}$/.test(code) || name === '') {
      intake.reject(source, `"${code}" "${name}" is no code with a name`);
    } else if (isLondonAuthority(code)) {
      yield areaFact({ code, kind: 'BOROUGH', name, parent: LONDON, source });
    } else {
      intake.outOfScope('not in London');
    }
  }
}

/** Names and codes of local authority districts; the 32 boroughs and the City of London are taken. */
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

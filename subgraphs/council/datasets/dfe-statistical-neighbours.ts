import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Fact } from '../../shared/imports/fact.js';
import type { Intake } from '../../shared/imports/intake.js';
import { cellAddress } from '../../shared/imports/readers/cell-address.js';
import { normaliseName } from '../../shared/imports/readers/columns.js';
import { readXlsxSheet } from '../../shared/imports/readers/read-xlsx.js';
import { SourceError } from '../../shared/imports/readers/source-error.js';
import type { SourceRow } from '../../shared/imports/readers/source-row.js';
import { gssCodeOfNumber } from './dfe-lait/la-numbers.js';

const sheet = 'LA SN Groups';
const model = 'dfe-childrens-services';

/** Places of `SN1` to `SN10` in the header; how close each is stands in the next column. */
function placesOf(file: string, header: SourceRow): readonly number[] {
  const names = header.cells.map(normaliseName);
  const places = Array.from({ length: 10 }, (_, index) => names.indexOf(`SN${index + 1}`));
  const fits = places.every((place) => place > 0 && names[place + 1] === 'SNP');
  if (fits && names[0] === 'LA num' && names[1] === 'LA Name') return places;
  throw new SourceError({
    file,
    line: header.line,
    problem: `the sheet "${sheet}" is laid out otherwise`,
    expected: 'LA num, LA Name and SN1 to SN10, each followed by SNP',
    found: names.slice(0, 30).join(', '),
  });
}

function* factsOfRow(
  row: SourceRow,
  places: readonly number[],
  names: ReadonlyMap<string, string>,
  intake: Intake,
): Generator<Fact> {
  for (const [index, place] of places.entries()) {
    const number = row.cells[place] ?? '';
    const closeness = normaliseName(row.cells[place + 1] ?? '');
    const name = names.get(number);
    const source = `${sheet}!${cellAddress(row.line, place)}`;
    if (name === undefined || closeness === '') {
      intake.reject(source, `"${number}" is no number of an authority on the sheet`);
      continue;
    }
    const rank = index + 1;
    const key = { model, la_number: row.cells[0] ?? '', rank };
    const content = { neighbour_number: number, neighbour_name: name, closeness };
    yield { table: 'neighbour', source, values: { ...key, ...content, row_key: source } };
  }
}

async function* parse(sample: FileSample, intake: Intake) {
  let places: readonly number[] | undefined;
  const rows: SourceRow[] = [];
  const names = new Map<string, string>();
  for await (const row of readXlsxSheet(sample.path, sheet)) {
    const [number = '', name = ''] = row.cells;
    if (number === 'LA num') places = placesOf(sample.path, row);
    // Below stand authorities that were abolished, with the neighbours they once had.
    if (name === 'Old SNs:') break;
    if (places === undefined || !/^\d{3}$/.test(number)) continue;
    names.set(number, name);
    if (gssCodeOfNumber.has(number)) rows.push(row);
    else intake.outOfScope('not in London');
  }
  for (const row of rows) yield* factsOfRow(row, places ?? [], names, intake);
}

/** For each authority the ten that are most alike, by the department's model for children's services. */
export const statisticalNeighbours: PublishedDataset = {
  kind: 'published',
  id: 'dfe/statistical-neighbours',
  title: 'Children’s services statistical neighbours',
  publisher: 'Department for Education',
  licence: 'OGL-UK-3.0',
  sourceUrl: 'https://www.gov.uk/government/publications/local-authority-interactive-tool-lait',
  scope: 'whole',
  editions: [
    {
      sha256: '8741494be7bbced69706589b7064b57d33737fc42ebbb3e778770f6bb78b1739',
      edition: 'May 2025',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
  ],
  recognises: ({ sheets }) => sheets.includes(sheet),
  parse,
};

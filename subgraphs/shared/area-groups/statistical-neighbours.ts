import { gssCodeOfNumber } from '../codes/la-numbers.js';
import type { FileSample, PublishedDataset } from '../imports/dataset.js';
import type { Fact } from '../imports/fact.js';
import type { Intake } from '../imports/intake.js';
import { cellAddress } from '../imports/readers/cell-address.js';
import { normaliseName } from '../imports/readers/columns.js';
import { readXlsxSheet } from '../imports/readers/read-xlsx.js';
import { SourceError } from '../imports/readers/source-error.js';
import type { SourceRow } from '../imports/readers/source-row.js';
import { areaGroupFact } from './area-group-fact.js';

const sheet = 'LA SN Groups';

/** One of the ten authorities most like a London authority, as the sheet states it. */
export interface StatedNeighbour {
  /** Numbers of the Department for Education. */
  readonly number: string;
  readonly neighbour: string;
  readonly name: string;
  /** 1 is the most alike. */
  readonly rank: number;
  /** In the department's words, such as `Very close`. */
  readonly closeness: string;
  /** Sheet and cell. */
  readonly source: string;
}

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

function* neighboursOfRow(
  row: SourceRow,
  places: readonly number[],
  names: ReadonlyMap<string, string>,
  intake: Intake,
): Generator<StatedNeighbour> {
  for (const [index, place] of places.entries()) {
    const neighbour = row.cells[place] ?? '';
    const closeness = normaliseName(row.cells[place + 1] ?? '');
    const name = names.get(neighbour);
    const source = `${sheet}!${cellAddress(row.line, place)}`;
    if (name === undefined || closeness === '') {
      intake.reject(source, `"${neighbour}" is no number of an authority on the sheet`);
      continue;
    }
    yield { number: row.cells[0] ?? '', neighbour, name, rank: index + 1, closeness, source };
  }
}

/** Reads the neighbours of London's authorities. @throws SourceError for a sheet of another layout */
export async function* readNeighbours(
  sample: FileSample,
  intake: Intake,
): AsyncGenerator<StatedNeighbour> {
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
  for (const row of rows) yield* neighboursOfRow(row, places ?? [], names, intake);
}

/** The same as a member of a group of areas; outside London the number stands for the code. */
export function neighbourGroupFact({
  number,
  neighbour,
  name,
  rank,
  source,
}: StatedNeighbour): Fact {
  return areaGroupFact({
    kind: 'STATISTICAL_NEIGHBOURS',
    area: gssCodeOfNumber.get(number) ?? `DFE${number}`,
    member: gssCodeOfNumber.get(neighbour) ?? `DFE${neighbour}`,
    name,
    rank,
    source,
  });
}

/**
 * For each authority the ten that are most alike, by the department's model for children's services,
 * as groups to compare with.
 */
export const statisticalNeighbourGroups: PublishedDataset = {
  kind: 'published',
  id: 'dfe/statistical-neighbours',
  title: 'Children’s services statistical neighbours',
  publisher: 'Department for Education',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
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
  async *parse(sample, intake) {
    for await (const neighbour of readNeighbours(sample, intake)) {
      yield neighbourGroupFact(neighbour);
    }
  },
};

import type { FileSample } from '../../shared/imports/dataset.js';
import type { Intake } from '../../shared/imports/intake.js';
import { normaliseName } from '../../shared/imports/readers/columns.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';
import { SourceError } from '../../shared/imports/readers/source-error.js';
import type { SourceRow } from '../../shared/imports/readers/source-row.js';
import { financialYearCode, isIndex, type DeflatorRow } from './financial-year-row.js';

interface Place {
  readonly year: number;
  readonly index: number;
}

/** The header of the table: `Financial year` beside the index, whose heading names its base. */
function findHeader({ cells }: SourceRow): Place | undefined {
  const year = cells.findIndex((cell) => normaliseName(cell) === 'Financial year');
  const isBase = /^\d{4}-\d{2} = 100$/.test(normaliseName(cells[year + 1] ?? ''));
  return year >= 0 && isBase ? { year, index: year + 1 } : undefined;
}

/**
 * Reads the Treasury's own sheet: banner rows, a header with line ends in it, financial and calendar
 * years side by side, footnotes below. Forecast years have `-` and a percentage instead of an index;
 * they are passed over, for an index chained from rounded percentages would not be the publisher's.
 *
 * @throws SourceError when the header is missing
 */
export async function* readTreasuryDeflators(
  sample: FileSample,
  intake: Intake,
): AsyncGenerator<DeflatorRow> {
  let place: Place | undefined;
  for await (const row of readCsv(sample.path, { header: 'none', raggedRows: 'deliver' })) {
    if (!place) {
      place = findHeader(row);
      continue;
    }
    const label = /^(\d{4}-\d{2})(?: \(\d\)(?:, \(\d\))*)?$/.exec(row.cells[place.year] ?? '')?.[1];
    const period = label === undefined ? undefined : financialYearCode(label);
    if (period === undefined) continue;
    const source = `L${String(row.line)}`;
    const index = row.cells[place.index] ?? '';
    if (index === '-') intake.outOfScope('forecast year given as a percentage only');
    else if (isIndex(index)) yield { period, index, isForecast: false, source };
    else intake.reject(source, `"${index.slice(0, 40)}"; expected an index or -`);
  }
  if (!place) {
    throw new SourceError({
      file: sample.path,
      problem: 'there is no header',
      expected: '"Financial year" beside an index such as "2022-23 = 100"',
    });
  }
}

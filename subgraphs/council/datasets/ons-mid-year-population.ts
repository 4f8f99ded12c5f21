import { ENGLAND, isLondonAuthority, LONDON } from '../../shared/codes/codes.js';
import { observationFact } from '../../shared/figures/observation-fact.js';
import type { FileSample, PublishedDataset } from '../../shared/imports/dataset.js';
import type { Intake } from '../../shared/imports/intake.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';
import { RowsBefore } from '../../shared/imports/rows-before.js';
import { SourceError } from '../../shared/imports/readers/source-error.js';

const indicator = 'council.population';
const title = '"Population estimates - local authority based by five year age band"';

interface Estimate {
  readonly source: string;
  readonly code: string;
  readonly residents: number;
}

/** The file as Nomis lays it out: a banner that names year and sex, a table, its total, blank lines. */
interface Table {
  readonly year: string;
  readonly estimates: readonly Estimate[];
}

async function readTable(file: string, intake: Intake): Promise<Table> {
  const banner = new Map<string, string>();
  const estimates: Estimate[] = [];
  const before = new RowsBefore(file, intake);
  let sum = 0;
  let total: number | undefined;
  let inTable = false;
  for await (const row of readCsv(file, { header: 'none', raggedRows: 'deliver' })) {
    const [label = '', code = '', value = ''] = row.cells;
    if (code === 'mnemonic') {
      inTable = true;
      if (value !== 'Total')
        throw refuse(file, 'a column "Total" after "mnemonic"', value, row.line);
    } else if (!inTable) {
      banner.set(label.replace(/\s*:\s*$/, ''), code);
    } else if (!/^\d+$/.test(value)) {
      intake.reject(`L${row.line}`, `"${value}" for "${label}" is no whole number`);
    } else if (code === 'Column Total') {
      total = Number(value);
    } else if (!before.has([code], [value], `L${row.line}`)) {
      sum += Number(value);
      estimates.push({ source: `L${row.line}`, code, residents: Number(value) });
    }
  }
  const year = banner.get('Date') ?? '';
  if (!/^20\d\d$/.test(year)) throw refuse(file, 'a line "Date" with a year', year);
  if (banner.get('Sex') !== 'Total') {
    throw refuse(file, 'a line "Sex" with "Total"', banner.get('Sex') ?? 'none');
  }
  if (total !== sum) {
    const found = total === undefined ? 'no such line, the file is cut off' : String(total);
    throw refuse(file, `a line "Column Total" with the sum of the rows, ${sum}`, found);
  }
  return { year, estimates };
}

function refuse(file: string, expected: string, found: string, line?: number): SourceError {
  return new SourceError({ file, line, problem: 'not as Nomis lays it out', expected, found });
}

async function* parse(sample: FileSample, intake: Intake) {
  const { year, estimates } = await readTable(sample.path, intake);
  const period = `S${year}-06-30`;
  const boroughs = estimates.filter(({ code }) => isLondonAuthority(code));
  const england = estimates.filter(({ code }) => code.startsWith('E'));
  for (const { source, code, residents } of boroughs) {
    yield observationFact({ indicator, area: code, period, value: residents, source });
  }
  for (const { code } of estimates) {
    if (!isLondonAuthority(code)) {
      intake.outOfScope(code.startsWith('E') ? 'counted in England only' : 'not in England');
    }
  }
  const sum = (rows: readonly Estimate[]) => rows.reduce((all, row) => all + row.residents, 0);
  yield observationFact({
    indicator,
    area: LONDON,
    period,
    value: sum(boroughs),
    method: 'sum-of-areas',
    inputs: boroughs.map(({ code }) => code),
    source: null,
  });
  yield observationFact({
    indicator,
    area: ENGLAND,
    period,
    value: sum(england),
    method: 'sum-of-rows',
    source: null,
  });
}

/** Mid-year population estimates, all ages, as Nomis gives them out. */
export const midYearPopulation: PublishedDataset = {
  kind: 'published',
  id: 'ons/mid-year-population-estimates',
  title: 'Mid-year population estimates by local authority',
  publisher: 'Office for National Statistics',
  licence: 'OGL-UK-3.0',
  sourceUrl: null,
  scope: 'periods',
  monthsBetweenEditions: 12,
  editions: [
    {
      sha256: '4c800d1a3ae7daa865999ea7b9d6320f498516f12d5950d8f0ca8b536f249b20',
      edition: 'mid-2024, from Nomis on 23 January 2026',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'ORIGINAL',
    },
  ],
  recognises: ({ lines }) => lines.slice(0, 3).includes(title),
  parse,
};

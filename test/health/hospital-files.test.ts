import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { hospitalCells } from './hospital-cells.js';
import { snapshotRows, sumOf, type SnapshotRow } from './snapshot-rows.js';

const DATA = fileURLToPath(new URL('../../../shared/data/health/', import.meta.url));
const present = existsSync(DATA);
if (!present) {
  process.stderr.write('Skipped: re-reading hospital files, as ../shared/data is not there.\n');
}
const whereFilesAre = present ? describe : describe.skip;

const cached = new Map<string, readonly SnapshotRow[]>();

function figures(dataset: string, edition: string): readonly SnapshotRow[] {
  const found =
    cached.get(`${dataset} ${edition}`) ?? snapshotRows(dataset, edition, 'observation');
  cached.set(`${dataset} ${edition}`, found);
  return found;
}

describe('cells of published files in the snapshot', () => {
  it.each(hospitalCells)('$indicator:$area:$period $level', (cell) => {
    const row = figures(cell.dataset, cell.edition).find(
      (figure) =>
        figure.indicator_id === cell.indicator &&
        figure.area_code === cell.area &&
        figure.period === cell.period &&
        figure.level === cell.level,
    );
    expect(row).toMatchObject({
      value: cell.value ?? cell.text,
      row_key: `L${String(cell.line)}`,
      method: '',
    });
  });
});

whereFilesAre('cells of published files, read again', () => {
  const files = new Map<string, string[][]>();

  function tableOf(file: string): string[][] {
    const table = files.get(file) ?? parse(readFileSync(DATA + file, 'utf8'), { bom: true });
    files.set(file, table);
    return table;
  }

  it.each(hospitalCells)('$file, line $line, $column', ({ file, line, column, text }) => {
    const [header = [], ...rows] = tableOf(file);
    expect(rows[line - 2]?.[header.indexOf(column)]).toBe(text);
  });
});

const waits = figures('nhs-england/rtt-waits', 'April 2026');

function waiting(indicator: string, area: string) {
  return waits.filter(
    (row) => row.indicator_id === `health.rtt-${indicator}` && row.area_code === area,
  );
}

/** Sums of the extract, added up without the project's readers: part → pathways of all specialties. */
const londonParts = {
  'completed-admitted': 38_616,
  'completed-non-admitted': 217_577,
  'incomplete-pathways': 1_290_402,
  'waiting-for-admission': 192_752,
  'new-pathways': 329_618,
};

describe('waits in the snapshot', () => {
  it.each(Object.entries(londonParts))('London: %s', (indicator, expected) => {
    const [headline] = waiting(indicator, 'E12000007').filter(({ level }) => level === '');
    expect(headline?.value).toBe(String(expected));
  });

  it('are 7,123,980 incomplete pathways in England', () => {
    expect(
      waiting('incomplete-pathways', 'E92000001').find(({ level }) => level === '')?.value,
    ).toBe('7123980');
  });

  it.each([...new Set(waits.map(({ area_code }) => String(area_code)))])(
    '%s: the treatment functions sum to all specialties in every part',
    (area) => {
      for (const indicator of Object.keys(londonParts)) {
        const rows = waiting(indicator, area);
        const headline = rows.filter(({ level }) => level === '');
        expect(sumOf(rows.filter(({ level }) => level !== ''))).toBe(sumOf(headline));
      }
    },
  );

  it('are of 22 trusts, four boards, five sub-locations, London and England', () => {
    const areas = new Set(waits.map(({ area_code }) => String(area_code)));
    expect([...areas].filter((area) => /^R\w\w$/.test(area))).toHaveLength(22);
    for (const area of ['Z9B2Z', 'QMF', 'QKK', 'QWE', '93C', 'W2U3Z', 'E12000007', 'E92000001']) {
      expect(areas).toContain(area);
    }
    expect(areas).not.toContain('QMJ');
  });

  it('of the sub-locations that outlived their boards sum to the board that followed', () => {
    const value = (area: string) =>
      sumOf(waiting('incomplete-pathways', area).filter(({ level }) => level === ''));
    expect([value('93C'), value('W2U3Z')]).toEqual([195_859, 293_191]);
    expect(value('93C') + value('W2U3Z')).toBe(value('Z9B2Z'));
  });
});

whereFilesAre('the full extract of waits, read again', () => {
  it('sums to the same by trust, band and part', () => {
    const zip = unzipSync(readFileSync(`${DATA}rtt_2026-04_full_extract.csv.zip`), {
      filter: ({ name }) => !name.startsWith('__MACOSX'),
    });
    const [bytes = new Uint8Array()] = Object.values(zip);
    const sums = new Map<string, number>();
    const add = (key: string, count: number) => sums.set(key, (sums.get(key) ?? 0) + count);
    // Only names are quoted; without them a row can be split without a parser.
    const [header = '', ...lines] = strFromU8(bytes).split(/\r?\n/);
    const names = header.split(',');
    const within = names.indexOf('Gt 18 To 19 Weeks SUM 1');
    const all = names.indexOf('Total All');
    for (const line of lines) {
      if (!/,(R1H|RRV|RJZ),/.test(line) || !line.includes(',Part_2,')) continue;
      const cells = line.replace(/"[^"]*"/g, '').split(',');
      if (cells.length !== names.length || !line.includes(',C_999,')) continue;
      add(`${String(cells[3])} all`, Number(cells[all]));
      for (let at = 13; at < within; at += 1) add(`${String(cells[3])} within`, Number(cells[at]));
    }
    for (const trust of ['R1H', 'RRV', 'RJZ']) {
      const [share] = waiting('within-18-weeks', trust).filter(({ level }) => level === '');
      expect(share).toMatchObject({
        numerator: String(sums.get(`${trust} within`)),
        denominator: String(sums.get(`${trust} all`)),
      });
    }
  });
});

whereFilesAre('the total row of each A&E file', () => {
  it.each([
    ['June-2024_copy', 'June 2024'],
    ['July-2024-revised', 'July 2024, revised'],
    ['August-2024', 'August 2024'],
    ['September-2024', 'September 2024'],
    ['October-2024-revised', 'October 2024, revised'],
    ['November-2024-revised', 'November 2024, revised'],
    ['December-2024', 'December 2024'],
    ['January-2025', 'January 2025'],
  ])('%s: is the sum of its providers, and England in the snapshot', (file, edition) => {
    const rows = parse<Record<string, string>>(
      readFileSync(`${DATA}ae_monthly/Monthly-AE-${file}.csv`, 'utf8'),
      { columns: (names: string[]) => names.map((name, at) => name || `blank ${String(at)}`) },
    );
    const columns = ['A&E attendances Type 1', 'A&E attendances Type 2'].concat(
      'A&E attendances Other A&E Department',
    );
    const sum = (wanted: (row: Record<string, string>) => boolean) =>
      rows
        .filter(wanted)
        .reduce((all, row) => all + columns.reduce((n, name) => n + Number(row[name]), 0), 0);
    const isTotal = (row: Record<string, string>) =>
      (row['Org Code'] ?? '').trim().toUpperCase() === 'TOTAL';
    expect(sum((row) => !isTotal(row))).toBe(sum(isTotal));
    const value = (area: string) =>
      Number(
        figures('nhs-england/ae-monthly', edition).find(
          (row) =>
            row.indicator_id === 'health.ae-attendances' &&
            row.area_code === area &&
            row.level === '',
        )?.value,
      );
    expect(value('E92000001')).toBe(sum(isTotal));
    expect(value('E12000007')).toBe(
      sum((row) => row['Parent Org']?.trim() === 'NHS ENGLAND LONDON'),
    );
  });
});

describe('the monthly A&E files and the long series', () => {
  it('agree on every trust and month once booked appointments are counted: no revision pair', () => {
    const monthly = new Map<string, number>();
    for (const edition of ['June 2024', 'August 2024', 'September 2024', 'January 2025']) {
      for (const row of figures('nhs-england/ae-monthly', edition)) {
        if (!/health\.ae-(booked-)?attendances$/.test(row.indicator_id ?? '') || row.level)
          continue;
        const key = `${String(row.area_code)} ${String(row.period)}`;
        monthly.set(key, (monthly.get(key) ?? 0) + Number(row.value));
      }
    }
    const shared = figures('nhs-england/ae-long-series', 'April 2021 to July 2025').filter(
      (row) =>
        row.indicator_id === 'health.ae-attendances-with-booked' &&
        monthly.has(`${String(row.area_code)} ${String(row.period)}`),
    );
    expect(shared.length).toBeGreaterThan(80);
    for (const { area_code, period, value } of shared) {
      expect(monthly.get(`${String(area_code)} ${String(period)}`)).toBe(Number(value));
    }
  });
});

describe('months made of days in the snapshot', () => {
  it.each([
    ['discharges', 'discharges-per-day', 'R1H', 'M2022-04', '119.3333', '3580', '30'],
    ['discharges', 'discharges-per-day', 'RRV', 'M2023-06', '91.6087', '2107', '23'],
    ['no-criteria-to-reside', 'no-criteria-to-reside', 'R1H', 'M2024-06', '253.7', '7611', '30'],
    ['no-criteria-to-reside', 'no-criteria-to-reside', 'RYJ', 'M2025-08', '203.871', '6320', '31'],
  ])('%s: %s of %s in %s', (dataset, indicator, area, period, value, numerator, denominator) => {
    const row = figures(`nhs-england/${dataset}`, 'April 2022 to August 2025').find(
      (figure) =>
        figure.indicator_id === `health.${indicator}` &&
        figure.area_code === area &&
        figure.period === period,
    );
    expect(row).toMatchObject({ value, numerator, denominator, method: 'mean-of-days' });
  });
});

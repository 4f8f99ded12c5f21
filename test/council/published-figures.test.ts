import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { gssCodeOfNumber } from '../../subgraphs/council/datasets/dfe-lait/la-numbers.js';
import { icbOdsCodes } from '../../subgraphs/council/datasets/icb-codes.js';
import { parseCellAddress } from '../../subgraphs/shared/imports/readers/cell-address.js';
import { readXlsxSheet } from '../../subgraphs/shared/imports/readers/read-xlsx.js';
import { headlineCells, lait, lookup, under18 } from './headline-cells.js';
import { shippedFigures, shippedRows, type SnapshotRow } from './snapshot.js';

const isBorough = (row: SnapshotRow) => row['area_code']?.startsWith('E09') === true;
const sum = (rows: readonly SnapshotRow[]) =>
  rows.reduce((total, row) => total + Number(row['value']), 0);

const homelessness = 'mhclg/statutory-homelessness';
const tool = 'dfe/local-authority-interactive-tool';
const smallAreas = 'mhclg/indices-of-deprivation-small-areas';
const nomis = 'ons/mid-year-population-estimates';
const children = 'dfe/population-aged-0-to-17';

describe('the figures shipped', () => {
  it('hold 4,994 small areas, each in one of 684 wards of 33 authorities', () => {
    const areas = shippedRows(smallAreas, 'area');
    const lsoas = areas.filter(({ kind }) => kind === 'LSOA');
    const wards = areas.filter(({ kind }) => kind === 'WARD');
    expect([lsoas.length, wards.length]).toEqual([4994, 684]);
    expect(new Set(lsoas.map((row) => row['parent_code'])).size).toBe(33);
    const assigned = shippedRows(smallAreas, 'lsoa_ward');
    expect(new Set(assigned.map((row) => row['lsoa_code'])).size).toBe(4994);
    expect(new Set(assigned.map((row) => row['ward_code'])).size).toBe(684);
  });

  it('sum the population of the 33 authorities to that of London', () => {
    const all = shippedFigures(nomis, 'population', 'S2024-06-30');
    const boroughs = all.filter(isBorough);
    expect(boroughs).toHaveLength(33);
    expect(sum(boroughs)).toBe(9_089_736);
    expect(all.find((row) => row['area_code'] === 'E12000007')?.['value']).toBe('9089736');
    expect(all.find((row) => row['area_code'] === 'E92000001')?.['value']).toBe('58620101');
  });

  it('sum the children of the 33 authorities to the row the publisher gives London, every year', () => {
    for (let year = 2012; year <= 2024; year++) {
      const all = shippedFigures(children, 'population-aged-0-to-17', `S${year}-06-30`);
      const london = all.find((row) => row['area_code'] === 'E12000007');
      expect([year, sum(all.filter(isBorough))]).toEqual([year, Number(london?.['value'])]);
    }
  });

  it('sum temporary accommodation of the authorities that made a return to 57,822, not to London’s estimate', () => {
    const all = shippedFigures(
      homelessness,
      'households-in-temporary-accommodation',
      'S2024-06-30',
    );
    const boroughs = all.filter(isBorough);
    const missing = boroughs.filter(({ value }) => value === '');
    expect(sum(boroughs)).toBe(57_822);
    expect(missing.map((row) => row['area_code'])).toEqual([
      'E09000002',
      'E09000005',
      'E09000007',
      'E09000015',
      'E09000018',
      'E09000020',
      'E09000022',
    ]);
    expect(new Set(missing.map(({ marker }) => marker))).toEqual(new Set(['x']));
    const london = all.find((row) => row['area_code'] === 'E12000007');
    expect([london?.['value'], london?.['statuses']]).toEqual(['68940', 'ESTIMATED ROUNDED']);
  });

  it('give every headline of the tool for 35 areas', () => {
    const areas = new Map<string, Set<string>>();
    for (const row of shippedRows(tool, 'observation')) {
      if (row['breakdown'] !== '') continue;
      const indicator = row['indicator_id'] ?? '';
      areas.set(indicator, (areas.get(indicator) ?? new Set()).add(row['area_code'] ?? ''));
    }
    expect(areas.size).toBeGreaterThanOrEqual(40);
    expect([...areas].filter(([, codes]) => codes.size !== 35)).toEqual([]);
  });
});

const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));
const withFiles = existsSync(data) ? describe : describe.skip;
if (withFiles === describe.skip) {
  process.stderr.write(
    'Skipped: re-reading the files of councils, as ../shared/data is not there.\n',
  );
}

/** Sheet cells of the homelessness workbook: indicator, area, value or marker, cell, what stands there. */
const sheetCells = [
  ['households-in-temporary-accommodation', 'E09000022', '', 'TA1!E156', '..'],
  ['households-in-temporary-accommodation', 'E09000030', '3038', 'TA1!E280', '3038'],
  ['households-in-temporary-accommodation', 'E09000025', '6528', 'TA1!E184', '6528'],
  ['households-in-temporary-accommodation', 'E12000007', '68940', 'TA1!E9', '68940'],
  [
    'households-in-temporary-accommodation-rate',
    'E09000003',
    '15.64',
    'TA1!G29',
    '15.641968487434999',
  ],
  ['families-in-bed-and-breakfast-over-6-weeks', 'E09000001', '', 'TA1!M77', '-'],
] as const;

const lineOf = (file: string, line: number): string[] => {
  const text = readFileSync(join(data, file), 'utf8').split('\n')[line - 1] ?? '';
  const [row] = parse(text, { relax_column_count: true });
  return row ?? [];
};

withFiles('the files the figures were read from', () => {
  it.each(headlineCells)(
    '%s: %s of %s in %s is %s',
    (dataset, indicator, area, period, value, file, line, column) => {
      const row = shippedFigures(dataset, indicator, period).find(
        (one) => one['area_code'] === area,
      );
      expect([row?.['value'], row?.['row_key']]).toEqual([value, `L${line}`]);
      const printed = Number(lineOf(file, line)[column]);
      const decimals = value.split('.')[1]?.length ?? 0;
      expect(printed.toFixed(decimals)).toBe(Number(value).toFixed(decimals));
    },
  );

  it('hold what the cells of the homelessness workbook hold', async () => {
    const file = join(data, 'council/hclic_detailed_la_raw.xlsx');
    const rows = new Map<number, readonly string[]>();
    for await (const row of readXlsxSheet(file, 'TA1')) rows.set(row.line, row.cells);
    for (const [indicator, area, value, address, printed] of sheetCells) {
      const figure = shippedFigures(homelessness, indicator, 'S2024-06-30').find(
        (one) => one['area_code'] === area,
      );
      const { row = 0, column = 0 } = parseCellAddress(address.replace('TA1!', '')) ?? {};
      expect([
        indicator,
        area,
        figure?.['value'],
        figure?.['row_key'],
        rows.get(row)?.[column],
      ]).toEqual([indicator, area, value, address, printed]);
    }
  });

  it('pair numbers of authorities, and codes of boards, as kept here', () => {
    const paired = new Map(
      parse<SnapshotRow>(readFileSync(join(data, under18)), { columns: true, bom: true })
        .filter((row) => row['new_la_code']?.startsWith('E09'))
        .map((row) => [row['old_la_code'] ?? '', row['new_la_code'] ?? '']),
    );
    const kept = [...gssCodeOfNumber].filter(([, code]) => code.startsWith('E09'));
    expect(new Map(kept)).toEqual(paired);
    const boards = parse<SnapshotRow>(readFileSync(join(data, lookup)), { columns: true }).map(
      (row) => [row['icb24_code'] ?? '', row['icb24_code_nhs'] ?? ''] as const,
    );
    expect(new Map(icbOdsCodes)).toEqual(new Map(boards));
  });

  it('name London 986 and England 970 in the tool', () => {
    const london = lineOf(lait, 46656);
    expect([london[3], london[5]]).toEqual(['London', '986']);
    expect(gssCodeOfNumber.get('986')).toBe('E12000007');
    expect(gssCodeOfNumber.get('970')).toBe('E92000001');
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { parseCellAddress } from '../../subgraphs/shared/imports/readers/cell-address.js';
import { readXlsxSheet } from '../../subgraphs/shared/imports/readers/read-xlsx.js';
import { census, csvCells, homelessness, rough, sheetCells } from './published-cells.js';
import { shippedRows, type SnapshotRow } from './snapshot.js';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const withFiles = existsSync(data) ? describe : describe.skip;
if (withFiles === describe.skip) {
  process.stderr.write('Skipped: comparing further figures with published files, not at hand.\n');
}

/** A shipped figure: dataset, indicator, area, period, breakdown and level with `=` between. */
function shipped(
  dataset: string,
  indicator: string,
  area: string,
  period: string,
  level = '',
): SnapshotRow | undefined {
  return shippedRows(dataset, 'observation').find(
    (row) =>
      row['indicator_id'] === `council.${indicator}` &&
      row['area_code'] === area &&
      row['period'] === period &&
      [row['breakdown'], row['level']].filter(Boolean).join('=') === level,
  );
}

withFiles('the files that further figures were read from', () => {
  it.each(csvCells)(
    '%s: %s of %s in %s is %s',
    (dataset, indicator, area, period, value, file, line, column) => {
      const row = shipped(dataset, indicator, area, period);
      expect([row?.['value'], row?.['row_key']]).toEqual([value, `L${line}`]);
      const text = readFileSync(join(data, file), 'utf8').split('\n')[line - 1] ?? '';
      const [cells = []] = parse(text, { relax_column_count: true });
      expect(cells[column]).toBe(value);
    },
  );

  it.each(sheetCells)(
    '%s: %s of %s in %s %s is %s',
    async (dataset, indicator, area, period, level, value, sheet, address) => {
      const row = shipped(dataset, indicator, area, period, level);
      expect([row?.['value'], row?.['row_key']]).toEqual([value, `${sheet}!${address}`]);
      const file =
        dataset === rough
          ? 'council/mhclg_rough_sleeping_snapshot_autumn2010-2022.xlsx'
          : 'council/hclic_detailed_la_raw.xlsx';
      const place = parseCellAddress(address);
      for await (const found of readXlsxSheet(join(data, file), sheet)) {
        if (found.line === place?.row) expect(found.cells[place.column]).toBe(value);
      }
    },
  );

  it('agree with the file of boroughs on who counted and who estimated', () => {
    const file = join(data, 'council/mhclg_rough_sleeping_london_boroughs_2010-2022.csv');
    const told = parse<Record<string, string>>(readFileSync(file), { columns: true, bom: true });
    expect(told).toHaveLength(429);
    const shippedFigures = new Map(
      shippedRows(rough, 'observation')
        .filter(
          (row) =>
            row['indicator_id'] === 'council.people-sleeping-rough' && row['breakdown'] === '',
        )
        .map((row) => [`${row['area_code'] ?? ''}:${row['period'] ?? ''}`, row]),
    );
    for (const { onsCode = '', year = '', peopleSleepingRough, approach } of told) {
      const row = shippedFigures.get(`${onsCode}:Q${year}-4`);
      const estimated = row?.['statuses'] === 'ESTIMATED';
      expect([onsCode, year, row?.['value'], estimated]).toEqual([
        onsCode,
        year,
        peopleSleepingRough,
        approach !== 'Count',
      ]);
    }
  });
});

describe('totals of the further figures shipped', () => {
  const rows = shippedRows(homelessness, 'observation');
  const headline = (indicator: string, area: string) =>
    Number(
      rows.find(
        (row) =>
          row['indicator_id'] === indicator && row['area_code'] === area && row['breakdown'] === '',
      )?.['value'],
    );

  it('sum the levels of every breakdown of homelessness to the headline, but needs, which overlap', () => {
    const sums = new Map<string, { sum: number; whole: boolean }>();
    for (const row of rows.filter((one) => one['breakdown'] !== '')) {
      const key = [row['indicator_id'], row['area_code'], row['breakdown']].join('|');
      const before = sums.get(key) ?? { sum: 0, whole: true };
      const whole = before.whole && row['value'] !== '';
      sums.set(key, { sum: before.sum + Number(row['value']), whole });
    }
    let compared = 0;
    for (const [key, { sum, whole }] of sums) {
      const [indicator = '', area = '', breakdown = ''] = key.split('|');
      if (!whole || breakdown === 'support-need' || !area.startsWith('E09')) continue;
      compared += 1;
      expect([key, sum]).toEqual([key, headline(indicator, area)]);
    }
    expect(compared).toBeGreaterThan(500);
  });

  it('sum the households of boroughs in the census to those of London, for each tenure', () => {
    const tenures = shippedRows(census, 'observation').filter(
      (row) => row['breakdown'] === 'tenure',
    );
    const of = (level: string, isArea: (code: string) => boolean) =>
      tenures
        .filter((row) => row['level'] === level && isArea(row['area_code'] ?? ''))
        .reduce((total, row) => total + Number(row['value']), 0);
    const levels = new Set(tenures.map((row) => row['level'] ?? ''));
    expect(levels.size).toBe(8);
    for (const level of levels) {
      expect([level, of(level, (code) => code.startsWith('E09'))]).toEqual([
        level,
        of(level, (code) => code === 'E12000007'),
      ]);
    }
    expect(shipped(census, 'census-2021-households', 'E12000007', 'S2021-03-21')?.['value']).toBe(
      '3423850',
    );
  });
});

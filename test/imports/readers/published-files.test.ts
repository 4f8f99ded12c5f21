import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { columnIndex } from '../../../subgraphs/shared/imports/readers/cell-address.js';
import { columnsByName } from '../../../subgraphs/shared/imports/readers/columns.js';
import { readCsv } from '../../../subgraphs/shared/imports/readers/read-csv.js';
import { listOdsSheets, readOdsSheet } from '../../../subgraphs/shared/imports/readers/read-ods.js';
import {
  listXlsxSheets,
  readXlsxSheet,
} from '../../../subgraphs/shared/imports/readers/read-xlsx.js';
import type { SourceRow } from '../../../subgraphs/shared/imports/readers/source-row.js';
import { openZipMember } from '../../../subgraphs/shared/imports/readers/zip-member.js';
import { collect } from './sample-files.js';

const DATA = fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const present = existsSync(DATA);
const file = (name: string): string => join(DATA, name);

if (!present) {
  process.stderr.write('Skipped: the published files, as ../shared/data is not there.\n');
}

function rowAt(rows: readonly SourceRow[], line: number): readonly string[] {
  const found = rows.find((row) => row.line === line);
  if (found === undefined) throw new Error(`No row ${line}`);
  return found.cells;
}

(present ? describe : describe.skip)('the published files', () => {
  it('revenue outturn RO3 2024-25 (.ods): the London class row and the machine codes', async () => {
    const path = file('finance/RO3_LA_Data_2024-25_data_by_LA.ods');
    expect(await listOdsSheets(path)).toEqual([
      'Front_Page',
      'Notes',
      'LA_drop-down',
      'RO3_LA_Data_202425',
    ]);
    const rows = await collect(readOdsSheet(path, 'RO3_LA_Data_202425'));
    const header = rowAt(rows, 7).map((name) => name.replace(/\s+/g, ' '));
    const london = rowAt(rows, 423);
    expect(london.slice(0, 6)).toEqual(['[Y]', 'E09', 'London Boroughs', '', 'LB', 'London']);
    expect(london[columnIndex('KP')]).toBe('3722693.81');
    expect(header[columnIndex('KP')]).toMatch(/adult social care/i);
    expect(rowAt(rows, 59).slice(0, 3)).toEqual(['E5011', 'E09000007', 'Camden']);
    expect(rows.at(-1)?.line).toBe(431);
  });

  it('PCN membership (.xlsx): line ends in headers, dates as text', async () => {
    const path = file('health/ePCN_2023-02.xlsx');
    expect(await listXlsxSheets(path)).toEqual(['PCNDetails', 'PCN Core Partner Details']);
    const rows = await collect(readXlsxSheet(path, 'PCN Core Partner Details'));
    const [header, first] = rows;
    if (!header || !first) throw new Error('No rows');
    expect(rows).toHaveLength(7_456);
    expect(header.cells[0]).toBe('Partner\nOrganisation\nCode');
    const names = [
      'Partner Organisation Code',
      'PCN Code',
      'Practice to PCN Relationship Start Date',
    ];
    const cell = columnsByName(header, names, { file: path }).read(first);
    expect(names.map((name) => cell(name))).toEqual(['A81001', 'U89141', '20191001']);
  });

  it('statutory homelessness (.xlsx): 34 sheets, markers kept', async () => {
    const path = file('council/hclic_detailed_la_raw.xlsx');
    expect(await listXlsxSheets(path)).toHaveLength(34);
    const rows = await collect(readXlsxSheet(path, 'TA1'));
    const camden = rows.find((row) => row.cells[0] === 'E09000007');
    expect(camden?.cells.slice(0, 5)).toEqual(['E09000007', 'Camden', '', '', '..']);
    const london = rows.filter((row) => row.cells[1] === 'London');
    expect(london.map((row) => Number(row.cells[4]))).toContain(68_940);
  });

  it('GP practices (.csv without a header)', async () => {
    const path = file('health/epraccur_2025-11.csv');
    const rows = await collect(readCsv(path, { header: 'none', width: 27 }));
    expect(rows).toHaveLength(16_685);
  });

  it('the DfE dictionary (.csv): CR CR LF inside cells', async () => {
    const rows = await collect(
      readCsv(file('council/lait_data_dictionary.csv'), { header: 'first-row' }),
    );
    expect(rows).toHaveLength(449);
    expect(rows.at(-1)?.line).toBe(3_807);
  });

  it('referral to treatment waits (.csv in a zip beside a macOS shadow)', async () => {
    const path = file('health/rtt_2026-04_full_extract.csv.zip');
    const { name, bytes } = await openZipMember(path, (member) => member.endsWith('.csv'));
    expect(name).toBe('20260430-RTT-April-2026-full-extract.csv');
    for await (const row of readCsv(bytes, { header: 'first-row', name })) {
      expect(row.cells).toHaveLength(121);
      break;
    }
  });
});

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { healthDatasets } from '../../subgraphs/health/datasets/index.js';
import {
  organisationRegister,
  subIcbBoardRegister,
  successionRegister,
} from '../../subgraphs/health/datasets/registers.js';
import { hashFile } from '../../subgraphs/shared/imports/readers/file-hash.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';
import { parseFile, readerOf } from './reading.js';

const folder = fileURLToPath(
  new URL('../../subgraphs/health/datasets/registers/', import.meta.url),
);
const files = readdirSync(folder).map((name) => `${folder}${name}`);

describe('registers kept by hand', () => {
  it.each(files)('%s is one dataset, whose edition has its hash', async (file) => {
    const sample = await sampleFile(file);
    const claims = healthDatasets.filter((dataset) => dataset.recognises(sample));
    expect(claims).toHaveLength(1);
    expect(claims[0]?.editions.map(({ sha256 }) => sha256)).toContain(await hashFile(file));
  });

  it('hold five boards to 31 March 2026, four from 1 April 2026, five sub-locations', async () => {
    const { table } = await parseFile(organisationRegister, `${folder}organisations.csv`);
    const boards = table('organisation').filter(({ kind }) => kind === 'INTEGRATED_CARE_BOARD');
    const openOn = (day: string) =>
      boards
        .filter(({ valid_from, valid_to }) => {
          return String(valid_from) <= day && (valid_to === null || String(valid_to) > day);
        })
        .map(({ ods_code }) => ods_code);
    expect(openOn('2026-03-31')).toEqual(['QMJ', 'QRV', 'QMF', 'QKK', 'QWE']);
    expect(openOn('2026-04-01')).toEqual(['QMF', 'QKK', 'QWE', 'Z9B2Z']);
    expect(boards.length + 5).toBe(table('organisation').length);
  });

  it('give the merged board no verified ONS code', async () => {
    const { table } = await parseFile(organisationRegister, `${folder}organisations.csv`);
    expect(table('organisation').find(({ ods_code }) => ods_code === 'Z9B2Z')).toMatchObject({
      gss_code: null,
      reported_gss_code: 'E54000071',
    });
  });

  it('name the source of every succession and begin it on the day after an end', async () => {
    const { table } = await parseFile(successionRegister, `${folder}successions.csv`);
    expect(
      table('succession').map((row) => [
        row.predecessor_code,
        row.successor_code,
        row.kind,
        row.valid_from,
      ]),
    ).toEqual([
      ['QMJ', 'Z9B2Z', 'MERGER', '2026-04-01'],
      ['QRV', 'Z9B2Z', 'MERGER', '2026-04-01'],
      ['RAP', 'RAL', 'ACQUISITION', '2025-01-01'],
      ['RY9', 'RAX', 'ACQUISITION', '2024-11-01'],
      ['RRP', 'G6V2S', 'REPLACEMENT', '2024-11-01'],
    ]);
    expect(table('succession').every(({ source }) => typeof source === 'string')).toBe(true);
  });

  const read = readerOf(subIcbBoardRegister);

  it('reject a day that does not exist', async () => {
    const { facts, intake } = await read(
      'sub_icb_code,board_code,first_day,last_day,source\n93C,QMJ,2022-07-01,2026-03-32,x\n',
    );
    expect(facts).toEqual([]);
    expect(intake.rejections).toEqual([
      { source: 'L2', reason: 'last_day is "2026-03-32"; expected YYYY-MM-DD or blank' },
    ]);
  });
});

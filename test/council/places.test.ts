import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { statisticalNeighbours } from '../../subgraphs/council/datasets/dfe-statistical-neighbours.js';
import { localAuthorityNames } from '../../subgraphs/shared/areas/local-authority-names.js';
import { regions } from '../../subgraphs/council/datasets/regions.js';
import { hashFile } from '../../subgraphs/shared/imports/readers/file-hash.js';
import { lines, readerOf, readFileAs, workbook } from './reading.js';

describe('names of local authorities', () => {
  const read = readerOf(localAuthorityNames);

  it('takes London’s, past a byte order mark, whatever the year in the header', async () => {
    for (const year of ['24', '25']) {
      const { rows, intake } = await read(
        lines(
          `\uFEFFLAD${year}CD,LAD${year}NM,LAD${year}NMW,ObjectId`,
          'E06000001,Hartlepool,,1',
          'E09000001,City of London,,2',
          'W06000001,Isle of Anglesey,Ynys Môn,3',
        ),
      );
      expect(rows('area')).toMatchObject([
        { code: 'E09000001', kind: 'BOROUGH', name: 'City of London', parent_code: 'E12000007' },
      ]);
      expect(intake.passedOver.get('not in London')).toBe(2);
    }
  });

  it('rejects a row without a name', async () => {
    const { intake } = await read(lines('LAD24CD,LAD24NM,LAD24NMW,ObjectId', 'E09000001,,,2'));
    expect(intake.rejections).toEqual([
      { source: 'L2', reason: '"E09000001" "" is no code with a name' },
    ]);
  });
});

describe('the register of regions', () => {
  it('holds London with its NHS region, and England', async () => {
    const file = fileURLToPath(
      new URL('../../subgraphs/council/datasets/registers/regions.csv', import.meta.url),
    );
    const { rows, intake } = await readFileAs(regions, file);
    expect(rows('area').map(({ code, name }) => [code, name])).toEqual([
      ['E12000007', 'London'],
      ['E92000001', 'England'],
    ]);
    expect(rows('region_code').map((row) => row.nhs_region_code)).toEqual(['Y56', null]);
    expect(intake.rejectedCount).toBe(0);
    expect(regions.editions.map(({ sha256 }) => sha256)).toContain(await hashFile(file));
  });
});

describe('statistical neighbours', () => {
  const read = readerOf(statisticalNeighbours);
  const letters = 'FGHIJKLMNOPQRSTUVWXY'.split('');
  const row = (line: number, cells: readonly (string | number)[]) =>
    Object.fromEntries(
      cells.map((cell, at) => [`${['A', 'B', 'C', 'D', 'E', ...letters][at] ?? ''}${line}`, cell]),
    );
  const neighbours = Array.from({ length: 10 }, (_, at) => [at === 0 ? 330 : 202, 'Close']).flat();
  const names = Array.from({ length: 10 }, (_, at) => [`SN${at + 1}`, 'SNP']).flat();
  const header = row(3, ['LA num', 'LA Name', 'LA number', 'GOInd', 'GOReg', ...names]);
  const merged = (parts: readonly Record<string, string | number>[]) =>
    Object.fromEntries(parts.flatMap((part) => Object.entries(part)));
  const sheet = (...more: Record<string, string | number>[]) =>
    workbook({ 'LA SN Groups': { A1: 'A', F1: 3, ...header, ...merged(more) } });

  it('takes the ten neighbours of each authority of London, with their names', async () => {
    const { rows, intake } = await read(
      sheet(
        row(4, [202, 'Camden', 202, 3, 'London (Inner)', ...neighbours]),
        row(5, [330, 'Birmingham', 330, 8, 'West Midlands', ...neighbours]),
        { B7: 'Old SNs:' },
        row(8, [202, 'Camden (Pre LG)', 202, 3, 'London', ...neighbours]),
      ),
    );
    expect(rows('neighbour')).toHaveLength(10);
    expect(rows('neighbour')[0]).toEqual({
      model: 'dfe-childrens-services',
      la_number: '202',
      rank: 1,
      neighbour_number: '330',
      neighbour_name: 'Birmingham',
      closeness: 'Close',
    });
    expect(intake.passedOver.get('not in London')).toBe(1);
  });

  it('rejects a neighbour who is not on the sheet', async () => {
    const { intake } = await read(
      sheet(row(4, [202, 'Camden', 202, 3, 'London (Inner)', ...neighbours])),
    );
    expect(intake.rejections).toEqual([
      { source: 'LA SN Groups!F4', reason: '"330" is no number of an authority on the sheet' },
    ]);
  });

  it('refuses another layout', async () => {
    await expect(read(sheet({ G3: 'Distance' }))).rejects.toThrow(
      /expected LA num, LA Name and SN1/,
    );
  });
});

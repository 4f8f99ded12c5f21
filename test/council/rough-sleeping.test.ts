import { describe, expect, it } from '@jest/globals';
import { roughSleeping } from '../../subgraphs/council/datasets/mhclg-rough-sleeping/dataset.js';
import { readerOf, workbook } from './reading.js';
import { shippedRows } from './snapshot.js';

type Cells = Record<string, string | number>;
const letters = 'ABCDEFGHIJKLMNOP'.split('');
const rowOf = (line: number, cells: readonly (string | number)[]): Cells =>
  Object.fromEntries(cells.map((cell, at) => [`${letters[at] ?? ''}${line}`, cell]));
const sheet = (...rows: (readonly (string | number)[])[]): Cells =>
  Object.assign({}, ...rows.map((cells, at) => rowOf(at + 4, cells))) as Cells;

const start = ['Local authority ONS code', 'Local authority', 'Region', 'Region ONS code'];
const london = ['---', '---', 'London', 'E12000007'];
const camden = ['E09000007', 'Camden', 'London', 'E12000007'];
const adur = ['E07000223', 'Adur', 'South East', 'E12000008'];

const sheets = {
  'Table 1 Total': sheet(
    [...start, '2021', '2022'],
    [...london, 640, 858],
    ['---', '---', 'Rest of England', '-', 1, 2],
    [...camden, 97, 0],
    [...adur, 1, 1],
  ),
  'Table 2a Gender': sheet(
    [...start, 'Female 2022', 'Male 2022', 'Not known 2022', 'Total 2022'],
    [...camden, 22, 68, 0, 90],
  ),
  'Table 2b Nationality': sheet(
    // The publisher printed 2021 into the group of 2020.
    [...start, 'EU 2020', 'Non-EU, Non-UK 2021', 'Total 2020', 'EU (Non-UK) 2021', 'Total 2021'],
    [...camden, 3, 4, 7, 5, 5],
  ),
  'Table 2c Age': sheet([...start, 'Over 26 2022', 'Total 2022'], [...camden, 60, 60]),
  'Table 3 Approach': sheet(
    ['Local authority', 'Local authority ONS code', 'Region', 'Region ONS code', '2021', '2022'],
    ['Camden', 'E09000007', 'London', 'E12000007', 'Estimate including spotlight', 'Count'],
  ),
  'Table 5 Rates': sheet([...start, '2022'], [...london, 9.75373745485202]),
};

describe('the rough sleeping snapshot', () => {
  const read = readerOf(roughSleeping);

  it('takes London from its own row and boroughs as counted or estimated', async () => {
    const { figures, facts, intake } = await read(workbook(sheets));
    expect(figures).toMatchObject({
      'people-sleeping-rough:E12000007:Q2022-4': '858',
      'people-sleeping-rough:E09000007:Q2022-4': '0',
      'people-sleeping-rough-rate:E12000007:Q2022-4': '9.75',
    });
    const camdens = facts.filter(
      ({ values }) => values.area_code === 'E09000007' && values.breakdown === '',
    );
    expect(camdens.map(({ values }) => [values.period, values.statuses, values.note])).toEqual([
      ['Q2021-4', 'ESTIMATED', 'Estimate including a spotlight count.'],
      ['Q2022-4', '', 'Count.'],
    ]);
    expect(intake.passedOver.get('neither London, its boroughs nor England')).toBe(1);
  });

  it('gives a group the year of its total, whatever its headings say', async () => {
    const { figures } = await read(workbook(sheets));
    const camdens = 'people-sleeping-rough:E09000007';
    expect(figures[`${camdens}:Q2020-4:nationality=Neither EU nor UK`]).toBe('4');
    expect(figures[`${camdens}:Q2020-4:nationality=EU, not UK`]).toBe('3');
    expect(figures[`${camdens}:Q2021-4:nationality=EU, not UK`]).toBe('5');
  });

  it('rejects a cell that is no number, and refuses a sheet without years', async () => {
    const dashes = sheet([...start, '2022'], [...camden, '---']);
    const { intake } = await read(workbook({ ...sheets, 'Table 1 Total': dashes }));
    expect(intake.rejections).toEqual([
      { source: 'Table 1 Total!E5', reason: '"---" is no number' },
    ]);
    await expect(
      read(workbook({ ...sheets, 'Table 1 Total': sheet([...start, 'Autumn'], [...camden, 1]) })),
    ).rejects.toThrow(/the sheet Table 1 Total is laid out otherwise/);
  });
});

describe('the shipped rough sleeping snapshot', () => {
  const headlines = shippedRows('mhclg/rough-sleeping-snapshot', 'observation').filter(
    (row) => row['indicator_id'] === 'council.people-sleeping-rough',
  );
  const of = (period: string, breakdown: string) =>
    headlines.filter((row) => row['period'] === period && row['breakdown'] === breakdown);
  const sum = (rows: typeof headlines) =>
    rows.reduce((total, row) => total + Number(row['value']), 0);

  it('sums over boroughs to the row of London in each of the thirteen years', () => {
    const years = Array.from({ length: 13 }, (_, at) => `Q${2010 + at}-4`);
    for (const period of years) {
      const rows = of(period, '');
      const boroughs = rows.filter((row) => row['area_code']?.startsWith('E09'));
      const whole = rows.find((row) => row['area_code'] === 'E12000007');
      expect([period, boroughs.length, sum(boroughs)]).toEqual([
        period,
        33,
        Number(whole?.['value']),
      ]);
    }
    const londons = (period: string) =>
      of(period, '').find((row) => row['area_code'] === 'E12000007')?.['value'];
    expect([londons('Q2018-4'), londons('Q2022-4')]).toEqual(['1283', '858']);
  });

  it.each(['sex', 'nationality', 'age'])('sums over %s to the total of London', (breakdown) => {
    const rows = of('Q2022-4', breakdown).filter((row) => row['area_code'] === 'E12000007');
    expect(sum(rows)).toBe(858);
  });
});

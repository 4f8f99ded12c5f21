import { describe, expect, it } from '@jest/globals';
import { homelessness } from '../../subgraphs/council/datasets/mhclg-homelessness/dataset.js';
import {
  headingOf,
  quarterOf,
} from '../../subgraphs/council/datasets/mhclg-homelessness/layout.js';
import { homelessnessSheets } from '../../subgraphs/council/datasets/mhclg-homelessness/sheets.js';
import { columnLetters } from '../../subgraphs/shared/imports/readers/cell-address.js';
import { readerOf, workbook } from './reading.js';

type Cells = Record<string, string | number>;

const columnOf = (index: number) => columnLetters(index + 4);

/** A sheet as the publisher lays it out: title, hidden headings, headings, figures, footnotes. */
function sheet(name: string, rows: readonly (readonly (string | number)[])[]): Cells {
  const plan = homelessnessSheets.find((known) => known.name === name);
  const cells: Cells = {
    A1: `Table ${name} - Number of households\nEngland, ${plan?.time === 'quarter' ? 'April to June 2024' : '30 June 2024'}`,
    E3: 'Grand Total',
  };
  const headings = [
    ...new Set(
      plan?.columns.flatMap(({ heading, rateOf }) => [
        heading,
        ...(rateOf ? [rateOf.numerator, rateOf.thousands] : []),
      ]),
    ),
  ];
  headings.forEach((heading, index) => (cells[`${columnOf(index)}6`] = heading));
  rows.forEach(([code = '', label = '', ...figures], index) => {
    const line = 8 + index;
    cells[`A${line}`] = code;
    cells[`B${line}`] = label;
    headings.forEach((_heading, at) => (cells[`${columnOf(at)}${line}`] = figures[at] ?? 0));
  });
  cells['A40'] = '1';
  cells['E40'] = 'Total number of households in TA, a footnote';
  return cells;
}

const empty = Object.fromEntries(
  homelessnessSheets.map(({ name }) => [name, sheet(name, [['E09000002', 'x']])]),
);
const ta = (rows: readonly (readonly (string | number)[])[], change: Cells = {}) =>
  workbook({ ...empty, TA1: { ...sheet('TA1', rows), ...change } });

describe('statutory homelessness, detailed local authority tables', () => {
  const read = readerOf(homelessness);
  const total = (area: string) => `households-in-temporary-accommodation:${area}:S2024-06-30`;

  it('tells no return from hidden from nil', async () => {
    const { figures, facts } = await read(
      ta([
        ['E09000022', 'Lambeth', '..', '..'],
        ['E09000001', 'City of London', 34, 7.82148608235565, 4.347, 15, 20, '-'],
        ['E09000030', 'Tower Hamlets', 3038, 20.9612651275753, 144.934, 0, 4262, 95],
      ]),
    );
    expect(figures[total('E09000022')]).toBe('[x]');
    expect(figures['families-in-bed-and-breakfast-over-6-weeks:E09000001:S2024-06-30']).toBe('[c]');
    expect(figures['families-in-temporary-accommodation:E09000030:S2024-06-30']).toBe('0');
    const lambeth = facts.find(({ source }) => source === 'TA1!E8');
    expect(lambeth?.values).toMatchObject({ marker: 'x', statuses: 'NOT_AVAILABLE' });
    expect(lambeth?.values.note).toMatch(/No return/);
  });

  it('gives the published rate in two decimals, with what it was made from', async () => {
    const { facts } = await read(
      ta([['E09000030', 'Tower Hamlets', 3038, 20.9612651275753, 144.934]]),
    );
    expect(facts.find(({ source }) => source === 'TA1!F8')?.values).toMatchObject({
      indicator_id: 'council.households-in-temporary-accommodation-rate',
      value: '20.96',
      numerator: '3038',
      denominator: '144934',
    });
  });

  it('takes London, which stands twice, once, as estimated; never the rest of England', async () => {
    const london = ['E12000007', 'London', 68940, 18.8380944796187, 3659.46];
    const { figures, facts, intake } = await read(
      ta([['E92000001', 'ENGLAND', 123030], london, ['-', 'Rest of England', 54100], london]),
    );
    expect(figures[total('E12000007')]).toBe('68940');
    expect(intake.passedOver.get('the same row a second time')).toBe(1);
    expect(intake.rejectedCount).toBe(0);
    const one = facts.filter(({ source }) => source.startsWith('TA1!E'));
    expect(one.map(({ values }) => [values.area_code, values.statuses])).toEqual([
      ['E92000001', 'ESTIMATED ROUNDED'],
      ['E12000007', 'ESTIMATED ROUNDED'],
    ]);
  });

  it('rejects an area that stands twice with other figures, and a cell of another kind', async () => {
    const { intake } = await read(
      ta([
        ['E09000007', 'Camden', 1],
        ['E09000007', 'Camden', 2],
        ['E09000008', 'Croydon', '1,234'],
        ['E09000009', 'Ealing', -3],
      ]),
    );
    expect(intake.rejections).toEqual([
      { source: 'TA1!A9', reason: 'E09000007 stands twice' },
      { source: 'TA1!E10', reason: '"1,234" is neither a number, nor .., nor -' },
      { source: 'TA1!E11', reason: '"-3" is neither a number, nor .., nor -' },
    ]);
  });

  it('finds a column that has moved, and refuses a sheet without it or with two of it', async () => {
    const rows = [['E09000007', 'Camden', 7]];
    const moved = {
      E6: 'Own arrangements',
      AZ6: 'Total number of households in TA1,2,3,4',
      AZ8: 9,
    };
    const { figures } = await read(ta(rows, moved));
    expect(figures[total('E09000007')]).toBe('9');
    await expect(read(ta(rows, { E6: 'Households' }))).rejects.toThrow(
      /the sheet TA1 is laid out otherwise; expected one column under "Total number of households in TA"/,
    );
    await expect(read(ta(rows, { AZ6: 'Total number of households in TA' }))).rejects.toThrow(
      /found columns E, AZ/,
    );
  });

  it('takes the total of a reason, not the same words among its parts in lower rows', async () => {
    const other = {
      Y7: 'Other reasons / not known',
      Y8: 640,
      AT7: 'Other reasons / not known',
      AT8: 120,
    };
    const sheets = { ...empty, A2P: { ...sheet('A2P', [['E09000007', 'Camden', 1]]), ...other } };
    const { figures } = await read(workbook(sheets));
    expect(
      figures[
        'homelessness-prevention-duties:E09000007:Q2024-2:reason-for-loss-of-home=Other reasons or not known'
      ],
    ).toBe('0');
  });

  it('finds an age such as 16-17, which ends like a footnote', async () => {
    const ages = sheet('A6', [['E09000007', 'Camden', 5, 6, 7]]);
    const { figures } = await read(workbook({ ...empty, A6: ages }));
    expect(figures['households-owed-a-homelessness-duty:E09000007:Q2024-2:age=18-24']).toBe('6');
  });

  it('refuses a sheet that names no quarter', async () => {
    await expect(read(ta([['E09000007', 'Camden', 7]], { A1: 'Table TA1' }))).rejects.toThrow(
      /the sheet TA1 names no quarter/,
    );
  });
});

describe('the layout of a sheet', () => {
  it('compares headings without the numbers of their footnotes', () => {
    expect(headingOf('Total number of households in TA1,2,3,4')).toBe(
      'Total number of households in TA',
    );
    expect(headingOf('Total initial assessments1,2,6')).toBe('Total initial assessments');
    expect(headingOf('Homeless - \nRelief duty owed4')).toBe('Homeless - Relief duty owed');
    expect(headingOf('Number of households\n in area5 (000s)')).toBe(
      'Number of households in area (000s)',
    );
    expect(headingOf('Single parent with dependent children  -  Male')).toBe(
      'Single parent with dependent children - Male',
    );
    expect(headingOf('Young person aged 16-17 years')).toBe('Young person aged 16-17 years');
  });

  it('reads the quarter or its last day from the title', () => {
    expect(quarterOf('Table A1 - …\nEngland, April to June 2024')).toEqual({
      quarter: 'Q2024-2',
      lastDay: 'S2024-06-30',
    });
    expect(quarterOf('Table TA1 - …\nEngland, 31 December 2023')).toEqual({
      quarter: 'Q2023-4',
      lastDay: 'S2023-12-31',
    });
    expect(quarterOf('Latest update: May 2023')).toBeUndefined();
  });
});

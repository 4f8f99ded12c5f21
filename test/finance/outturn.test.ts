import { describe, expect, it } from '@jest/globals';
import {
  revenueOutturnSocialCare,
  revenueOutturnSummary,
} from '../../subgraphs/finance/datasets/outturn.js';
import { london, odsWorkbook, workbook, type Workbook } from './outturn-workbook.js';
import { fileReader } from './reading.js';

const readSummary = fileReader(revenueOutturnSummary);
const readSocialCare = fileReader(revenueOutturnSocialCare);

const adults = 'finance.adult-social-care-net-current-expenditure';
const LONDON = 'E12000007';
const ENGLAND = 'E92000001';

/** Changes the amounts or the certification of authority number n. */
function change(book: Workbook, n: number, edit: Partial<Workbook['england']>): Workbook {
  const authorities = book.authorities.map((row) =>
    row.onsCode === london(n) ? { ...row, ...edit } : row,
  );
  return { ...book, authorities };
}

describe.each(['above', 'below'] as const)('machine codes %s the table', (codes) => {
  const year = codes === 'above' ? 2023 : 2024;
  const book = workbook('RSX', year, codes);

  it('takes 33 authorities, London and England, and nobody else', async () => {
    const { facts, intake } = await readSummary(odsWorkbook(book));
    const figures = facts.filter(({ table }) => table === 'observation');
    const areas = new Set(figures.map(({ values }) => values.area_code));
    expect(areas.size).toBe(35);
    expect(areas).toContain(london(1));
    expect(areas).toContain(london(33));
    expect(figures).toHaveLength(35 * 98);
    expect(intake.rejectedCount).toBe(0);
    expect([...intake.passedOver]).toEqual([
      ['authority outside London', 1],
      ['Greater London Authority, which is not London', 2],
      ['other class', 1],
    ]);
  });

  it("takes London from the class row, never from the Greater London Authority's", async () => {
    const { figure } = await readSummary(odsWorkbook(book));
    expect(figure(adults, LONDON).value).toBe('56100');
    expect(figure(adults, LONDON).row_key).toMatch(/^RSX_LA_Data_.*![A-Z]+\d+ \(class E09\)$/);
    expect(figure(adults, ENGLAND).value).toBe('5000000');
  });

  it('finds a column by its machine code wherever it stands', async () => {
    const machineCodes = [...book.machineCodes].reverse();
    const amounts = machineCodes.map((code) => (code === 'RSX-asc-net-cur-exp' ? 42 : 1));
    const moved = change({ ...book, machineCodes }, 7, { amounts });
    const { figure } = await readSummary(odsWorkbook(moved));
    expect(figure(adults, london(7))).toMatchObject({ value: '42', period: `FY${String(year)}` });
  });

  it('reads the stored value, not the rounded text, and takes off binary noise', async () => {
    const amounts = book.machineCodes.map(() => 4569.8500000000004);
    const { figure } = await readSummary(odsWorkbook(change(book, 3, { amounts })));
    expect(figure(adults, london(3)).value).toBe('4569.85');
  });

  it('passes over variables that no row of the tables asks for', async () => {
    const machineCodes = ['RSX-new-net-cur-exp', ...book.machineCodes.slice(1)];
    const longer = { ...book, machineCodes: [...machineCodes, book.machineCodes[0] ?? ''] };
    const authorities = longer.authorities.map((row) => ({ ...row, amounts: [...row.amounts, 3] }));
    const england = { ...longer.england, amounts: [...longer.england.amounts, 3] };
    const classes = longer.classes.map((row) => ({ ...row, amounts: [...row.amounts, 3] }));
    const { facts } = await readSummary(odsWorkbook({ ...longer, authorities, england, classes }));
    expect(facts.filter(({ table }) => table === 'observation')).toHaveLength(35 * 98);
  });

  it('refuses a file without a machine code it must have, naming it', async () => {
    const machineCodes = book.machineCodes.map((code) =>
      code === 'RSX-asc-net-cur-exp' ? 'RSX-asc-net-expenditure' : code,
    );
    await expect(readSummary(odsWorkbook({ ...book, machineCodes }))).rejects.toThrow(
      /machine codes are missing from sheet RSX_.*expected RSX-asc-net-cur-exp; found RSX-edu/,
    );
  });

  it('refuses a file that lacks an authority or the class row', async () => {
    const authorities = book.authorities.filter(({ onsCode }) => onsCode !== london(20));
    await expect(readSummary(odsWorkbook({ ...book, authorities }))).rejects.toThrow(
      /expected 33 London authorities and the class row E09; found 32 authorities and the class row/,
    );
    const classes = book.classes.filter(({ onsCode }) => onsCode !== 'E09');
    await expect(readSummary(odsWorkbook({ ...book, classes }))).rejects.toThrow(/no class row/);
  });
});

describe('signs and certification', () => {
  const book = workbook('RSX', 2023, 'above');
  const blank = (sign: string) => book.machineCodes.map(() => sign);

  it('marks figures of an uncertified return, and totals that rest on one, as provisional', async () => {
    const { figure } = await readSummary(odsWorkbook(change(book, 15, { certified: 'N' })));
    expect(figure(adults, london(15)).statuses).toBe('PROVISIONAL');
    expect(figure(adults, london(14)).statuses).toBe('');
    expect(figure(adults, LONDON).statuses).toBe('PROVISIONAL');
    expect(figure(adults, ENGLAND).statuses).toBe('PROVISIONAL');
  });

  it('never reads a missing return as nought, and marks totals that estimate it', async () => {
    const missing = change(book, 2, { notes: 'M', certified: '[x]', amounts: blank('[x]') });
    const { figure } = await readSummary(odsWorkbook(missing));
    expect(figure(adults, london(2))).toMatchObject({
      value: null,
      marker: 'x',
      statuses: 'NOT_AVAILABLE',
      note: 'The return was not received in time for publication.',
    });
    expect(figure(adults, london(3)).statuses).toBe('');
    expect(figure(adults, LONDON).statuses).toBe('ESTIMATED');
    expect(figure(adults, ENGLAND).statuses).toBe('ESTIMATED');
  });

  it('does not let an authority elsewhere make London an estimate', async () => {
    const authorities = book.authorities.map((row) =>
      row.name === 'Adur' ? { ...row, certified: '[x]', amounts: blank('[x]') } : row,
    );
    const { figure } = await readSummary(odsWorkbook({ ...book, authorities }));
    expect(figure(adults, LONDON).statuses).toBe('');
    expect(figure(adults, ENGLAND).statuses).toBe('ESTIMATED');
  });

  it.each([
    ['[n]', 'x'],
    ['[z]', 'x'],
    ['[Y]', 'z'],
  ])('keeps %s as a marker', async (sign, marker) => {
    const { figure } = await readSummary(odsWorkbook(change(book, 5, { amounts: blank(sign) })));
    expect(figure(adults, london(5))).toMatchObject({ value: null, marker });
  });

  it.each(['1,234', '6.8e1', '*', '-', 'NaN', ''])('rejects "%s" by its cell', async (text) => {
    const { facts, intake } = await readSummary(
      odsWorkbook(change(book, 5, { amounts: [text, ...book.authorities[5]!.amounts.slice(1)] })),
    );
    expect(intake.rejectedCount).toBe(1);
    expect(intake.rejections[0]?.source).toMatch(/^RSX_LA_Data_2023-24!H\d+$/);
    expect(facts.filter(({ table }) => table === 'observation')).toHaveLength(35 * 98 - 1);
  });

  it('rejects a row of class LB that is no London authority', async () => {
    const stray = { ...book.authorities[1]!, eCode: 'E5099', onsCode: 'E09000034' };
    const { intake } = await readSummary(
      odsWorkbook({ ...book, authorities: [...book.authorities, stray] }),
    );
    expect(intake.rejections).toMatchObject([{ reason: expect.stringContaining('E09000034') }]);
  });

  it('keeps negative amounts and nought', async () => {
    const amounts = book.machineCodes.map((_, index) => (index % 2 ? -12.5 : 0));
    const { facts } = await readSummary(odsWorkbook(change(book, 9, { amounts })));
    const values = new Set(
      facts
        .filter(({ values: { area_code } }) => area_code === london(9))
        .map((f) => f.values.value),
    );
    expect(values).toEqual(new Set(['0', '-12.5']));
  });
});

describe('form RO3', () => {
  it('has lines of the pandemic until 2023-24 and does without them from 2024-25', async () => {
    const covid = 'finance.public-health-covid-19-net-current-expenditure';
    const earlier = await readSocialCare(odsWorkbook(workbook('RO3', 2023, 'above')));
    expect(earlier.figure(covid, london(4)).value).toBe('400');
    const later = await readSocialCare(odsWorkbook(workbook('RO3', 2024, 'below')));
    expect(() => later.figure(covid, london(4))).toThrow('0 figures');
    expect(earlier.facts.length - later.facts.length).toBe(4 * 7 * 35);
  });

  it('leaves totals to form RSX, so that a figure has one source', async () => {
    const { facts } = await readSocialCare(odsWorkbook(workbook('RO3', 2024, 'below')));
    expect(facts.some(({ values }) => values.indicator_id === adults)).toBe(false);
    expect(facts.every(({ table }) => table === 'observation')).toBe(true);
  });

  it('is not taken for form RSX', async () => {
    await expect(readSummary(odsWorkbook(workbook('RO3', 2024, 'below')))).rejects.toThrow(
      'does not recognise',
    );
  });
});

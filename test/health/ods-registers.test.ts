import { describe, expect, it } from '@jest/globals';
import { healthDatasets } from '../../subgraphs/health/datasets/index.js';
import { gpPractices } from '../../subgraphs/health/datasets/gp-practices.js';
import { nhsTrusts } from '../../subgraphs/health/datasets/nhs-trusts.js';
import { readerOf } from './reading.js';

/** A row of an ODS register: 27 quoted fields without a header. */
function row(fields: Readonly<Record<number, string>>): string {
  const cells = Array.from({ length: 27 }, (_, index) => fields[index + 1] ?? '');
  return `${cells.map((cell) => `"${cell}"`).join(',')}\r\n`;
}

const practice = (code: string, change: Readonly<Record<number, string>> = {}) =>
  row({
    1: code,
    2: 'THE SURGERY',
    3: 'Y56',
    4: 'QMF',
    10: 'E1 1AA',
    11: '19740401',
    13: 'A',
    15: 'A3A8R',
    26: '4',
    ...change,
  });

const trust = (code: string, change: Readonly<Record<number, string>> = {}) =>
  row({
    1: code,
    2: 'A TRUST',
    3: 'Y56',
    4: 'QMF',
    10: 'E1 1AA',
    11: '20010401',
    22: '0',
    24: 'H',
    ...change,
  });

describe('the register of GP practices', () => {
  const read = readerOf(gpPractices);

  it('decides London by the commissioner and keeps the board beside it', async () => {
    const { facts, intake } = await read(
      practice('F84001') +
        practice('A81001', { 3: 'Y63', 4: 'QHM', 15: '16C' }) +
        practice('F84002', { 4: 'QKK' }),
    );
    expect(facts.map(({ values }) => [values.ods_code, values.board_code])).toEqual([
      ['F84001', 'QMF'],
      ['F84002', 'QKK'],
    ]);
    expect(facts[0]?.values).toMatchObject({
      kind: 'PRACTICE',
      commissioner_code: 'A3A8R',
      register_status: 'ACTIVE',
      valid_from: '1974-04-01',
      valid_to: null,
      row_key: 'L1',
    });
    expect(intake.passedOver).toEqual(new Map([['not commissioned in London', 1]]));
  });

  it('takes prescribing setting 4, and of others only those that hold a list', async () => {
    const { facts, intake } = await read(
      practice('F84001') + practice('Y05161', { 26: '9' }) + practice('Y06826', { 26: '26' }),
    );
    expect(facts.map(({ values }) => [values.ods_code, values.prescribing_setting])).toEqual([
      ['F84001', '4'],
      ['Y06826', '26'],
    ]);
    expect([...intake.passedOver.values()]).toEqual([1]);
  });

  it('ends a life on the day after the last one, and knows dormant practices', async () => {
    const { facts } = await read(
      practice('F86642', { 12: '20250430', 13: 'C' }) + practice('E84681', { 13: 'D' }),
    );
    expect(facts.map(({ values }) => values)).toMatchObject([
      { valid_to: '2025-05-01', to_basis: 'STATED', register_status: 'CLOSED' },
      { valid_to: null, to_basis: null, register_status: 'DORMANT' },
    ]);
  });

  it('takes 1900-01-01 for an unknown day', async () => {
    const { facts } = await read(practice('F84001', { 11: '19000101' }));
    expect(facts[0]?.values).toMatchObject({ valid_from: null, from_basis: null });
  });

  it('rejects what is no date, no code and no life, by line', async () => {
    const { facts, intake } = await read(
      practice('F84001') +
        practice('F84002', { 11: '20250231' }) +
        practice('F8 4003') +
        practice('F84004', { 11: '20200101', 12: '20190101', 13: 'C' }),
    );
    expect(facts).toHaveLength(1);
    expect(intake.rejections.map(({ source }) => source)).toEqual(['L2', 'L3', 'L4']);
    expect(intake.rejections[0]?.reason).toContain('20250231');
  });

  it('refuses a file with a row of another width, by its line', async () => {
    const good = Array.from({ length: 12 }, (_, index) => practice(`F840${String(index + 10)}`));
    await expect(read(`${good.join('')}"F84002","SHORT"\r\n`)).rejects.toThrow(
      /line 13: .*expected 27 cells; found 2/,
    );
  });
});

describe('the register of NHS trusts', () => {
  const read = readerOf(nhsTrusts);

  it('takes the London region, and Oxleas whatever its region', async () => {
    const { facts, intake } = await read(
      trust('R1H') + trust('RPG', { 3: 'Y59', 4: 'QKS' }) + trust('R0A', { 3: 'Y62', 4: 'QOP' }),
    );
    expect(facts.map(({ values }) => values.ods_code)).toEqual(['R1H', 'RPG']);
    expect(intake.passedOver).toEqual(new Map([['not in London', 1]]));
  });

  it('accepts codes of five characters and an opening in the future', async () => {
    const { facts } = await read(trust('K0N6A', { 4: 'QKK', 11: '20260601' }));
    expect(facts[0]?.values).toMatchObject({ ods_code: 'K0N6A', valid_from: '2026-06-01' });
  });

  it('drops a board that opened only after the trust had closed', async () => {
    const { facts } = await read(
      trust('RAP', { 4: 'Z9B2Z', 12: '20241231' }) +
        trust('RNJ', { 4: 'QMF', 12: '20120331' }) +
        trust('RNK', { 4: 'Z9B2Z', 12: '20260331' }) +
        trust('RAL', { 4: 'Z9B2Z' }),
    );
    expect(facts.map(({ values }) => [values.ods_code, values.board_code])).toEqual([
      ['RAP', null],
      ['RNJ', null],
      ['RNK', null],
      ['RAL', 'Z9B2Z'],
    ]);
  });
});

describe('the two registers, which have no header', () => {
  const claims = (content: string) =>
    healthDatasets
      .filter((dataset) =>
        dataset.recognises({
          path: 'register.csv',
          kind: 'csv',
          lines: content.split('\r\n'),
          sheets: [],
          sha256: '',
        }),
      )
      .map(({ id }) => id);

  it('are told apart by their shape', () => {
    expect(claims(practice('F84001') + practice('F84002', { 13: 'C' }))).toEqual([gpPractices.id]);
    expect(claims(trust('R1H') + trust('K0N6A'))).toEqual([nhsTrusts.id]);
    expect(claims('"a","register","of","another","width"\r\n')).toEqual([]);
  });
});

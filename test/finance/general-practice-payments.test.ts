import { describe, expect, it } from '@jest/globals';
import { paymentColumns } from '../../schema/indicators/finance/general-practice-payments.js';
import { generalPracticePayments } from '../../subgraphs/finance/datasets/general-practice-payments.js';
import { formatPence, parsePence } from '../../subgraphs/finance/datasets/pence.js';
import { fileReader } from './reading.js';

const read = fileReader(generalPracticePayments);
const sha256 = generalPracticePayments.editions[0]?.sha256 ?? '';

const identity = [
  'NHS England (Region) code',
  'CCG Code',
  'Code',
  'CCG NAME',
  'Practice Code',
  'Number of Registered Patients (Last Known Figure)',
];
const money = paymentColumns.map(({ column }) => column);
const quoted = (cells: readonly string[]): string =>
  cells.map((text) => (text.includes(',') ? `"${text}"` : text)).join(',');

interface PracticeRow {
  readonly region?: string;
  readonly network: string;
  readonly practice: string;
  readonly amounts?: Readonly<Record<string, string>>;
}

function file(rows: readonly PracticeRow[], columns: readonly string[] = money): string {
  const lines = rows.map(({ region = 'Y56', network, practice, amounts = {} }) =>
    quoted([
      region,
      '93C',
      network,
      `${network} PCN`,
      practice,
      '9333.5',
      ...columns.map((column) => amounts[column] ?? '0'),
    ]),
  );
  return `\uFEFF${[quoted([...identity, ...columns]), ...lines].join('\n')}\n`;
}

const globalSum = 'finance.gp-payments-global-sum';

describe('NHS payments to general practice', () => {
  it('adds the practices of a network to the penny, behind a byte order mark', async () => {
    const { facts, intake, figure } = await read(
      file([
        { network: 'U33392', practice: 'E83003', amounts: { 'Global Sum': '828319.14' } },
        { network: 'U58538', practice: 'E83005', amounts: { 'Global Sum': '388129.23' } },
        { network: 'U33392', practice: 'E83007', amounts: { 'Global Sum': '0.87' } },
      ]),
      { sha256 },
    );
    expect(figure(globalSum, 'U33392')).toMatchObject({
      value: '828320.01',
      period: 'FY2022',
      method: 'sum-of-rows',
      row_key: 'L2 L4',
    });
    expect(figure(globalSum, 'U58538').value).toBe('388129.23');
    expect(facts.filter(({ table }) => table === 'observation')).toHaveLength(2 * money.length);
    expect(facts.filter(({ table }) => table === 'area').map(({ values }) => values.name)).toEqual([
      'U33392 PCN',
      'U58538 PCN',
    ]);
    expect(intake.rejectedCount).toBe(0);
  });

  it('keeps deductions negative', async () => {
    const column = 'Deductions for Pensions, Levies and Prescription Charge Income';
    const { figure } = await read(
      file([{ network: 'U33392', practice: 'E83003', amounts: { [column]: '-113780.59' } }]),
      { sha256 },
    );
    expect(figure('finance.gp-payments-deductions', 'U33392').value).toBe('-113780.59');
  });

  it('passes over other regions and practices in no network', async () => {
    const { facts, intake } = await read(
      file([
        { network: 'U33392', practice: 'E83003' },
        { network: 'Unknown or no PCN', practice: 'E84077' },
        { region: 'Y61', network: 'U85953', practice: 'Y07060' },
      ]),
      { sha256 },
    );
    expect(
      new Set(facts.map(({ values }) => values.area_code ?? values.network_code ?? values.code)),
    ).toEqual(new Set(['U33392']));
    expect(Object.fromEntries(intake.passedOver)).toEqual({
      'practice in no network': 1,
      'not in London': 1,
    });
  });

  it('rejects a row whose amount or network is none, and adds nothing of it', async () => {
    const { intake, figure } = await read(
      file([
        { network: 'U33392', practice: 'E83003', amounts: { 'Global Sum': '10.00' } },
        { network: 'U33392', practice: 'E83004', amounts: { 'Global Sum': '1,000.00' } },
        { network: 'BARNET 2 PCN', practice: 'E83005' },
      ]),
      { sha256 },
    );
    expect(figure(globalSum, 'U33392').value).toBe('10.00');
    expect(intake.rejections.map(({ source }) => source)).toEqual(['L3', 'L4']);
    expect(intake.rejections[0]?.reason).toContain('Global Sum');
  });

  it('refuses a file without a money column, and one whose year nobody knows', async () => {
    const columns = money.filter((column) => column !== 'Premises Payments');
    const practice = { network: 'U33392', practice: 'E83003' };
    await expect(read(file([practice], columns), { sha256 })).rejects.toThrow(
      /expected "Premises Payments"/,
    );
    await expect(read(file([practice]))).rejects.toThrow(/which financial year/);
  });
});

describe('pounds and pence', () => {
  it.each(['0', '12.5', '-4228.81', '828319.14'])('%s goes through pence unharmed', (text) => {
    const pence = parsePence(text);
    expect(pence).toBeDefined();
    expect(Number(formatPence(pence ?? 0n))).toBe(Number(text));
  });

  it.each(['', '1,000', '1e3', '1.234', '£5', 'NA'])('"%s" is no amount', (text) => {
    expect(parsePence(text)).toBeUndefined();
  });
});

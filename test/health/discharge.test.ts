import { describe, expect, it } from '@jest/globals';
import { parseDelayReason } from '../../subgraphs/health/datasets/delay-reason.js';
import { dischargeDelays } from '../../subgraphs/health/datasets/discharge-delays.js';
import { discharges, dischargesByDay } from '../../subgraphs/health/datasets/discharges.js';
import {
  noCriteriaToReside,
  noCriteriaToResideByDay,
} from '../../subgraphs/health/datasets/no-criteria-to-reside.js';
import type { PublishedDataset } from '../../subgraphs/shared/imports/dataset.js';
import { csvOf, readerOf } from './reading.js';

const daily = [
  'nhs_trust22_code',
  'date',
  'discharged_by_1700',
  'discharged_between_1701_2359',
  'discharged_total',
];

/** A dataset that keeps the days of a file. */
const inDays = (dataset: PublishedDataset, parse: PublishedDataset['parse']): PublishedDataset => ({
  ...dataset,
  parse,
});

describe('discharges', () => {
  const read = readerOf(discharges);
  const readDays = readerOf(inDays(discharges, dischargesByDay));
  const rows = [
    ['R1H', '2022-04-29', 72, 47, 119],
    ['R1H', '2022-04-30', '', '', ''],
    ['R1H', '2022-05-01', 10, 30, 40],
    ['R1H', '2022-05-02', '', '', 97],
  ];

  it('makes months of days: the mean of those that have a figure, saying which have none', async () => {
    const { facts } = await read(csvOf(daily, rows));
    const means = facts.filter(({ values }) => values.indicator_id === 'health.discharges-per-day');
    expect(means.map(({ values }) => values)).toMatchObject([
      {
        period: 'M2022-04',
        value: '119',
        numerator: 119,
        denominator: 1,
        note: '1 of the 2 days listed have no figure.',
        method: 'mean-of-days',
      },
      { period: 'M2022-05', value: '68.5', numerator: 137, denominator: 2, note: null },
    ]);
  });

  it('takes the time of day from the days that have it', async () => {
    const { facts } = await read(csvOf(daily, rows));
    const early = facts.filter(({ values }) => values.indicator_id === 'health.discharged-by-5pm');
    expect(early.map(({ values }) => [values.period, values.value, values.denominator])).toEqual([
      ['M2022-04', '60.5042', 119],
      ['M2022-05', '25', 40],
    ]);
  });

  it('keeps the importer of days: blank is not 0', async () => {
    const { figures } = await readDays(csvOf(daily, rows));
    expect(figures).toEqual({
      'R1H:S2022-04-29': 119,
      'R1H:S2022-04-30': '[x]',
      'R1H:S2022-05-01': 40,
      'R1H:S2022-05-02': 97,
    });
  });

  it('rejects a day that is none and a count that is none', async () => {
    const { intake } = await read(
      csvOf(daily, [...rows, ['R1H', '2022-02-31', 1, 1, 2], ['R1H', '2022-05-03', 1, 1, 'c']]),
    );
    expect(intake.rejections.map(({ source }) => source)).toEqual(['L6', 'L7']);
  });
});

describe('patients without criteria to reside', () => {
  const read = readerOf(noCriteriaToReside);
  const readDays = readerOf(inDays(noCriteriaToReside, noCriteriaToResideByDay));
  const columns = ['nhs_trust22_code', 'date', 'do_not_meet_criteria_to_reside'];
  const text = csvOf(columns, [
    ['RRV', '2023-06-11', 141],
    ['RRV', '2023-06-12', ''],
    ['RRV', '2023-07-01', ''],
  ]);

  it('have no mean in a month without a figure', async () => {
    const { figures } = await read(text);
    expect(figures).toEqual({ 'RRV:M2023-06': '141', 'RRV:M2023-07': '[x]' });
  });

  it('can be read by day', async () => {
    const { figures } = await readDays(text);
    expect(Object.keys(figures)).toHaveLength(3);
  });
});

describe('reasons for delay', () => {
  const read = readerOf(dischargeDelays);

  it.each([
    [
      'Interface\u00a0process – End of life care inc Fast-Track CHC arrangement still underway?(Pathway 1 or 3)',
      'Interface process – End of life care inc Fast-Track CHC arrangement still underway (Pathway 1 or 3)',
    ],
    [
      'Care transfer hub process– Awaiting necessary referrals by care transfer hub',
      'Care transfer hub process – Awaiting necessary referrals by care transfer hub',
    ],
    [
      'Hospital process - Awaiting medical review of need for supported discharge',
      'Hospital process – Awaiting medical review of need for supported discharge',
    ],
    [
      'Interface\u00a0process – Homeless with no recourse to public funds?',
      'Interface process – Homeless with no recourse to public funds',
    ],
    [
      'Wellbeing concerns – Patient\u00a0/family/carer concerns over discharge readiness',
      'Wellbeing concerns – Patient/family/carer concerns over discharge readiness',
    ],
  ])('%j is made alike', (label, expected) => {
    expect(parseDelayReason(label)?.reason).toBe(expected);
  });

  it('have no group that nobody knows', () => {
    expect(parseDelayReason('Weather – Snow')).toBeUndefined();
  });

  it('sum to their group and to all, which are no reasons themselves', async () => {
    const { figures, intake } = await read(
      csvOf(
        ['nhs_trust22_name', 'nhs_trust22_code', 'date', 'delay_reason', 'delay_count'],
        [
          [
            'Barts',
            'R1H',
            '2024-06-01',
            'Hospital process – Awaiting patient transport services',
            3,
          ],
          ['Barts', 'R1H', '2024-06-01', 'Hospital process - Awaiting medical review of need', 2],
          ['Barts', 'R1H', '2024-06-01', 'Capacity – Housing provision not yet available', 4],
          ['Barts', 'R1H', '2024-06-01', 'Weather – Snow', 1],
        ],
      ),
    );
    expect(figures).toMatchObject({
      'R1H:M2024-06': 9,
      'R1H:M2024-06:delay-reason-group=Hospital process': 5,
      'R1H:M2024-06:delay-reason-group=Capacity': 4,
      'R1H:M2024-06:delay-reason=Capacity – Housing provision not yet available': 4,
    });
    expect(intake.rejections).toMatchObject([{ source: 'L5' }]);
  });
});

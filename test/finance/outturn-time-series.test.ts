import { describe, expect, it } from '@jest/globals';
import { outturnTimeSeries } from '../../subgraphs/finance/datasets/outturn-time-series.js';
import { fileReader } from './reading.js';

const read = fileReader(outturnTimeSeries);
const header = 'financialYear,onsCode,localAuthority,service,netCurrentExpenditure_gbp,carrierFile';
const file = (...rows: string[]): string => `${[header, ...rows].join('\n')}\n`;
const adults = 'finance.adult-social-care-net-current-expenditure';

describe('the outturn time series', () => {
  it('states pounds as thousands of pounds, exactly', async () => {
    const { figure } = await read(
      file(
        '2022-23,E09000015,Harrow,Adult Social Care,88699000,a.json',
        '2021-22,E09000015,Harrow,Adult Social Care,88699500,a.json',
        "2020-21,E09000015,Harrow,Children's Social Care,999,a.json",
        '2020-21,E09000015,Harrow,Public Health,-1250,a.json',
        '2020-21,E09000015,Harrow,Housing,0,a.json',
      ),
    );
    const harrow = 'E09000015';
    expect(figure(adults, harrow, 'FY2022')).toMatchObject({ value: '88699', row_key: 'L2' });
    expect(figure(adults, harrow, 'FY2021').value).toBe('88699.5');
    expect(figure('finance.childrens-social-care-net-current-expenditure', harrow).value).toBe(
      '0.999',
    );
    expect(figure('finance.public-health-net-current-expenditure', harrow).value).toBe('-1.25');
    expect(figure('finance.housing-net-current-expenditure', harrow).value).toBe('0');
  });

  it('leaves 2024-25 to the form, whose figures it would only round', async () => {
    const { facts, intake } = await read(
      file(
        '2023-24,E09000007,Camden,Adult Social Care,118000000,a.json',
        '2024-25,E09000007,Camden,Adult Social Care,128204000,a.json',
      ),
    );
    expect(facts.map(({ values }) => values.period)).toEqual(['FY2023']);
    expect(intake.passedOver.get('year taken from form RSX')).toBe(1);
  });

  it('rejects other services, years and amounts by their line', async () => {
    const { facts, intake } = await read(
      file(
        '2022-23,E09000007,Camden,Libraries,1000,a.json',
        '2022-24,E09000007,Camden,Adult Social Care,1000,a.json',
        '2022-23,E09000007,Camden,Adult Social Care,1.5e3,a.json',
        '2022-23,E06000001,Hartlepool,Adult Social Care,1000,a.json',
      ),
    );
    expect(facts).toHaveLength(0);
    expect(intake.rejections.map(({ source }) => source)).toEqual(['L2', 'L3', 'L4']);
    expect(intake.passedOver.get('not in London')).toBe(1);
  });
});

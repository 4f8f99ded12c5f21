import { describe, expect, it } from '@jest/globals';
import { localAuthorityInteractiveTool } from '../../subgraphs/council/datasets/dfe-lait/dataset.js';
import { readLaitYears, type LaitYears } from '../../subgraphs/council/datasets/dfe-lait/years.js';
import { lines, readerOf } from './reading.js';

const header = '"Short Desc","Data item","Years","LA and Regions","Values","LA Number","Region"';
const row = (measure: string, years: string, value: string, number = '202') =>
  `"${measure}","","${years}","Camden","${value}","${number}","Inner London"`;

describe('the Local Authority Interactive Tool', () => {
  const read = readerOf(localAuthorityInteractiveTool);

  it('gives each measure the kind of year it is of, though all print the same', async () => {
    const { figures } = await read(
      lines(
        header,
        row('FSP_NEW_GOODDEV', '2025', '69.8'),
        row('LAC', '2025', '58'),
        row('InfMort', '2023', '3.3'),
        row('SEN_CASES_JAN', '2025', '1607'),
        row('Work_Force_Vac_Rate', '2025', '19.4'),
        row('RTA', '2014-16', '12.13'),
        row('Hosp_Adm_Alc_<18yrs', '2013/14-15/16', '37.76'),
        row('TotFixedEx', '2023/24', '3.45993'),
      ),
    );
    expect(figures).toEqual({
      'school-readiness:E09000007:AY2024': '69.8',
      'looked-after-children-rate:E09000007:FY2024': '58',
      'infant-mortality:E09000007:CY2023': '3.3',
      'ehc-plans:E09000007:M2025-01': '1607',
      'childrens-social-worker-vacancies:E09000007:S2025-09-30': '19.4',
      'children-killed-or-injured-on-roads:E09000007:R3Y2014': '12.13',
      'alcohol-admissions-under-18:E09000007:R3FY2013': '37.76',
      'school-suspensions:E09000007:AY2023': '3.45993',
    });
  });

  it('reads exponents, drops binary noise and never takes a dash for 0', async () => {
    const { figures, facts } = await read(
      lines(
        header,
        row('FSP_NEW_GOODDEV', '2024', '69.099999999999994'),
        row('TotFixedEx', '2023/24', '8.0259999999999998E-2'),
        row('FSP_NEW_GOODDEV', '2021', '-'),
      ),
    );
    expect(figures).toEqual({
      'school-readiness:E09000007:AY2023': '69.1',
      'school-suspensions:E09000007:AY2023': '0.08026',
      'school-readiness:E09000007:AY2020': '[x]',
    });
    expect(facts[2]?.values.statuses).toBe('NOT_AVAILABLE');
  });

  it('puts measures of groups of pupils under their headline as breakdowns', async () => {
    const { figures } = await read(
      lines(
        header,
        row('FSP_Gooddev_FSM', '2025', '58.9', '986'),
        row('NEW_KS2_RWM_Sen_W/Osta', '2025', '33'),
      ),
    );
    expect(figures).toEqual({
      'school-readiness:E12000007:AY2024:free-school-meals=Eligible': '58.9',
      'key-stage-2-expected-standard:E09000007:AY2024:special-educational-needs=Support without a plan':
        '33',
    });
  });

  it('keeps what the suffix of a year says', async () => {
    const { facts } = await read(
      lines(
        header,
        row('KS1P_all', '2025 (prov)', '82'),
        row('Level3Age19', '2024 (Rev)', '70.631'),
      ),
    );
    expect(facts.map(({ values }) => [values.period, values.statuses])).toEqual([
      ['AY2024', 'PROVISIONAL'],
      ['AY2023', 'REVISED'],
    ]);
  });

  it('rejects a year or a value that is none, and counts measures and places not taken', async () => {
    const { facts, intake } = await read(
      lines(
        header,
        row('LAC', '0', '58'),
        row('LAC', '2014-16', '58'),
        row('LAC', '2025', 'c'),
        row('New_Measure', '2024 (Rev)', '10'),
        row('CINPermExclusion', '0', '1.04'),
        row('CINPermExclusion', '2018', '1.04'),
        row('LAC', '2025', '60', '330'),
      ),
    );
    expect(facts).toHaveLength(0);
    expect(intake.rejections).toEqual([
      { source: 'L2', reason: 'LAC: "0" is no financial year' },
      { source: 'L3', reason: 'LAC: "2014-16" is no financial year' },
      { source: 'L4', reason: 'LAC: "c" is neither a number nor -' },
      { source: 'L6', reason: 'CINPermExclusion: "0" is no academic year' },
    ]);
    expect([...intake.passedOver.keys()]).toEqual([
      'a measure that is not taken',
      'a year before those that are taken',
      'neither London, its boroughs nor England',
    ]);
  });
});

describe('the years of the tool', () => {
  it.each<[string, LaitYears, string | undefined]>([
    ['2024-25 (OT)', 'financial', 'FY2024'],
    ['1999', 'calendar', undefined],
    ['2024-26', 'financial', undefined],
    ['2024-25', 'three-calendar', undefined],
    ['2098-00', 'three-calendar', 'R3Y2098'],
    ['2013/15-15/16', 'three-financial', undefined],
    ['2025 (draft)', 'academic', undefined],
    ['2025', 'three-calendar', undefined],
  ])('%s of a %s measure is %s', (text, kind, period) => {
    expect(readLaitYears(text, kind)?.period).toBe(period);
  });
});

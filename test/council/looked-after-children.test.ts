import { describe, expect, it } from '@jest/globals';
import { lookedAfterChildren } from '../../subgraphs/council/datasets/dfe-looked-after-children.js';
import { lines, readerOf } from './reading.js';
import { shippedFigures } from './snapshot.js';

const header =
  '\uFEFFtime_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,la_name,new_la_code,population_type,population_estimate,children_count,rate_per_10000';
const row = (code: string, values: string, level = 'Local authority', region = 'E13000001') =>
  `2025,Reporting year,${level},E92000001,England,${region},x,211,x,${code},Children looked after on 31 March each year,${values}`;

describe('the release on children looked after', () => {
  const read = readerOf(lookedAfterChildren);

  it('tells number and rate with what the rate is of, in the year that ends in March', async () => {
    const { figures, facts } = await read(lines(header, row('E09000030', '63073,284,45')));
    expect(figures).toEqual({
      'cla-on-31-march:E09000030:FY2024': '284',
      'cla-on-31-march-rate:E09000030:FY2024': '45',
    });
    expect(facts[1]?.values).toMatchObject({ numerator: '284', denominator: '63073' });
  });

  it.each([
    ['c', 'SUPPRESSED'],
    ['x', 'NOT_AVAILABLE'],
    ['z', 'NOT_APPLICABLE'],
    ['u', 'LOW_RELIABILITY'],
    ['low', 'ROUNDED'],
  ])('keeps the marker %s, never as 0', async (marker, status) => {
    const { facts } = await read(lines(header, row('E09000001', `900,${marker},${marker}`)));
    expect(facts.map(({ values }) => [values.value, values.marker, values.statuses])).toEqual([
      [null, marker, status],
      [null, marker, status],
    ]);
    expect(facts[1]?.values).toMatchObject({ numerator: null, denominator: null });
  });

  it('takes London, not Inner London, and rejects what is no marker', async () => {
    const { figures, intake } = await read(
      lines(
        header,
        row('', '1916086,9290,48', 'Regional', 'E12000007'),
        row('', '900000,4000,44', 'Regional', 'E13000001'),
        row('E09000007', '40000,k,k'),
      ),
    );
    expect(figures['cla-on-31-march:E12000007:FY2024']).toBe('9290');
    expect(Object.keys(figures)).toHaveLength(2);
    expect(intake.rejections[0]?.source).toBe('L4');
  });
});

describe('the shipped release on children looked after', () => {
  const years = ['FY2020', 'FY2021', 'FY2022', 'FY2023', 'FY2024'];

  it.each(years)('of %s sums over boroughs to London’s number, which is rounded to 10', (year) => {
    const rows = shippedFigures('dfe/children-looked-after', 'cla-on-31-march', year);
    const boroughs = rows.filter((row) => row['area_code']?.startsWith('E09'));
    const sum = boroughs.reduce((total, row) => total + Number(row['value']), 0);
    const london = Number(rows.find((row) => row['area_code'] === 'E12000007')?.['value']);
    expect(boroughs).toHaveLength(33);
    expect(Math.abs(sum - london)).toBeLessThanOrEqual(15);
  });
});

import { describe, expect, it } from '@jest/globals';
import { censusAges } from '../../subgraphs/council/datasets/ons-census-ages.js';
import { censusResidents } from '../../subgraphs/council/datasets/ons-census-residents.js';
import { censusColumns } from '../../subgraphs/council/datasets/ons-census/tables.js';
import { lines, readerOf } from './reading.js';

const header = ['lsoa21_code', 'ward24_code', 'ltla24_code', ...censusColumns]
  .map((name) => `"${name}"`)
  .join(',');

/** A small area whose counts are all the same but those given. */
function smallArea(code: string, ward: string, borough: string, counts: Record<string, string>) {
  return [code, ward, borough, ...censusColumns.map((name) => counts[name] ?? '1')].join(',');
}

describe('the census by small area', () => {
  const read = readerOf(censusResidents);
  const day = 'S2021-03-21';

  it('takes each total from its own table, as they differ', async () => {
    const { figures, facts } = await read(
      lines(
        header,
        smallArea('E01000001', 'E05009288', 'E09000001', {
          'ethnicity: total_residents': '1474',
          'disability: total_residents': '1475',
          'disability: Disabled under the Equality Act': '152',
        }),
      ),
    );
    expect(figures[`census-2021-residents:E01000001:${day}`]).toBe('1474');
    expect(figures[`census-2021-disabled-residents:E01000001:${day}`]).toBe('152');
    const disabled = facts.find(
      ({ values }) => values.indicator_id === 'council.census-2021-disabled-residents',
    );
    expect([disabled?.values.denominator, disabled?.values.method]).toEqual([1475, null]);
  });

  it('sums small areas to ward, borough and London, and shares from the sums', async () => {
    const overcrowded = (one: string, two: string, of: string) => ({
      'occupancy bedrooms: -1 (overcrowded)': one,
      'occupancy bedrooms: -2 or less (overcrowded)': two,
      'occupancy bedrooms: total_households': of,
    });
    const { figures, facts } = await read(
      lines(
        header,
        smallArea('E01000001', 'E05009288', 'E09000001', overcrowded('10', '2', '100')),
        smallArea('E01000002', 'E05009288', 'E09000001', overcrowded('30', '0', '300')),
        smallArea('E01000003', 'E05009302', 'E09000001', overcrowded('0', '0', '200')),
      ),
    );
    expect(figures[`census-2021-overcrowded-households:E05009288:${day}`]).toBe('42');
    expect(figures[`census-2021-overcrowded-households-share:E05009288:${day}`]).toBe('10.5');
    expect(figures[`census-2021-overcrowded-households-share:E09000001:${day}`]).toBe('7');
    expect(figures[`census-2021-overcrowded-households-share:E12000007:${day}`]).toBe('7');
    const ward = facts.find(
      ({ values }) =>
        values.indicator_id === 'council.census-2021-overcrowded-households-share' &&
        values.area_code === 'E05009288',
    );
    expect(ward?.values).toMatchObject({ method: 'share', numerator: 42, denominator: 400 });
    expect(figures[`census-2021-residents:E05009288:${day}`]).toBeUndefined();
    expect(figures[`census-2021-residents:E09000001:${day}:ethnicity=White`]).toBe('3');
  });

  it('rejects a row whose counts are not whole numbers, and leaves it out of the sums', async () => {
    const { figures, intake } = await read(
      lines(
        header,
        smallArea('E01000001', 'E05009288', 'E09000001', {}),
        smallArea('E01000002', 'E05009288', 'E09000001', { 'ethnicity: White': 'NA' }),
      ),
    );
    expect(intake.rejections).toEqual([
      { source: 'L3', reason: '"NA" under "ethnicity: White" is no whole number' },
    ]);
    expect(figures[`census-2021-households:E05009288:${day}`]).toBe('1');
  });
});

describe('the census by age', () => {
  const read = readerOf(censusAges);

  it('keeps the cells as published and adds the sexes up for each band', async () => {
    const { figures, facts } = await read(
      lines(
        'ltla21_code,total_population,total_females,total_males,younger_females,working_age_females,older_females,younger_males,working_age_males,older_males',
        'E09000001,8584,3862,4722,301,2971,354,328,3824,358',
      ),
    );
    const of = (suffix: string) => figures[`census-2021-residents:E09000001:S2021-03-21:${suffix}`];
    expect([of('sex=Female'), of('age;sex=Older;Male'), of('age=Younger')]).toEqual([
      '3862',
      '358',
      '629',
    ]);
    expect(facts.filter(({ values }) => values.method === 'sum-of-rows')).toHaveLength(3);
  });
});

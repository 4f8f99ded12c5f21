import { describe, expect, it } from '@jest/globals';
import { populationAged0To17 } from '../../subgraphs/council/datasets/dfe-population-aged-0-to-17.js';
import { midYearPopulation } from '../../subgraphs/council/datasets/ons-mid-year-population.js';
import { lines, readerOf } from './reading.js';

describe('mid-year population estimates, as Nomis lays them out', () => {
  const read = readerOf(midYearPopulation);
  const table = (...rows: string[]) =>
    lines(
      '',
      '"Population estimates - local authority based by five year age band"',
      '"ONS Crown Copyright Reserved [from Nomis on 23 January 2026]"',
      '"Analysis   :","standard"',
      '"Date       :","2024"',
      '"Sex        :","Total"',
      '',
      '"local authority: district / unitary (as of April 2023)","mnemonic","Total"',
      '',
      ...rows,
      '',
      '',
    );

  it('takes the authorities of London and sums London and England, never the total row', async () => {
    const { figures, facts, intake } = await read(
      table(
        '"Hartlepool","E06000001",100',
        '"City of London","E09000001",10',
        '"Camden","E09000007",20',
        '"Newry, Mourne and Down","N09000010",1000',
        '"Column Total","Column Total",1130',
      ),
    );
    expect(figures).toEqual({
      'population:E09000001:S2024-06-30': '10',
      'population:E09000007:S2024-06-30': '20',
      'population:E12000007:S2024-06-30': '30',
      'population:E92000001:S2024-06-30': '130',
    });
    const london = facts.find(({ values }) => values.area_code === 'E12000007');
    expect(london?.values).toMatchObject({
      method: 'sum-of-areas',
      inputs: 'E09000001 E09000007',
      row_key: null,
    });
    expect([...intake.passedOver]).toEqual([
      ['counted in England only', 1],
      ['not in England', 1],
    ]);
  });

  it('refuses a file cut off before its total, or whose total is another', async () => {
    await expect(read(table('"Camden","E09000007",20'))).rejects.toThrow(
      /"Column Total" with the sum of the rows, 20; found no such line/,
    );
    await expect(
      read(table('"Camden","E09000007",20', '"Column Total","Column Total",30')),
    ).rejects.toThrow(/found 30/);
  });

  it('refuses one sex, and a file without its year', async () => {
    const whole = table('"Camden","E09000007",20', '"Column Total","Column Total",20');
    await expect(read(whole.replace('"Total"\n\n"local', '"Female"\n\n"local'))).rejects.toThrow(
      /"Sex" with "Total"; found Female/,
    );
    await expect(read(whole.replace('"2024"', '"latest"'))).rejects.toThrow(/found latest/);
  });
});

describe('population aged 0 to 17', () => {
  const read = readerOf(populationAged0To17);
  const header =
    'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,age_group,population_estimate';
  const row = (year: number, place: string, value: string) =>
    `${year},Reporting year,${place},Children aged 0 to 17 years,${value}`;
  const england = 'National,E92000001,England,,,,,';
  const london = 'Regional,E92000001,England,E12000007,London,,,';
  const inner = 'Regional,E92000001,England,E13000001,Inner London,,,';
  const camden = 'Local authority,E92000001,England,E13000001,Inner London,202,E09000007,Camden';
  const somersetOf = (code: string) =>
    `Local authority,E92000001,England,E12000009,South West,933,${code},Somerset`;

  it('takes London, its authorities and England for 30 June of each year', async () => {
    const { figures, intake } = await read(
      lines(
        header,
        row(2024, england, '1000'),
        row(2024, london, '300'),
        row(2024, inner, '100'),
        row(2024, camden, '40'),
        row(2012, camden, 'x'),
      ),
    );
    expect(figures).toEqual({
      'population-aged-0-to-17:E92000001:S2024-06-30': '1000',
      'population-aged-0-to-17:E12000007:S2024-06-30': '300',
      'population-aged-0-to-17:E09000007:S2024-06-30': '40',
      'population-aged-0-to-17:E09000007:S2012-06-30': '[x]',
    });
    expect(intake.passedOver.get('neither London, its boroughs nor England')).toBe(1);
  });

  it('keeps for each number of an authority the code of its latest year', async () => {
    const { rows } = await read(
      lines(
        header,
        row(2012, somersetOf('E10000027'), '1'),
        row(2024, somersetOf('E06000066'), '2'),
        row(2024, camden, '40'),
      ),
    );
    expect(rows('education_authority')).toEqual([
      { la_number: '933', gss_code: 'E06000066', name: 'Somerset' },
      { la_number: '202', gss_code: 'E09000007', name: 'Camden' },
    ]);
  });

  it('rejects what is no number, by its line', async () => {
    const { figures, intake } = await read(
      lines(header, row(2024, camden, 'z'), row(2024, london, '"1,234"')),
    );
    expect(figures).toEqual({});
    expect(intake.rejections).toEqual([
      { source: 'L2', reason: '"z" is neither a whole number nor x' },
      { source: 'L3', reason: '"1,234" is neither a whole number nor x' },
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { gdpDeflators } from '../../subgraphs/finance/datasets/gdp-deflators.js';
import { fileReader } from './reading.js';

const read = fileReader(gdpDeflators);
const years = (facts: readonly { values: Readonly<Record<string, unknown>> }[]) =>
  facts.map(({ values }) => [values.period, values.gdp_index, values.is_forecast]);

const tidy = (...rows: string[]): string =>
  `${['fiscal_year_start,fiscal_year,gdp_deflator,cpi_index,cpih_index,is_forecast', ...rows].join('\n')}\n`;

/** Banner, a header with line ends in quotes, financial years beside calendar years, footnotes. */
const treasury = (base: string, ...rows: string[]): string =>
  `\uFEFF${[
    ',"GDP DEFLATORS AT MARKET PRICES, AND MONEY GDP",,,,,',
    ',Outturn data are as at the Quarterly National Accounts,,,,,',
    ',Financial year,,,,Calendar year,',
    `,Financial year,${base},per cent change on previous year,"Cash £ million\nSeasonally Adjusted",Calendar year,2022 = 100`,
    ...rows,
    ',Footnotes:,,,,,',
    ',(1),"For years 2023-24 onwards, only changes are shown",,,,',
  ].join('\n')}\n`;

describe('GDP deflators, one row a year', () => {
  it('takes forecasts with their flag and finds the base', async () => {
    const { facts } = await read(
      tidy(
        '2023,2023-24,96.1117,131.6750,129.8667,false',
        '2024,2024-25,100.0000,134.7833,134.0417,false',
        '2025,2025-26,103.2388,,,true',
      ),
    );
    expect(years(facts)).toEqual([
      ['FY2023', '96.1117', 'false'],
      ['FY2024', '100.0000', 'false'],
      ['FY2025', '103.2388', 'true'],
    ]);
    expect(new Set(facts.map(({ values }) => values.base_period))).toEqual(new Set(['FY2024']));
  });

  it('refuses an edition whose index is nowhere 100', async () => {
    await expect(read(tidy('2023,2023-24,96.1117,,,false'))).rejects.toThrow(/index has no base/);
  });

  it('rejects a year or an index that is none', async () => {
    const { facts, intake } = await read(
      tidy(
        '2024,2024-25,100.0000,,,false',
        '2025,2025-27,103.2,,,true',
        '2026,2026-27,-,,,true',
        '2027,2027-28,1e2,,,true',
      ),
    );
    expect(facts).toHaveLength(1);
    expect(intake.rejections.map(({ source }) => source)).toEqual(['L3', 'L4', 'L5']);
  });
});

describe("GDP deflators, the Treasury's own sheet", () => {
  it('reads financial years only, across line ends in the header', async () => {
    const { facts } = await read(
      treasury(
        '2022-23 = 100',
        ',2021-22,93.629,-0.82,"2,361,920",2021,95.113',
        ',2022-23,100.000,6.80,"2,552,763",2022,100.000',
      ),
    );
    expect(years(facts)).toEqual([
      ['FY2021', '93.629', 'false'],
      ['FY2022', '100.000', 'false'],
    ]);
    expect(facts[0]?.source).toBe('L6');
  });

  it('chains no index from the percentage of a forecast year', async () => {
    const { facts, intake } = await read(
      treasury(
        '2022-23 = 100',
        ',2022-23,100.000,6.80,"2,552,763",2022,100.000',
        ',"2023-24 (1), (2)",-,6.10,"2,726,494","2023 (1), (2)",-',
      ),
    );
    expect(years(facts)).toEqual([['FY2022', '100.000', 'false']]);
    expect(intake.passedOver.get('forecast year given as a percentage only')).toBe(1);
    expect(intake.rejectedCount).toBe(0);
  });

  it('refuses a sheet whose header it cannot find', async () => {
    await expect(read(treasury('index', ',2022-23,100.000,6.80,,,'))).rejects.toThrow(
      /expected "Financial year" beside an index/,
    );
  });
});

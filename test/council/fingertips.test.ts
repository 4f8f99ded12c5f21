import { describe, expect, it } from '@jest/globals';
import { fingertips } from '../../subgraphs/council/datasets/ohid-fingertips/dataset.js';
import { fingertipsSeries } from '../../subgraphs/council/datasets/ohid-fingertips/derived-series.js';
import { fingertipsPeriod } from '../../subgraphs/council/datasets/ohid-fingertips/periods.js';
import { council } from '../../subgraphs/council/subgraph.js';
import { editionOf } from '../../subgraphs/shared/imports/find-dataset.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';
import { readPublished } from '../../subgraphs/shared/snapshot/write-snapshot.js';
import { temporaryFolder } from '../imports/readers/sample-files.js';
import { header, row } from './fingertips-export.js';
import { lines, readerOf } from './reading.js';

const deciles = (edition: string) =>
  `County & UA deprivation deciles in England (IMD2019, ${edition})`;
const england = { area: 'E92000001' };
const most = 'Most deprived decile (IMD2019)';
const key = 'childrens-injury-admissions-rate';

describe('an export of Fingertips', () => {
  const read = readerOf(fingertips);

  it('gives value, interval, count and denominator, and says what Hackney holds', async () => {
    const note = 'Value for Hackney and City of London combined';
    const { figures, facts } = await read(lines(header, row({ note })));
    expect(figures).toEqual({ [`${key}:E09000012:FY2022`]: '104.98' });
    expect(facts[0]?.values).toMatchObject({
      interval_lower: '96.09',
      interval_upper: '114.48',
      numerator: '512',
      denominator: '48767',
      note,
    });
  });

  it('reads old exports without the last column, other parents, and names with a line end', async () => {
    const old = header
      .replace('Compared to England value or percentiles', 'Compared to London value')
      .replace(',Time period range', '');
    const { figures } = await read(lines(old, row({ name: 'Admissions\nof children' }, true)));
    expect(figures).toEqual({ [`${key}:E09000012:FY2022`]: '104.98' });
  });

  it('takes England, which stands under two parents, once', async () => {
    const { facts, intake } = await read(
      lines(header, row(england), row({ ...england, parent: 'E92000001' })),
    );
    expect(facts).toHaveLength(1);
    expect(intake.passedOver.get('the same figure a second time')).toBe(1);
  });

  it('puts categories apart from the headline, the latest geography first', async () => {
    const decile = { ...england, category: most };
    const { figures } = await read(
      lines(
        header,
        row({ ...decile, type: deciles('4/23 geography'), value: '123.6' }),
        row({ ...decile, type: deciles('4/19 and 4/20 geog.'), value: '123.9' }),
        row({ ...decile, type: deciles('4/21 geography'), value: '' }),
        row({ ...decile, type: deciles('4/23 geography'), sex: 'Male', value: '1' }),
        row({ ...england, sex: 'Male', value: '120' }),
      ),
    );
    expect(figures).toEqual({
      [`${key}:E92000001:FY2022:deprivation-decile=Most deprived decile`]: '123.6',
      [`${key}:E92000001:FY2022:sex=Male`]: '120',
    });
  });

  it('tells what is hidden from what is not there', async () => {
    const note = 'Value suppressed for disclosure control due to small count';
    const { figures } = await read(
      lines(header, row({ value: '', note }), row({ value: '', area: 'E09000001' })),
    );
    expect(figures).toEqual({
      [`${key}:E09000012:FY2022`]: '[c]',
      [`${key}:E09000001:FY2022`]: '[x]',
    });
  });

  it('rejects a period of another kind than the registry names', async () => {
    const { intake } = await read(lines(header, row({ period: '2022' }), row()));
    expect(intake.rejections).toEqual([
      { source: 'L2', reason: expect.stringContaining('"2022" is no financial period; expected') },
    ]);
  });
});

describe('a download of Fingertips that nobody has seen before', () => {
  const write = temporaryFolder();

  it('is an edition named by its hash, without a day of publication', async () => {
    const sample = await sampleFile(write('export.csv', lines(header, row())));
    expect(editionOf(fingertips, sample)).toMatchObject({
      edition: `download ${sample.sha256.slice(0, 12)}`,
      releasedOn: null,
      nature: 'ORIGINAL',
    });
  });

  it('fills an indicator that shipped without intervals, without any code of its own', async () => {
    const cells = { id: '90366', area: 'E09000030', sex: 'Female', period: '2021 - 23' };
    const export90366 = row({ ...cells, value: '83.1' }).replaceAll('<15 yrs', 'All ages');
    const sample = await sampleFile(write('90366.csv', lines(header, export90366)));
    const reading = await readPublished(council.published, council.tables, sample);
    expect(reading?.dataset.id).toBe('ohid/fingertips');
    expect(reading?.files.map(({ text }) => text).join()).toContain(
      'council.life-expectancy-at-birth,E09000030,R3Y2021,sex,Female,83.1,512,48767,96.09,114.48',
    );
  });
});

describe('periods of Fingertips', () => {
  it.each([
    ['2019', 'calendar', 'CY2019'],
    ['2019', 'financial', undefined],
    ['2019 - 21', 'calendar', 'R3Y2019'],
    ['2019 - 20', 'calendar', undefined],
    ['2098 - 00', 'calendar', 'R3Y2098'],
    ['2022/23', 'financial', 'FY2022'],
    ['2022/23', 'academic', 'AY2022'],
    ['2022/24', 'financial', undefined],
    ['2018/19 - 20/21', 'financial', 'R3FY2018'],
    ['2021/22 Q1', 'financial', 'Q2021-2'],
    ['2021/22 Q4', 'unstated', 'Q2022-1'],
    ['2021/22 Q1', 'academic', undefined],
    ['2021/22 Q1 - 2021/22 Q3', 'financial', undefined],
    ['2024 Q1', 'unstated', 'Q2024-1'],
    ['Jan 2024', 'unstated', 'M2024-01'],
    ['2019', 'unstated', 'CY2019'],
    ['2022/23', 'unstated', 'FY2022'],
    ['2018/19 - 20/21', 'unstated', 'R3FY2018'],
    ['2016 - 20', 'unstated', undefined],
  ] as const)('%s of a %s indicator is %s', (text, years, code) => {
    expect(fingertipsPeriod(text, years)).toBe(code);
  });
});

const seriesHeader =
  'area_code,area_name,area_type,period,indicator,measure,unit,value,compared_to_England,inequality';
const manual =
  '"Smoking prevalence in adults in routine and manual occupations (aged 18 to 64) - current smokers (APS)"';
const mortality =
  '"Under 75 mortality rate from causes considered preventable (per 100,000 population)"';

describe('series of Fingertips without intervals', () => {
  const read = readerOf(fingertipsSeries);

  it('finds sex under "inequality" for life expectancy and under "unit" for mortality', async () => {
    const { figures } = await read(
      lines(
        seriesHeader,
        'E09000007,Camden,UA,2021 - 23,Life expectancy at birth,Life expectancy,Years,82.1,Better,Male',
        `E09000007,Camden,UA,2022,${mortality},Age-standardised rate,Female,101,Better,NA`,
        `E09000007,Camden,UA,2022,${mortality},Age-standardised rate,Persons,140,Better,NA`,
      ),
    );
    expect(figures).toEqual({
      'life-expectancy-at-birth:E09000007:R3Y2021:sex=Male': '82.1',
      'preventable-mortality-under-75:E09000007:CY2022:sex=Female': '101',
      'preventable-mortality-under-75:E09000007:CY2022': '140',
    });
  });

  it('keeps one year apart from three years pooled, and the City without a figure', async () => {
    const { figures } = await read(
      lines(
        seriesHeader,
        `E09000001,City of London,UA,2019,${manual},Percentage,Persons,NA,Not compared,NA`,
        `E09000007,Camden,UA,2019 - 21,${manual},Percentage,Persons,22.4,Similar,NA`,
      ),
    );
    expect(figures).toEqual({
      'adult-smoking-routine-and-manual:E09000001:CY2019': '[x]',
      'adult-smoking-routine-and-manual-3-years:E09000007:R3Y2019': '22.4',
    });
  });

  it('names the last day of what is added up from April 2021', async () => {
    const checks = 'People receiving an NHS Health Check,Cumulative percentage from eligible';
    const { figures, intake } = await read(
      lines(
        seriesHeader,
        `E09000007,Camden,UA,2021/22 Q1,${checks},Persons,0.6,Similar,NA`,
        `E09000007,Camden,UA,2021/22 Q1 - 2024/25 Q4,${checks},Persons,30.1,Similar,NA`,
        `E09000007,Camden,UA,2021/22 Q1 - 2024/25,${checks},Persons,30.1,Similar,NA`,
      ),
    );
    expect(figures).toEqual({
      'nhs-health-checks:E09000007:S2021-06-30': '0.6',
      'nhs-health-checks:E09000007:S2025-03-31': '30.1',
    });
    expect(intake.rejections[0]?.source).toBe('L4');
  });
});

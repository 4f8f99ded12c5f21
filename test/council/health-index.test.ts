import { describe, expect, it } from '@jest/globals';
import { healthIndexRows } from '../../schema/indicators/council/health-index.js';
import { deprivation2019 } from '../../subgraphs/council/datasets/mhclg-deprivation-2019.js';
import { healthIndex } from '../../subgraphs/council/datasets/ons-health-index.js';
import { lines, readerOf } from './reading.js';

describe('the Health Index', () => {
  const read = readerOf(healthIndex);
  const header = 'ltla21_code,year,indicator,value';

  it('has 56 indicators, rounds what is printed with every digit, and tells nothing from 0', async () => {
    expect(new Set(healthIndexRows.map(({ indicator }) => indicator)).size).toBe(56);
    const { figures } = await read(
      lines(
        header,
        'E09000030,2021,Life expectancy,81.605',
        'E09000030,2021,Physical activity,60.27481051',
        'E09000030,2021,Rough sleeping,0.0',
        'E09000030,2021,Smoking,NA',
      ),
    );
    expect(figures).toEqual({
      'health-index-life-expectancy:E09000030:CY2021': '81.605',
      'health-index-physical-activity:E09000030:CY2021': '60.2748',
      'health-index-rough-sleeping:E09000030:CY2021': '0',
      'health-index-smoking:E09000030:CY2021': '[x]',
    });
  });

  it('rejects an indicator it does not know', async () => {
    const { intake } = await read(
      lines(header, 'E09000030,2021,Cheerfulness,7', 'E06000001,2021,Smoking,12'),
    );
    expect(intake.rejections.map(({ source }) => source)).toEqual(['L2']);
    expect(intake.passedOver.get('not in London')).toBe(1);
  });
});

describe('the Index of Multiple Deprivation 2019', () => {
  const read = readerOf(deprivation2019);
  const header = 'lsoa11_name,lsoa11_code,ltla22_name,ltla22_code,IMD_decile,IMD_rank';

  it('gives rank and decile of small areas alone: there is no score and nothing above', async () => {
    const { figures } = await read(
      lines(header, 'City of London 001A,E01000001,City of London,E09000001,9,29199'),
    );
    expect(figures).toEqual({
      'imd-2019-rank:E01000001:CY2019': '29199',
      'imd-2019-decile:E01000001:CY2019': '9',
    });
  });

  it('rejects ranks beyond the areas of England, and a ward', async () => {
    const { intake } = await read(
      lines(
        header,
        'x,E01000001,City of London,E09000001,9,33755',
        'x,E05009288,City of London,E09000001,9,1',
        'x,E01000002,City of London,E09000001,0,1',
      ),
    );
    expect(intake.rejections.map(({ source }) => source)).toEqual(['L2', 'L3', 'L4']);
  });
});

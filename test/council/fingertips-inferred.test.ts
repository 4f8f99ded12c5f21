import { describe, expect, it } from '@jest/globals';
import { fingertips } from '../../subgraphs/council/datasets/ohid-fingertips/dataset.js';
import { header, row, type Cells } from './fingertips-export.js';
import { lines, readerOf } from './reading.js';

const read = readerOf(fingertips);
const key = 'fingertips-999999901';

/** The entry and the figures that rows of an indicator that does not exist give. */
async function inferredFrom(...cells: readonly Cells[]) {
  const rows = cells.map((each) =>
    row({ id: '999999901', name: 'Example indicator (test)', area: 'E09000007', ...each }),
  );
  const reading = await read(lines(header, ...rows));
  return { ...reading, entry: reading.rows('indicator')[0] };
}

describe('the unit of an indicator that nobody has described', () => {
  it.each([
    ['100', '2000', '5', 'PERCENT'],
    ['12', '24000', '0.5', 'RATE_PER_1000'],
    ['512', '48767', '104.98', 'RATE_PER_10000'],
    ['33', '110000', '30', 'RATE_PER_100000'],
    ['450', '150', '3', 'RATIO'],
    ['450', '', '450', 'COUNT'],
    ['', '', '450', 'SCORE'],
  ])('of %s over %s printed as %s is %s', async (count, denominator, value, unit) => {
    const { entry } = await inferredFrom({ count, denominator, value });
    expect(entry).toMatchObject({ unit, statistic: null, polarity: 'NO_JUDGEMENT' });
    expect(entry?.['caveats']).toMatch(/^Inferred from the download: the unit, because /m);
  });

  it('is that which adjusted values lie near, and they are never added up', async () => {
    const cells = { count: '300', denominator: '100000' };
    const { entry } = await inferredFrom(
      { ...cells, value: '431.7' },
      { ...cells, area: 'E09000030', value: '250.2' },
      { ...cells, area: 'E12000007', value: '344' },
    );
    expect(entry).toMatchObject({ unit: 'RATE_PER_100000', statistic: 'STANDARDISED_RATE' });
  });

  it('is what its name says where the numbers say nothing', async () => {
    const without = { count: '', denominator: '', value: '80.1' };
    const named = (name: string) => inferredFrom({ ...without, name });
    expect((await named('Example life expectancy (test)')).entry).toMatchObject({ unit: 'YEARS' });
    expect((await named('Example (test), per 100,000')).entry).toMatchObject({
      unit: 'RATE_PER_100000',
      denominator: null,
    });
  });
});

describe('the headline of an indicator that nobody has described', () => {
  it('is about the only sex and age there is', async () => {
    const { figures } = await inferredFrom({ sex: 'Female', age: '53-70 yrs' });
    expect(Object.keys(figures)).toEqual([`${key}:E09000007:FY2022`]);
  });

  it('is about persons of all ages where there are others', async () => {
    const { figures } = await inferredFrom(
      { age: 'All ages' },
      { age: '65+ yrs' },
      { age: 'All ages', sex: 'Male' },
    );
    expect(Object.keys(figures)).toEqual([
      `${key}:E09000007:FY2022`,
      `${key}:E09000007:FY2022:age=65+ yrs`,
      `${key}:E09000007:FY2022:sex=Male`,
    ]);
  });

  it('is about nobody where each sex stands alone, which the entry says', async () => {
    const { figures, entry } = await inferredFrom({ sex: 'Male' }, { sex: 'Female' });
    expect(Object.keys(figures)).toEqual([
      `${key}:E09000007:FY2022:sex=Male`,
      `${key}:E09000007:FY2022:sex=Female`,
    ]);
    expect(entry?.['caveats']).toContain(
      'there is no figure for everybody, so all are given by sex.',
    );
  });
});

describe('a file that is not what it seems', () => {
  it('gives no entry without figures of London or England', async () => {
    const { facts, intake } = await inferredFrom({ area: 'E10000002' }, { area: 'E12000008' });
    expect(facts).toEqual([]);
    expect([...intake.passedOver.values()]).toEqual([2]);
  });

  it('rejects what contradicts another row, and an id that is no number, with their lines', async () => {
    const { intake } = await inferredFrom({ value: '1' }, { value: '2' }, { id: 'A1' });
    expect(intake.rejections).toEqual([
      { source: 'L3', reason: '"2" differs from "1" at L2' },
      { source: 'L4', reason: '"A1" is no Indicator ID; expected a number such as 93763' },
    ]);
  });

  it('keeps several indicators of one file apart', async () => {
    const { rows } = await inferredFrom({}, { id: '999999902', name: 'Second example (test)' });
    expect(rows('indicator').map(({ title }) => title)).toEqual([
      'Example indicator (test)',
      'Second example (test)',
    ]);
  });
});

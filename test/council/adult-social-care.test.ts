import { describe, expect, it } from '@jest/globals';
import { adultSocialCareOutcomes } from '../../subgraphs/council/datasets/nhs-digital-ascof.js';
import { oflogAdultSocialCare } from '../../subgraphs/council/datasets/oflog-adult-social-care.js';
import { lines, readerOf } from './reading.js';

describe('adult social care of the Local Authority Data Explorer', () => {
  const read = readerOf(oflogAdultSocialCare);
  const header =
    'Financial year,Local authority code,Local authority name,Grouping,Entity_Name,Region,Measure,Code,Value,MEDIAN,MADs_from_median,rank_order';
  const row = (year: string, area: string, code: string, value: string) =>
    `${year},${area},Camden,LA_Raw,London Boroughs,London,"Outcome, Ease of finding information about services : service users",${code},${value},73.7,0,desc`;

  it('reads measures whose names hold commas, by their code', async () => {
    const { figures } = await read(
      lines(
        header,
        row('2022-23', 'E09000007', 'ASC3', '66.9'),
        row('2019-20', 'E09000007', 'ASC2', '0.317'),
        row('2022-23', 'E09000007', 'ASC6', '1707.652236909437'),
        row('2016-17', 'E06000005', 'ASC1', '7.6'),
      ),
    );
    expect(figures).toEqual({
      'adult-social-care-information-easy-to-find:E09000007:FY2022': '66.9',
      'adult-social-care-quality-of-life:E09000007:FY2019': '0.317',
      'adult-social-care-requests-resulting-in-a-service:E09000007:FY2022': '1707.65',
    });
  });

  it('takes a blank for missing, not for 0', async () => {
    const { figures } = await read(lines(header, row('2020-21', 'E09000012', 'ASC5', '')));
    expect(figures).toEqual({
      'short-term-services-ending-in-independence:E09000012:FY2020': '[x]',
    });
  });

  it('rejects a year that is no financial year and an unknown measure', async () => {
    const { intake, facts } = await read(
      lines(
        header,
        row('2022-24', 'E09000007', 'ASC3', '66.9'),
        row('2022-23', 'E09000007', 'ASC8', '1'),
      ),
    );
    expect(facts).toHaveLength(0);
    expect(intake.rejections.map(({ source }) => source)).toEqual(['L2', 'L3']);
  });
});

describe('the Adult Social Care Outcomes Framework', () => {
  const read = readerOf(adultSocialCareOutcomes);
  const header =
    'Geographical Code,Geographical Description,Geographical Level,ONS Code,ASCOF Measure Code,Disaggregation Level,Measure Type,Measure Value,Measure Group,Measure Group Description';
  const row = (area: string, level: string, type: string, value: string, group = '1E') =>
    `702,Camden,Council,${area},${group},${level},${type},${value},${group},"Proportion of adults, in employment"`;

  it('makes one figure of an outcome and the rows of its numerator and denominator', async () => {
    const { facts, figures } = await read(
      lines(
        header,
        row('E09000007', 'Total', 'Numerator', '15'),
        row('E09000007', 'Total', 'Outcome', '3.8'),
        row('E09000007', 'Total', 'Denominator', '400'),
        row('E12000007', 'Female', 'Outcome', '5.5'),
        row('E09000007', '85 and over', 'Outcome', '12.2', '2B2'),
      ),
    );
    expect(figures).toEqual({
      'adults-with-learning-disabilities-in-employment:E09000007:FY2020': '3.8',
      'adults-with-learning-disabilities-in-employment:E12000007:FY2020:sex=Female': '5.5',
      'reablement-offered:E09000007:FY2020:age=85 and over': '12.2',
    });
    expect(facts[0]?.values).toMatchObject({ numerator: '15', denominator: '400', row_key: 'L3' });
  });

  it('keeps the reason why an outcome is missing', async () => {
    const { figures, facts } = await read(
      lines(
        header,
        row('E09000012', 'Total', 'Outcome', '[x]'),
        row('E09000001', 'Male', 'Outcome', '[c]'),
        row('E09000001', 'Male', 'Numerator', '[c]'),
        row('E09000001', '65-74', 'Outcome', '[x]', '2B1'),
        row('E09000001', '65-74', 'Denominator', '0', '2B1'),
      ),
    );
    expect(Object.values(figures)).toEqual(['[x]', '[c]', '[x]']);
    expect(facts.map(({ values }) => values.statuses)).toEqual([
      'NOT_AVAILABLE',
      'SUPPRESSED',
      'NOT_AVAILABLE',
    ]);
    expect(facts[2]?.values.denominator).toBeNull();
  });

  it('rejects numbers without an outcome and passes over measures that are not known', async () => {
    const { intake, facts } = await read(
      lines(
        header,
        row('E09000007', 'Total', 'Numerator', '15'),
        row('E09000007', 'Total', 'Outcome', '[x]', '9Z'),
      ),
    );
    expect(facts).toHaveLength(0);
    expect(intake.rejections).toEqual([{ source: 'L2', reason: '"" is no outcome' }]);
    expect(intake.passedOver.get('a measure that is not taken')).toBe(1);
  });

  it('gives carers their own bands of age, and the survey no figure where nobody was asked', async () => {
    const { figures, facts } = await read(
      lines(
        header,
        row('E09000007', '85 and over', 'Outcome', '88.1', '1C2B'),
        row('E09000007', '85 and over', 'Numerator', '37', '1C2B'),
        row('E09000007', '85 and over', 'Denominator', '42', '1C2B'),
        row('E12000007', 'Total', 'Outcome', '[x]', '4A'),
        row('E12000007', 'Total', 'Margin Of Error', '[x]', '4A'),
      ),
    );
    expect(figures).toEqual({
      'ascof-carers-with-direct-payments:E09000007:FY2020:age=85 and over': '88.1',
      'ascof-feeling-safe:E12000007:FY2020': '[x]',
    });
    expect(facts[0]?.values).toMatchObject({ numerator: '37', denominator: '42' });
  });
});

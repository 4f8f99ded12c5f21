import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { intermediateCarePlans } from '../../subgraphs/finance/datasets/intermediate-care-plans.js';
import { publicHealthGrant } from '../../subgraphs/finance/datasets/public-health-grant.js';
import { publishedFacts } from '../../subgraphs/finance/datasets/published-facts.js';
import { weightedPopulations } from '../../subgraphs/finance/datasets/weighted-populations.js';
import { borough, entities, financeUnderTest, type FinanceUnderTest } from './finance-subgraph.js';
import { fileReader } from './reading.js';

const readPopulations = fileReader(weightedPopulations);
const readGrant = fileReader(publicHealthGrant);
const readPlans = fileReader(intermediateCarePlans);
const readFacts = fileReader(publishedFacts);

const csv = (...rows: readonly string[]) => `${rows.join('\n')}\n`;

describe('need-weighted populations of practices', () => {
  const header =
    'Practice_Code,GP_Practice_Name,PCN_Code,LAD21,Patients,pop 2022/23,G&A WP,CS WP,MH WP,Mat WP,Health Ineq WP,Prescr WP,Final WP,Primary Medical Care WP,Final PMC WP';

  it('are of the year of the file, whatever its column is called, and keep every decimal', async () => {
    const { facts, intake } = await readPopulations(
      csv(
        header,
        'F83001,A Surgery,,E09000007,,1000.123456,1,2,3,4,5,6,7.5,8,9',
        'A81001,Elsewhere,,E06000004,,1,1,1,1,1,1,1,1,1,1',
      ),
    );
    expect(facts).toHaveLength(1);
    expect(facts[0]?.values).toMatchObject({
      practice_code: 'F83001',
      period: 'FY2024',
      area_code: 'E09000007',
      registered: '1000.123456',
      core_services: '7.5',
      primary_medical_care_final: '9',
    });
    expect(Object.fromEntries(intake.passedOver)).toEqual({ 'practice outside London': 1 });
  });

  it('refuse a practice with a hole, by line and column', async () => {
    const { facts, intake } = await readPopulations(
      csv(header, 'F83001,A Surgery,,E09000007,,1000,1,2,NA,4,5,6,7,8,9'),
    );
    expect(facts).toEqual([]);
    expect(intake.rejections).toEqual([{ source: 'L2', reason: 'MH WP: "NA" is no population' }]);
  });
});

describe('the public health grant', () => {
  it('is read by the names of authorities, and only by those', async () => {
    const { figure, intake } = await readGrant(
      csv(
        'localAuthority,allocation_gbp_thousand',
        'Camden,26368',
        'Hammersmith & Fulham,20855',
        'Harrow,9.1',
      ),
    );
    expect(figure('finance.public-health-grant', 'E09000007')).toMatchObject({
      period: 'FY2014',
      value: '26368',
    });
    expect(intake.rejections.map(({ source }) => source)).toEqual(['L3', 'L4']);
  });
});

describe('plans for intermediate care', () => {
  const header =
    'Code,LA_name,Bed based intermediate Care Services,Reablement in a persons own home,metric,value,date';

  it('take the two amounts, never the population, and say NA of what is missing', async () => {
    const { facts, intake } = await readPlans(
      csv(
        header,
        'E09000003,Barnet,11953685,791873.004,Population,299504,2023-03-31',
        'E09000004,Bexley,NA,2032000,Population,190000,2023-03-31',
        'E06000001,Hartlepool,995820,633569,Population,72703,2023-03-31',
      ),
    );
    expect(
      facts.map(({ values: { area_code, service, amount } }) => [area_code, service, amount]),
    ).toEqual([
      ['E09000003', 'BED_BASED_INTERMEDIATE_CARE', '11953685'],
      ['E09000003', 'REABLEMENT_AT_HOME', '791873'],
      ['E09000004', 'BED_BASED_INTERMEDIATE_CARE', null],
      ['E09000004', 'REABLEMENT_AT_HOME', '2032000'],
    ]);
    expect(facts.some(({ values }) => 'period' in values)).toBe(false);
    expect(Object.fromEntries(intake.passedOver)).toEqual({ 'not in London': 1 });
  });
});

describe('single published figures', () => {
  it('must name their source and an indicator of the registry', async () => {
    const { facts, intake } = await readFacts(
      csv(
        'indicator,area,period,value,status,source',
        'finance.public-health-grant,E92000001,FY2024,3603000,ROUNDED,as announced',
        'finance.public-health-grant,E92000001,FY2025,3858000,,',
        'finance.nothing,E92000001,FY2025,1,,somewhere',
        'finance.public-health-grant,E92000001,2025,1,,somewhere',
      ),
    );
    expect(facts).toHaveLength(1);
    expect(facts[0]?.values).toMatchObject({ value: '3603000', statuses: 'ROUNDED' });
    expect(intake.rejections.map(({ source }) => source)).toEqual(['L3', 'L4', 'L5']);
  });
});

describe('allocations in the graph', () => {
  let finance: FinanceUnderTest;

  beforeAll(async () => {
    finance = await financeUnderTest();
  }, 180_000);

  afterAll(() => finance.drop());

  it('sum weighted populations over the practices of a network and of a borough', async () => {
    const answer = await finance.ask(
      `${entities} ... on Borough { finance { weightedPopulations { registered { latest { exact } } coreServices { latest { exact provenance { kind } } } } } }
        ... on PrimaryCareNetwork { finance { weightedPopulations { primaryMedicalCare { latest { exact } } coreServices { latest { exact } } } } } } }`,
      {
        representations: [
          borough('E09000007'),
          { __typename: 'PrimaryCareNetwork', odsCode: 'U33392' },
        ],
      },
    );
    // Camden: 32 practices, 312,664.7863586 patients weighing 281,815.206632.
    expect(answer.at('_entities.0.finance.weightedPopulations')).toEqual({
      registered: { latest: { exact: '312664.79' } },
      coreServices: { latest: { exact: '281815.21', provenance: { kind: 'MODELLED' } } },
    });
    // U33392: 12 practices, 103,505.946237 and 99,086.204007.
    expect(answer.at('_entities.1.finance.weightedPopulations')).toEqual({
      primaryMedicalCare: { latest: { exact: '103505.95' } },
      coreServices: { latest: { exact: '99086.20' } },
    });
  });

  it('estimate the contract of a network from its rates, and say what stands in for what', async () => {
    const answer = await finance.ask(
      `${entities} ... on PrimaryCareNetwork { finance {
        contractFunding(year: "FY2024") { total { exact statuses provenance { kind } lineage { kind } } core { exact } enhancedAccess { exact } note }
        later: contractFunding(year: "FY2025") { total { exact } note } } } } }`,
      { representations: [{ __typename: 'PrimaryCareNetwork', odsCode: 'U33392' }] },
    );
    // 2.218 × 104,445.55 + 0.698 × 103,505.95 = 231,660.23 + 72,247.15; 7.674 × 103,505.95.
    const contract = '_entities.0.finance.contractFunding';
    expect(answer.at(`${contract}.core`)).toEqual({ exact: '303907.38' });
    expect(answer.at(`${contract}.enhancedAccess`)).toEqual({ exact: '794304.66' });
    expect(answer.at(`${contract}.total`)).toMatchObject({
      exact: '1098212.04',
      statuses: ['ESTIMATED'],
      provenance: { kind: 'MODELLED' },
    });
    expect(answer.at(`${contract}.note`)).toContain('lists at 1 January 2024');
    expect(answer.at('_entities.0.finance.later')).toEqual({
      total: null,
      note: expect.stringContaining('Cannot be calculated'),
    });
  });

  it('tell grants with what is known of them', async () => {
    const answer = await finance.ask(
      `${entities} ... on Borough { finance { grants { publicHealth { latest { exact period { code } } } improvedBetterCareFund { latest { exact } } } } }
        ... on Region { finance { grants { publicHealth { observations { exact statuses } } } } } } }`,
      {
        representations: [borough('E09000005'), { __typename: 'Region', gssCode: 'E92000001' }],
      },
    );
    expect(answer.at('_entities.0.finance.grants')).toEqual({
      publicHealth: { latest: { exact: '18848', period: { code: 'FY2014' } } },
      improvedBetterCareFund: { latest: { exact: '13344692' } },
    });
    expect(answer.at('_entities.1.finance.grants.publicHealth.observations')).toEqual([
      { exact: '3603000', statuses: ['ROUNDED'] },
      { exact: '3858000', statuses: ['ROUNDED'] },
      { exact: '4404000', statuses: ['ROUNDED'] },
    ]);
  });

  it('tell plans for intermediate care without a year', async () => {
    const answer = await finance.ask(
      `${entities} ... on Borough { finance { intermediateCare { service amount { display } missingReason yearNote provenance { licence { id } } } } } } }`,
      { representations: [borough('E09000004')] },
    );
    const known = {
      yearNote: 'The publisher does not state the year.',
      provenance: { licence: { id: 'MIT' } },
    };
    expect(answer.at('_entities.0.finance.intermediateCare')).toEqual([
      {
        service: 'BED_BASED_INTERMEDIATE_CARE',
        amount: null,
        missingReason: 'Not available: the publisher prints NA.',
        ...known,
      },
      {
        service: 'REABLEMENT_AT_HOME',
        amount: { display: '£2,032,000' },
        missingReason: null,
        ...known,
      },
    ]);
  });
});

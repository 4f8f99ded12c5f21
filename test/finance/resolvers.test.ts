import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { borough, entities, financeUnderTest, type FinanceUnderTest } from './finance-subgraph.js';

let finance: FinanceUnderTest;

beforeAll(async () => {
  finance = await financeUnderTest();
}, 120_000);

afterAll(() => finance.drop());

const region = (gssCode: string) => ({ __typename: 'Region', gssCode });
const network = (odsCode: string) => ({ __typename: 'PrimaryCareNetwork', odsCode });

describe('a borough', () => {
  it('tells net expenditure on adult social care with its source', async () => {
    const answer = await finance.ask(
      `${entities} ... on Borough { finance { adultSocialCare { netCurrentExpenditure {
        indicator { id unit }
        latest { id exact value display statuses period { label } area { name kind }
          provenance { publisher release releasedOn sha256 rowKey kind fileNature } lineage { kind } }
      } } } } } }`,
      { representations: [borough('E09000007')] },
    );
    expect(answer.codes).toEqual([]);
    expect(answer.at('_entities.0.finance.adultSocialCare.netCurrentExpenditure')).toEqual({
      indicator: { id: 'finance.adult-social-care-net-current-expenditure', unit: 'GBP_THOUSAND' },
      latest: {
        id: 'finance.adult-social-care-net-current-expenditure:E09000007:FY2024',
        exact: '128204',
        value: 128_204,
        display: '£128,204 thousand',
        statuses: [],
        period: { label: '2024-25' },
        area: { name: 'Camden', kind: 'BOROUGH' },
        provenance: {
          publisher: 'Ministry of Housing, Communities and Local Government',
          release: '2024-25 second release',
          releasedOn: '2025-12-04',
          sha256: 'a824c696fe3f085d3e89739ef8f6d43da1c6959935aded49e16c08208aeb6051',
          rowKey: 'RSX_LA_Data_202425!AI59',
          kind: 'PUBLISHED',
          fileNature: 'ORIGINAL',
        },
        lineage: [],
      },
    });
  });

  it('answers every typed field of every service', async () => {
    const areas = {
      adultSocialCare: 'AdultSocialCareFinance',
      childrensSocialCare: 'ChildrensSocialCareFinance',
      publicHealth: 'PublicHealthFinance',
      housing: 'HousingFinance',
      services: 'ServiceFinance',
    };
    for (const [area, type] of Object.entries(areas)) {
      const schema = await finance.ask(`{ __type(name: "${type}") { fields { name } } }`);
      const names = schema.list('__type.fields').map((field) => (field as { name: string }).name);
      expect(names.length).toBeGreaterThanOrEqual(5);
      const fields = names.map((name) => `${name} { latest { period { code } value } }`).join(' ');
      const answer = await finance.ask(
        `${entities} ... on Borough { finance { ${area} { ${fields} } } } } }`,
        { representations: [borough('E09000030')] },
      );
      expect(answer.codes).toEqual([]);
      for (const name of names) {
        expect(answer.at(`_entities.0.finance.${area}.${name}.latest`)).toEqual({
          period: { code: 'FY2024' },
          value: expect.any(Number),
        });
      }
    }
  });

  it('has eight years of the four services of the time series, latest revision first to count', async () => {
    const answer = await finance.ask(
      `${entities} ... on Borough { finance { adultSocialCare { netCurrentExpenditure {
        observations { exact revision period { code } provenance { datasetId fileNature } } } } } } } }`,
      { representations: [borough('E09000015')] },
    );
    const observations = answer.list(
      '_entities.0.finance.adultSocialCare.netCurrentExpenditure.observations',
    );
    expect(observations).toHaveLength(8);
    expect(observations[5]).toEqual({
      exact: '88699',
      revision: 2,
      period: { code: 'FY2022' },
      provenance: { datasetId: 'mhclg/revenue-outturn-time-series', fileNature: 'DERIVED' },
    });
    expect(observations[7]).toMatchObject({
      provenance: { datasetId: 'mhclg/revenue-outturn-rsx' },
    });
  });

  it('keeps the revision before, under its number', async () => {
    const id = 'finance.adult-social-care-net-current-expenditure:E09000015:FY2022';
    const answer = await finance.ask(
      `{ before: financeObservation(id: "${id}@1") { exact statuses supersededAt provenance { release } }
         now: financeObservation(id: "${id}") { exact revision supersededAt } }`,
    );
    expect(answer.at('before')).toEqual({
      exact: '81182',
      statuses: ['PROVISIONAL'],
      supersededAt: expect.any(String),
      provenance: { release: '2022-23 second release' },
    });
    expect(answer.at('now')).toEqual({ exact: '88699', revision: 2, supersededAt: null });
  });

  it('says why a figure is missing, never nought', async () => {
    const answer = await finance.ask(
      `{ financeObservation(id: "finance.education-net-current-expenditure:E09000002:FY2023") {
        value exact display missingReason statuses } }`,
    );
    expect(answer.at('financeObservation')).toEqual({
      value: null,
      exact: null,
      display: '[x]',
      missingReason: 'The return was not received in time for publication.',
      statuses: ['NOT_AVAILABLE'],
    });
  });

  it('answers nothing for a borough that does not exist, without an error', async () => {
    const answer = await finance.ask(
      `${entities} ... on Borough { finance { housing { totalIncome { latest { value } observations { id } } } } } } }`,
      { representations: [borough('E09000099')] },
    );
    expect(answer.codes).toEqual([]);
    expect(answer.at('_entities.0.finance.housing.totalIncome')).toEqual({
      latest: null,
      observations: [],
    });
  });
});

describe('a region', () => {
  it('is the class total of London, and England', async () => {
    const answer = await finance.ask(
      `${entities} ... on Region { finance { adultSocialCare { netCurrentExpenditure {
        latest { exact statuses area { name } provenance { rowKey } } } } } } } }`,
      { representations: [region('E12000007'), region('E92000001')] },
    );
    const latest = [0, 1].map((place) =>
      answer.at(`_entities.${String(place)}.finance.adultSocialCare.netCurrentExpenditure.latest`),
    );
    expect(latest).toEqual([
      {
        exact: '3722693.81',
        statuses: ['PROVISIONAL'],
        area: { name: 'London' },
        provenance: { rowKey: 'RSX_LA_Data_202425!AI423 (class E09)' },
      },
      {
        exact: '25243898.4',
        statuses: ['PROVISIONAL', 'ESTIMATED'],
        area: { name: 'England' },
        provenance: { rowKey: 'RSX_LA_Data_202425!AI418' },
      },
    ]);
  });
});

describe('a primary care network', () => {
  it('tells what its practices were paid, as a sum of rows', async () => {
    const answer = await finance.ask(
      `${entities} ... on PrimaryCareNetwork { finance {
        payments { total { latest { display period { label } provenance { kind rowKey } lineage { kind } } }
          globalSum { latest { exact } } qof { latest { exact } } }
        figures(indicators: ["finance.gp-payments-premises"]) { latest { exact } } } } } }`,
      { representations: [network('U33392')] },
    );
    expect(answer.at('_entities.0.finance.payments.total.latest')).toMatchObject({
      display: expect.stringMatching(/^£[\d,]+\.\d\d$/),
      period: { label: '2022-23' },
      provenance: { kind: 'MODELLED', rowKey: expect.stringMatching(/^L1869 L\d+/) },
      lineage: [{ kind: 'sum-of-rows' }],
    });
    expect(answer.list('_entities.0.finance.figures')).toHaveLength(1);
  });
});

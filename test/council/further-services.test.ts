import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { councilUnderTest, type CouncilUnderTest } from './council-subgraph.js';

describe('the wider figures of councils', () => {
  let council: CouncilUnderTest;
  beforeAll(async () => {
    council = await councilUnderTest();
  }, 180_000);
  afterAll(() => council.drop());

  it('answers for rough sleeping, and says how it was counted', async () => {
    const { data, errors } = await council.ask(`{
      borough(gssCode: "E09000007") { council { homelessness { peopleSleepingRough {
        latest { value statuses period { label } provenance { datasetId releasedOn } } } } } }
      region(gssCode: "E12000007") { council { homelessness { peopleSleepingRough {
        latest { value statuses } } } } }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      borough: {
        council: {
          homelessness: {
            peopleSleepingRough: {
              latest: {
                value: 90,
                statuses: expect.any(Array),
                period: { label: 'October to December 2022' },
                provenance: {
                  datasetId: 'mhclg/rough-sleeping-snapshot',
                  releasedOn: '2023-02-28',
                },
              },
            },
          },
        },
      },
      region: {
        council: {
          homelessness: {
            peopleSleepingRough: { latest: { value: 858, statuses: ['ESTIMATED'] } },
          },
        },
      },
    });
  });

  it('measures how unequal school readiness is by free school meals', async () => {
    const { data, errors } = await council.ask(`{
      borough(gssCode: "E09000030") { council { inequality(
        indicator: "council.school-readiness", dimension: "free-school-meals", period: "AY2024"
      ) { groups { group } gap { value } } } }
    }`);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      borough: {
        council: {
          inequality: {
            groups: [{ group: 'Eligible' }, { group: 'Not eligible' }],
            gap: { value: expect.any(Number) },
          },
        },
      },
    });
  });

  it('gives every new service area for a borough, a ward, a small area and a board', async () => {
    const { data, errors } = await council.ask(`{
      borough(gssCode: "E09000030") { council {
        employmentSupport { unemployment { latest { display } } }
        leisure { adultInactivity { latest { display } } }
        environment { airPollution { latest { value } } }
        publicHealth { adultSmoking { latest { display } } }
        housing { overcrowdedShare { latest { display provenance { kind } } } }
      } }
      ward(gssCode: "E05009288") { overcrowdedHouseholdsShare { latest { numerator denominator } } }
      lsoa(gssCode: "E01000001") { deprivation { rank2019 { latest { value } } } }
    }`);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({
      borough: {
        council: {
          employmentSupport: { unemployment: { latest: { display: expect.stringMatching(/%$/) } } },
          leisure: { adultInactivity: { latest: { display: expect.stringMatching(/%$/) } } },
          environment: { airPollution: { latest: { value: expect.any(Number) } } },
          publicHealth: { adultSmoking: { latest: { display: expect.stringMatching(/%$/) } } },
          housing: { overcrowdedShare: { latest: { provenance: { kind: 'MODELLED' } } } },
        },
      },
      ward: { overcrowdedHouseholdsShare: { latest: { denominator: expect.any(Number) } } },
      lsoa: { deprivation: { rank2019: { latest: { value: 29199 } } } },
    });
  });

  it('gives a board every domain of the index, and life expectancy by sex', async () => {
    const { data, errors } = await council.ask(`{
      _entities(representations: [{ __typename: "IntegratedCareBoard", odsCode: "QRV" }]) {
        ... on IntegratedCareBoard { deprivation {
          figures(indicators: ["council.imd-2025-health-rank-of-average-score"]) {
            latest { exact } } } }
      }
      region(gssCode: "E92000001") { council { publicHealth { lifeExpectancy {
        breakdown(dimension: "sex") { level latest { display } } } } } }
    }`);
    expect(errors).toEqual([]);
    expect(data).toEqual({
      _entities: [{ deprivation: { figures: [{ latest: { exact: '34' } }] } }],
      region: {
        council: {
          publicHealth: {
            lifeExpectancy: {
              breakdown: [
                { level: 'Female', latest: { display: '83.5 years' } },
                { level: 'Male', latest: { display: '79.7 years' } },
              ],
            },
          },
        },
      },
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { councilUnderTest, type CouncilUnderTest } from './council-subgraph.js';

let subgraph: CouncilUnderTest;
beforeAll(async () => {
  subgraph = await councilUnderTest();
}, 240_000);
afterAll(() => subgraph.drop());

/** The data of an operation that must not fail. */
async function ask(query: string, variables?: Record<string, unknown>): Promise<unknown> {
  const { data, errors } = await subgraph.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
}

describe('boroughs', () => {
  it('are 33, of which the City of London is none', async () => {
    const { boroughs } = (await ask('{ boroughs { gssCode name isLondonBorough } }')) as {
      boroughs: { gssCode: string; name: string; isLondonBorough: boolean }[];
    };
    expect(boroughs).toHaveLength(33);
    expect(boroughs.map(({ gssCode }) => gssCode)).toEqual(
      boroughs.map(({ gssCode }) => gssCode).sort(),
    );
    expect(boroughs.filter((borough) => !borough.isLondonBorough)).toMatchObject([
      { gssCode: 'E09000001', name: 'City of London' },
    ]);
  });

  it('come by their codes; an empty list gives nothing, an unknown code nothing, a malformed one an error', async () => {
    expect(
      await ask(
        '{ some: boroughs(gssCodes: ["E09000030", "E09000099"]) { name } none: boroughs(gssCodes: []) { name } unknown: borough(gssCode: "E09000099") { name } ward: borough(gssCode: "E05009317") { name } }',
      ),
    ).toEqual({ some: [{ name: 'Tower Hamlets' }], none: [], unknown: null, ward: null });
    const { errors } = await subgraph.ask('{ borough(gssCode: "camden") { name } }');
    expect(errors).toEqual([['BAD_USER_INPUT', expect.stringMatching(/"camden" is no GSS code/)]]);
  });

  it('tell population, deprivation and school readiness with their provenance', async () => {
    const figure = 'latest { exact period { code label } provenance { kind datasetId rowKey } }';
    expect(
      await ask(`{ borough(gssCode: "E09000030") {
        region { name nhsRegionCode kind }
        population { ${figure} }
        populationEstimates { year residents figure }
        deprivation { averageScore { ${figure} } rankOfAverageScore { latest { exact } } }
        council { education { schoolReadiness { ${figure} } } }
      } }`),
    ).toEqual({
      borough: {
        region: { name: 'London', nhsRegionCode: 'Y56', kind: 'REGION' },
        population: {
          latest: {
            exact: '331886',
            period: { code: 'S2024-06-30', label: '30 June 2024' },
            provenance: {
              kind: 'PUBLISHED',
              datasetId: 'ons/mid-year-population-estimates',
              rowKey: 'L211',
            },
          },
        },
        populationEstimates: [
          { year: 2024, residents: 331886, figure: 'council.population:E09000030:S2024-06-30' },
        ],
        deprivation: {
          averageScore: {
            latest: {
              exact: '30.554',
              period: { code: 'CY2025', label: '2025' },
              provenance: {
                kind: 'PUBLISHED',
                datasetId: 'mhclg/indices-of-deprivation-boroughs',
                rowKey: 'L31',
              },
            },
          },
          rankOfAverageScore: { latest: { exact: '34' } },
        },
        council: {
          education: {
            schoolReadiness: {
              latest: {
                exact: '65.7',
                period: { code: 'AY2024', label: '2024/25 academic year' },
                provenance: {
                  kind: 'PUBLISHED',
                  datasetId: 'dfe/local-authority-interactive-tool',
                  rowKey: 'L46651',
                },
              },
            },
          },
        },
      },
    });
  });

  it('tell why a figure is missing, and show what is hidden as hidden', async () => {
    expect(
      await ask(`{
        lambeth: borough(gssCode: "E09000022") { council { housing {
          householdsInTemporaryAccommodation { latest { value exact display missingReason statuses } }
        } } }
        city: borough(gssCode: "E09000001") { council { housing {
          familiesInBedAndBreakfastOver6Weeks { latest { value display disclosure { action } } }
        } } }
      }`),
    ).toEqual({
      lambeth: {
        council: {
          housing: {
            householdsInTemporaryAccommodation: {
              latest: {
                value: null,
                exact: null,
                display: '[x]',
                missingReason: expect.stringMatching(/No return/),
                statuses: ['NOT_AVAILABLE'],
              },
            },
          },
        },
      },
      city: {
        council: {
          housing: {
            familiesInBedAndBreakfastOver6Weeks: {
              latest: { value: null, display: '[c]', disclosure: { action: 'SUPPRESSED' } },
            },
          },
        },
      },
    });
  });

  it('tell their neighbours, also those outside London', async () => {
    const { borough } = (await ask(
      '{ borough(gssCode: "E09000030") { nearestNeighbours(first: 4) { rank name closeness gssCode borough { name } } } }',
    )) as { borough: { nearestNeighbours: unknown[] } };
    expect(borough.nearestNeighbours).toEqual([
      {
        rank: 1,
        name: 'Hackney',
        closeness: 'Somewhat close',
        gssCode: 'E09000012',
        borough: { name: 'Hackney' },
      },
      {
        rank: 2,
        name: 'Islington',
        closeness: 'Not close',
        gssCode: 'E09000019',
        borough: { name: 'Islington' },
      },
      {
        rank: 3,
        name: 'Newham',
        closeness: 'Not close',
        gssCode: 'E09000025',
        borough: { name: 'Newham' },
      },
      { rank: 4, name: 'Manchester', closeness: 'Not close', gssCode: 'E08000003', borough: null },
    ]);
  });

  it('break figures down, and count small areas by decile', async () => {
    const { borough } = (await ask(`{ borough(gssCode: "E09000007") {
      council { education { schoolReadiness { breakdown(dimension: "free-school-meals") { level latest { exact } } } } }
      lsoasByDeprivation { latest { exact } breakdown(dimension: "imd-decile") { level latest { exact } } }
    } }`)) as {
      borough: {
        council: { education: { schoolReadiness: { breakdown: unknown[] } } };
        lsoasByDeprivation: {
          latest: { exact: string };
          breakdown: { level: string; latest: { exact: string } }[];
        };
      };
    };
    expect(borough.council.education.schoolReadiness.breakdown).toEqual([
      { level: 'Eligible', latest: { exact: '63.1' } },
      { level: 'Not eligible', latest: { exact: '75.7' } },
    ]);
    const { latest, breakdown } = borough.lsoasByDeprivation;
    expect(breakdown.map(({ level }) => level)).toEqual(breakdown.map(({ level }) => level).sort());
    expect(breakdown.reduce((sum, one) => sum + Number(one.latest.exact), 0)).toBe(
      Number(latest.exact),
    );
  });
});

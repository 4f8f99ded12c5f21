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

describe('regions', () => {
  it('are London and England, with the publishers’ own figures', async () => {
    expect(
      await ask(`{ regions { gssCode name kind nhsRegionCode
        population { latest { exact provenance { kind } lineage { kind } } }
        council { housing { householdsInTemporaryAccommodation { latest { display } } } }
      } }`),
    ).toEqual({
      regions: [
        {
          gssCode: 'E12000007',
          name: 'London',
          kind: 'REGION',
          nhsRegionCode: 'Y56',
          population: {
            latest: {
              exact: '9089736',
              provenance: { kind: 'MODELLED' },
              lineage: [{ kind: 'sum-of-areas' }],
            },
          },
          council: {
            housing: { householdsInTemporaryAccommodation: { latest: { display: '68,940 [e]' } } },
          },
        },
        {
          gssCode: 'E92000001',
          name: 'England',
          kind: 'COUNTRY',
          nhsRegionCode: null,
          population: {
            latest: {
              exact: '58620101',
              provenance: { kind: 'MODELLED' },
              lineage: [{ kind: 'sum-of-rows' }],
            },
          },
          council: {
            housing: { householdsInTemporaryAccommodation: { latest: { display: '123,030 [e]' } } },
          },
        },
      ],
    });
  });
});

describe('figures', () => {
  it('come by indicator and dates, in the order asked for, and refuse what is not of this sector', async () => {
    expect(
      await ask(`{ region(gssCode: "E12000007") { council { figures(
        indicators: ["council.looked-after-children", "council.school-readiness"],
        periods: { from: "2024-04-01", to: "2025-08-31" }
      ) { indicator { id } observations { period { code } exact } } none: figures(indicators: []) { areaCode } } } }`),
    ).toEqual({
      region: {
        council: {
          figures: [
            {
              indicator: { id: 'council.looked-after-children' },
              observations: [{ period: { code: 'FY2024' }, exact: '9290' }],
            },
            {
              indicator: { id: 'council.school-readiness' },
              observations: [
                { period: { code: 'AY2023' }, exact: '70' },
                { period: { code: 'AY2024' }, exact: '70.7' },
              ],
            },
          ],
          none: [],
        },
      },
    });
    const { errors } = await subgraph.ask(
      '{ region(gssCode: "E12000007") { council { figures(indicators: ["health.gp-appointments"]) { areaCode } } } }',
    );
    expect(errors[0]?.[0]).toBe('BAD_USER_INPUT');
  });

  it('are explained by their id', async () => {
    expect(
      await ask(`{
        hit: councilObservation(id: "council.school-readiness:E09000007:AY2024:free-school-meals=Eligible") { exact area { name kind } dimensions { dimension level } }
        miss: councilObservation(id: "council.school-readiness:E09000007:AY2030") { exact }
      }`),
    ).toEqual({
      hit: {
        exact: '63.1',
        area: { name: 'Camden', kind: 'BOROUGH' },
        dimensions: [{ dimension: 'free-school-meals', level: 'Eligible' }],
      },
      miss: null,
    });
    const { errors } = await subgraph.ask(
      '{ councilObservation(id: "council.school-readiness:E09000007:2024-25") { exact } }',
    );
    expect(errors[0]?.[0]).toBe('AMBIGUOUS_PERIOD');
  });
});

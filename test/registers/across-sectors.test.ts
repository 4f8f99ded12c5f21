import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestDatabase } from '../support/databases.js';
import { graphInProcess, type GraphUnderTest } from '../support/graph-under-test.js';
import { preparedDatabase } from '../support/prepared-database.js';

let filled: TestDatabase;
let graph: GraphUnderTest;
beforeAll(async () => {
  filled = await preparedDatabase();
  graph = await graphInProcess(filled.database);
}, 240_000);
afterAll(async () => {
  await graph.stop();
  await filled.drop();
});

/** Data of an operation that must not fail, with the illustrative datasets it says it used. */
async function ask(query: string) {
  const { body } = await graph.ask(query);
  expect(body.errors).toBeUndefined();
  return { data: body.data, illustrative: body.extensions?.['illustrative'] };
}

describe('registers across sectors', () => {
  it('lead from a borough to its networks, what they offer, and the services they refer to', async () => {
    const { data, illustrative } = await ask(`{ borough(gssCode: "E09000022") {
      health { pcns { odsCode hubServices { name sector category } leadership { leadProfession } councilServices { id } } }
      council { services(category: HOUSING) { name pcns { name odsCode leadBorough { name } } referrals { latest { display } } } }
    } }`);
    expect(data).toMatchObject({
      borough: {
        health: {
          pcns: expect.arrayContaining([
            expect.objectContaining({
              odsCode: 'U18315',
              leadership: { leadProfession: 'GP' },
              councilServices: [
                { id: 'illustrative-lambeth-service-1' },
                { id: 'illustrative-lambeth-service-2' },
              ],
            }),
            expect.objectContaining({ odsCode: 'U99355', leadership: null, councilServices: [] }),
          ]),
        },
        council: {
          services: [
            {
              pcns: [
                { odsCode: 'U18315', name: expect.any(String), leadBorough: { name: 'Lambeth' } },
                { odsCode: 'U45098', name: expect.any(String), leadBorough: { name: 'Lambeth' } },
              ],
              referrals: { latest: { display: '130' } },
            },
          ],
        },
      },
    });
    expect(illustrative).toEqual([
      'placegraph/council-service-referrals-illustrative',
      'placegraph/council-services-illustrative',
      'placegraph/pcn-hub-services-illustrative',
      'placegraph/pcn-leadership-illustrative',
    ]);
  });

  it('name the boards of places and systems as the health sector does', async () => {
    const { data, illustrative } = await ask(`{
      placePartnership(id: "city-and-hackney") { name boroughs { name } integratedCareBoards { odsCode name } }
      integratedCareSystems(validOn: "2026-11-21") { name integratedCareBoard { name } }
    }`);
    expect(data).toEqual({
      placePartnership: {
        name: 'City and Hackney',
        boroughs: [{ name: 'City of London' }, { name: 'Hackney' }],
        integratedCareBoards: [
          { odsCode: 'QMF', name: 'NHS North East London Integrated Care Board' },
        ],
      },
      integratedCareSystems: [
        ['South East London', 'NHS South East London Integrated Care Board'],
        ['North East London', 'NHS North East London Integrated Care Board'],
        ['South West London', 'NHS South West London Integrated Care Board'],
        ['West and North London', 'NHS West and North London Integrated Care Board'],
      ].map(([name, board]) => ({ name, integratedCareBoard: { name: board } })),
    });
    expect(illustrative).toBeUndefined();
  });

  it('put programmes of the pandemic beside published figures of the same borough', async () => {
    const { data, illustrative } =
      await ask(`{ borough(gssCode: "E09000033") { council { pandemicLegacy {
      id startedOn indicators { id } figures { indicator { id } observations { period { code } exact provenance { kind } } }
    } } } }`);
    const { borough } = data as {
      borough: { council: { pandemicLegacy: { id: string; figures: unknown[] }[] } };
    };
    const everyoneIn = borough.council.pandemicLegacy.find(({ id }) => id === 'everyone-in');
    // Westminster, autumn snapshots before and after 26 March 2020.
    expect(everyoneIn?.figures).toMatchObject([
      {
        indicator: { id: 'council.people-sleeping-rough' },
        observations: expect.arrayContaining([
          expect.objectContaining({ exact: '333', provenance: { kind: 'PUBLISHED' } }),
          expect.objectContaining({ exact: '242', provenance: { kind: 'PUBLISHED' } }),
        ]),
      },
    ]);
    expect(illustrative).toBeUndefined();
  });
});

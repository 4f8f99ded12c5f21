import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { councilUnderTest, type CouncilUnderTest } from '../council/council-subgraph.js';

let subgraph: CouncilUnderTest;
beforeAll(async () => {
  subgraph = await councilUnderTest();
}, 240_000);
afterAll(() => subgraph.drop());

/** The data of an operation that must not fail. */
async function ask(query: string): Promise<unknown> {
  const { data, errors } = await subgraph.ask(query);
  expect(errors).toEqual([]);
  return data;
}

const kind = 'provenance { kind datasetId }';

describe('Health and Wellbeing Boards', () => {
  it('are one a borough, named after it, with the seats that statute demands', async () => {
    const { boroughs } = (await ask(
      `{ boroughs { gssCode name wellbeingBoard { id name strategyUrl borough { gssCode } ${kind} members { title statutory elected origin provenance { kind } } chair { origin elected provenance { kind } } } } }`,
    )) as {
      boroughs: {
        gssCode: string;
        name: string;
        wellbeingBoard: {
          name: string;
          provenance: { kind: string };
          members: { title: string; statutory: boolean; elected: boolean }[];
          chair: object | null;
        };
      }[];
    };
    expect(boroughs).toHaveLength(33);
    for (const { name, wellbeingBoard } of boroughs) {
      expect(wellbeingBoard).toMatchObject({
        name: `${name} Health and Wellbeing Board`,
        strategyUrl: null,
        provenance: { kind: 'MODELLED' },
      });
      const statutory = wellbeingBoard.members.filter((seat) => seat.statutory);
      expect(statutory.map(({ title }) => title)).toEqual([
        'Councillor (at least one)',
        'Director of adult social services',
        "Director of children's services",
        'Director of public health',
        'Representative of the integrated care board',
        'Representative of the local Healthwatch organisation',
      ]);
      expect(statutory.filter(({ elected }) => elected)).toHaveLength(1);
    }
    const chaired = boroughs.filter(({ wellbeingBoard }) => wellbeingBoard.chair !== null);
    expect(chaired.map(({ gssCode }) => gssCode)).toEqual(['E09000008', 'E09000022', 'E09000030']);
    expect(chaired[0]?.wellbeingBoard.chair).toEqual({
      origin: 'COUNCIL',
      elected: true,
      provenance: { kind: 'ILLUSTRATIVE' },
    });
  });
});

describe('systems, services and programmes', () => {
  it('tell the strands of a system in their order, the chair last', async () => {
    const { integratedCareSystems } = (await ask(
      `{ integratedCareSystems(icbOdsCodes: ["QKK", "QWE"], validOn: "2026-11-21") { icbOdsCode integratedCareBoard { odsCode } governance { strand status agreedOn documentUrl localGovernmentSeats provenance { kind } } } }`,
    )) as { integratedCareSystems: { governance: { strand: string }[] }[] };
    const [first, second] = integratedCareSystems;
    expect(second?.governance).toEqual([]);
    expect(first?.governance).toHaveLength(7);
    expect(first?.governance[0]).toEqual({
      strand: 'GOVERNANCE',
      status: 'AGREED',
      agreedOn: '2026-06-30',
      documentUrl: null,
      localGovernmentSeats: 2,
      provenance: { kind: 'ILLUSTRATIVE' },
    });
    expect(first?.governance.at(-1)).toMatchObject({ strand: 'INDEPENDENT_CHAIR', agreedOn: null });
  });

  it('tell services of a council, the networks that refer to them, and their use', async () => {
    const { borough } = (await ask(
      `{ borough(gssCode: "E09000022") { council {
        all: services { id }
        services(category: HOUSING) { name category referralFromPcn pcns { odsCode } borough { name }
          referrals { latest { display period { code } provenance { kind } } }
          figures(indicators: ["council.service-referrals"]) { observations { value } } provenance { kind } }
      } } }`,
    )) as { borough: { council: { all: unknown[]; services: unknown[] } } };
    expect(borough.council.all).toHaveLength(3);
    expect(borough.council.services).toEqual([
      {
        name: 'Illustrative service 1: housing advice',
        category: 'HOUSING',
        referralFromPcn: true,
        pcns: [{ odsCode: 'U18315' }, { odsCode: 'U45098' }],
        borough: { name: 'Lambeth' },
        referrals: {
          latest: {
            display: '130',
            period: { code: 'FY2025' },
            provenance: { kind: 'ILLUSTRATIVE' },
          },
        },
        figures: [{ observations: [{ value: 110 }, { value: 130 }] }],
        provenance: { kind: 'ILLUSTRATIVE' },
      },
    ]);
    expect(
      await ask(
        '{ _entities(representations: [{ __typename: "PrimaryCareNetwork", odsCode: "U18315" }]) { ... on PrimaryCareNetwork { councilServices { id } } } }',
      ),
    ).toEqual({
      _entities: [
        {
          councilServices: [
            { id: 'illustrative-lambeth-service-1' },
            { id: 'illustrative-lambeth-service-2' },
          ],
        },
      ],
    });
  });

  it('date the programmes of the pandemic where the day is certain', async () => {
    const { borough } = (await ask(
      `{ borough(gssCode: "E09000030") { council { pandemicLegacy { id name startedOn endedOn ${kind} figures(indicators: ["council.households-in-temporary-accommodation"]) { latest { areaCode } } } } } }`,
    )) as { borough: { council: { pandemicLegacy: unknown[] } } };
    const published = { kind: 'PUBLISHED', datasetId: 'placegraph/programmes' };
    expect(borough.council.pandemicLegacy).toMatchObject([
      {
        id: 'covid-19-vaccination',
        startedOn: '2020-12-08',
        endedOn: null,
        provenance: published,
        figures: [{ latest: { areaCode: 'E09000030' } }],
      },
      { id: 'everyone-in', startedOn: '2020-03-26', endedOn: null },
      { id: 'shielding', startedOn: null, endedOn: '2021-03-31' },
    ]);
  });
});

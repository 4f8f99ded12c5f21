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

describe('place partnerships', () => {
  it('are the seven whose names are verified, by PUBLISHED rows', async () => {
    const { placePartnerships } = (await ask(
      `{ placePartnerships { id name boroughs { name } ${kind} } }`,
    )) as { placePartnerships: { id: string; boroughs: { name: string }[]; provenance: object }[] };
    expect(placePartnerships.map(({ id }) => id)).toEqual([
      'city-and-hackney',
      'healthier-greenwich-alliance',
      'lambeth-together',
      'lewisham-health-and-care-partnership',
      'one-croydon-alliance',
      'partnership-southwark',
      'tower-hamlets-together',
    ]);
    expect(placePartnerships[0]?.boroughs.map(({ name }) => name)).toEqual([
      'City of London',
      'Hackney',
    ]);
    for (const { provenance } of placePartnerships) {
      expect(provenance).toEqual({ kind: 'PUBLISHED', datasetId: 'placegraph/place-partnerships' });
    }
  });

  it('come by id; an empty list gives nothing, an unknown id nothing, a malformed one an error', async () => {
    expect(
      await ask(`{
        some: placePartnerships(ids: ["tower-hamlets-together", "lambeth-together", "nowhere"]) { id }
        none: placePartnerships(ids: []) { id }
        unknown: placePartnership(id: "nowhere") { id }
      }`),
    ).toEqual({
      some: [{ id: 'lambeth-together' }, { id: 'tower-hamlets-together' }],
      none: [],
      unknown: null,
    });
    const { errors } = await subgraph.ask('{ placePartnership(id: "Lambeth Together") { id } }');
    expect(errors).toEqual([['BAD_USER_INPUT', expect.stringMatching(/is no id/)]]);
  });

  it('lie in the board of their boroughs on the day asked for', async () => {
    expect(
      await ask(`{
        placePartnership(id: "one-croydon-alliance") { integratedCareBoards { odsCode } }
        borough(gssCode: "E09000014") { place { name } }
        before: integratedCareSystems(validOn: "2026-03-31") { icbOdsCode }
        after: integratedCareSystems(validOn: "2026-04-01") { icbOdsCode name boroughs { gssCode } places { id } }
      }`),
    ).toMatchObject({
      placePartnership: { integratedCareBoards: [{ odsCode: 'QWE' }] },
      borough: { place: null },
      before: [
        { icbOdsCode: 'QKK' },
        { icbOdsCode: 'QMF' },
        { icbOdsCode: 'QMJ' },
        { icbOdsCode: 'QRV' },
        { icbOdsCode: 'QWE' },
      ],
      after: [
        {
          icbOdsCode: 'QKK',
          name: 'South East London',
          places: [
            { id: 'healthier-greenwich-alliance' },
            { id: 'lambeth-together' },
            { id: 'lewisham-health-and-care-partnership' },
            { id: 'partnership-southwark' },
          ],
        },
        { icbOdsCode: 'QMF' },
        { icbOdsCode: 'QWE' },
        { icbOdsCode: 'Z9B2Z', places: [] },
      ],
    });
    const { systems } = (await ask(
      '{ systems: integratedCareSystems { boroughs { gssCode } } }',
    )) as { systems: { boroughs: { gssCode: string }[] }[] };
    const codes = systems.flatMap(({ boroughs }) => boroughs.map(({ gssCode }) => gssCode));
    expect(new Set(codes).size).toBe(33);
    expect(codes).toHaveLength(33);
  });

  it('tell boards and who leads them from examples that are marked, and nothing where there are none', async () => {
    const { placePartnerships } = (await ask(
      `{ placePartnerships { id boroughLed chair { origin ${kind} } board { title origin elected organisation from to ${kind} } } }`,
    )) as {
      placePartnerships: {
        id: string;
        boroughLed: boolean | null;
        board: { title: string; provenance: { kind: string } }[];
      }[];
    };
    const led = placePartnerships.filter(({ boroughLed }) => boroughLed !== null);
    expect(led.map(({ id, boroughLed }) => [id, boroughLed])).toEqual([
      ['lambeth-together', true],
      ['one-croydon-alliance', false],
      ['tower-hamlets-together', false],
    ]);
    const seats = placePartnerships.flatMap(({ board }) => board);
    expect(seats).toHaveLength(15);
    for (const { title, provenance } of seats) {
      expect(title).toMatch(/^Illustrative /);
      expect(provenance).toEqual({
        kind: 'ILLUSTRATIVE',
        datasetId: 'placegraph/place-board-seats-illustrative',
      });
    }
    expect(led[0]?.board[0]).toMatchObject({ title: 'Illustrative chair', to: null });
  });

  it('tell which functions are decided at the place, and why others are not', async () => {
    expect(
      await ask(
        `{ placePartnership(id: "lambeth-together") { delegations { function level reasonNotLocal since provenance { kind } } } }`,
      ),
    ).toEqual({
      placePartnership: {
        delegations: ['PLACE', 'PLACE', 'SYSTEM'].map((level) => ({
          function: expect.stringMatching(/^Illustrative function/),
          level,
          reasonNotLocal: level === 'PLACE' ? null : expect.stringMatching(/^Illustrative reason/),
          since: '2026-04-01',
          provenance: { kind: 'ILLUSTRATIVE' },
        })),
      },
    });
  });

  it('judge priorities by published figures, with the method stated', async () => {
    const { placePartnership } = (await ask(
      `{ placePartnership(id: "tower-hamlets-together") {
        active: priorities(activeOn: "2026-11-21") {
          id title agreedOn dueOn jointOnly onTrack target inequalityFocus
          indicators { id } baseline { exact period { code } } latest { exact period { code } provenance { kind } }
          progress { status method expected reason } provenance { kind } place { id }
        }
        past: priorities(activeOn: "2027-04-01") { id }
      } }`,
    )) as { placePartnership: { active: unknown[]; past: unknown[] } };
    expect(placePartnership.past).toEqual([]);
    expect(placePartnership.active).toHaveLength(2);
    expect(placePartnership.active[0]).toMatchObject({
      id: 'illustrative-tower-hamlets-together-1',
      agreedOn: '2026-04-01',
      dueOn: '2027-03-31',
      jointOnly: true,
      onTrack: 'OFF_TRACK',
      target: 70,
      indicators: [{ id: 'council.school-readiness' }],
      baseline: { exact: '66.4', period: { code: 'AY2023' } },
      latest: { exact: '65.7', period: { code: 'AY2024' }, provenance: { kind: 'PUBLISHED' } },
      progress: {
        status: 'OFF_TRACK',
        method: expect.stringMatching(/^Straight line/),
        reason: null,
      },
      provenance: { kind: 'ILLUSTRATIVE' },
      place: { id: 'tower-hamlets-together' },
    });
    expect(
      await ask(
        '{ placePriorities(ids: ["illustrative-lambeth-together-1"]) { onTrack latest { exact } progress { expected } } }',
      ),
    ).toEqual({
      placePriorities: [
        {
          onTrack: 'ON_TRACK',
          latest: { exact: '70.1' },
          // 68.2 + 4.3 x 365/942 days, from 31 August 2024 to 31 March 2027.
          progress: { expected: expect.closeTo(69.866, 2) },
        },
      ],
    });
  });
});

describe('statements', () => {
  const everything = `boroughLed board { title provenance { kind } } delegations { function provenance { kind } }
    boroughs { name wellbeingBoard { name members { title } } council { services { name pcns { odsCode } } } }
    integratedCareBoards { odsCode }
    priorities { title onTrack baseline { display } latest { display } provenance { kind } }`;

  /** Tables read, one entry a statement; releases may be asked for once a turn. */
  const tablesRead = (statements: readonly string[]) =>
    statements
      .flatMap((sql) => /from "council"\."(\w+)"/.exec(sql)?.[1] ?? [])
      .filter((table) => table !== 'release')
      .sort();

  it('are one a relation, for all places as for one', async () => {
    const one = await subgraph.ask(
      `{ placePartnerships(ids: ["lambeth-together"]) { ${everything} } }`,
    );
    const all = await subgraph.ask(`{ placePartnerships { ${everything} } }`);
    expect([one.errors, all.errors]).toEqual([[], []]);
    expect(tablesRead(all.statements)).toEqual([
      'area',
      'board_seat', // of places
      'board_seat', // of Health and Wellbeing Boards
      'care_system',
      'council_service',
      'delegation',
      'observation',
      'place_partnership',
      'place_priority',
      'wellbeing_board',
    ]);
    expect(tablesRead(one.statements)).toEqual(tablesRead(all.statements));
  });
});

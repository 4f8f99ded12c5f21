import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { healthUnderTest, type HealthUnderTest } from './health-subgraph.js';

let health: HealthUnderTest;

beforeAll(async () => {
  health = await healthUnderTest();
}, 240_000);

afterAll(() => health.drop());

interface Page {
  readonly nodes: readonly { readonly odsCode: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

async function allPages(field: string, filter: string): Promise<string[]> {
  const codes: string[] = [];
  let after: string | null = null;
  do {
    const answer = await health.ask(
      `query ($after: String) { ${field}(${filter} first: 100, after: $after) {
        nodes { odsCode } pageInfo { hasNextPage endCursor } totalCount } }`,
      { after },
    );
    expect(answer.codes).toEqual([]);
    const page = answer.at(field) as Page;
    codes.push(...page.nodes.map(({ odsCode }) => odsCode));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    if (after === null) expect(codes).toHaveLength(page.totalCount);
  } while (after !== null);
  return codes;
}

describe('lists of practices and networks', () => {
  it('hold 1,153 active practices of setting 4 and 201 networks, page by page', async () => {
    const practices = await allPages('practices', 'validOn: "2025-12-01",');
    expect(practices).toHaveLength(1153);
    expect(new Set(practices)).toHaveProperty('size', practices.length);
    expect(practices).toEqual([...practices].sort());
    expect(await allPages('primaryCareNetworks', 'validOn: "2025-12-01",')).toHaveLength(201);
  });

  it('narrow by board, borough and code, and give nothing for an empty list of codes', async () => {
    const answer = await health.ask(`{
      none: practices(odsCodes: []) { nodes { odsCode } totalCount pageInfo { endCursor } }
      hub: practices(odsCodes: ["Y06826", "E83003", "NONE1"]) { nodes { odsCode prescribingSetting } }
      merged: primaryCareNetworks(icbOdsCode: "Z9B2Z", validOn: "2026-04-01") { totalCount }
      ended: primaryCareNetworks(icbOdsCode: "QMJ", validOn: "2026-04-01") { totalCount }
      board: practices(icbOdsCode: "QMF", validOn: "2025-12-01") { totalCount }
      borough: practices(boroughGssCode: "E09000030", validOn: "2025-12-01", first: 3) { totalCount nodes { geographicBorough { gssCode } } }
      led: primaryCareNetworks(boroughGssCode: "E09000030", validOn: "2025-12-01") { totalCount }
    }`);
    expect(answer.codes).toEqual([]);
    expect(answer.at('none')).toEqual({
      nodes: [],
      totalCount: 0,
      pageInfo: { endCursor: null },
    });
    expect(answer.list('hub.nodes')).toEqual([
      { odsCode: 'E83003', prescribingSetting: '4' },
      { odsCode: 'Y06826', prescribingSetting: '26' },
    ]);
    expect(answer.at('merged.totalCount')).toBe(78);
    expect(answer.at('ended.totalCount')).toBe(0);
    expect(answer.at('board.totalCount')).toBe(264);
    expect(answer.list('borough.nodes')).toEqual(
      [1, 2, 3].map(() => ({ geographicBorough: { gssCode: 'E09000030' } })),
    );
    expect(answer.at('led.totalCount')).toBe(7);
  });

  it.each([
    ['first: 0', 'out of range'],
    ['first: 101', 'out of range'],
    ['after: "nonsense"', 'not a cursor'],
    ['icbOdsCode: "q"', 'no ODS code'],
    ['boroughGssCode: "Camden"', 'no GSS code'],
    ['validOn: "2025-02-30"', 'a day that exists'],
  ])('refuse %s', async (argument, message) => {
    const answer = await health.ask(`{ practices(${argument}) { totalCount } }`);
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(answer.messages[0]).toContain(message);
  });
});

describe('a practice', () => {
  it('has two geographies that are never mixed', async () => {
    const answer = await health.ask(`{
      special: practice(odsCode: "Y06592") { geographicBorough { gssCode } commissioner { odsCode }
        geographicIntegratedCareBoard { odsCode } integratedCareBoard { odsCode } pcn { odsCode } }
      camden: practice(odsCode: "F83053") { geographicBorough { gssCode }
        integratedCareBoard { odsCode } before: integratedCareBoard(validOn: "2025-12-01") { odsCode } }
      unknown: practice(odsCode: "Y08411") { geographicBorough { gssCode } }
    }`);
    expect(answer.codes).toEqual([]);
    expect(answer.at('special')).toMatchObject({
      commissioner: { odsCode: 'A3A8R' },
      integratedCareBoard: { odsCode: 'QMF' },
      pcn: null,
    });
    expect(answer.at('camden')).toEqual({
      geographicBorough: { gssCode: 'E09000012' },
      integratedCareBoard: { odsCode: 'Z9B2Z' },
      before: { odsCode: 'QMJ' },
    });
    expect(answer.at('unknown')).toEqual({ geographicBorough: null });
  });

  it('belongs to the network of the day', async () => {
    const answer = await health.ask(`{
      moved: practice(odsCode: "E83010") {
        first: pcn(validOn: "2022-09-30") { odsCode } then: pcn(validOn: "2022-10-01") { odsCode }
        never: pcn(validOn: "2019-09-30") { odsCode } }
      seen: practice(odsCode: "F83007") {
        may: pcn(validOn: "2025-05-01") { odsCode } november: pcn(validOn: "2025-11-01") { odsCode } }
      left: practice(odsCode: "F86731") { may: pcn(validOn: "2025-05-01") { odsCode } pcn { odsCode } }
      joined: practice(odsCode: "Y08411") { march: pcn(validOn: "2025-03-01") { odsCode } pcn { odsCode } }
    }`);
    expect(answer.codes).toEqual([]);
    expect(answer.at('moved')).toEqual({
      first: { odsCode: 'U58538' },
      then: { odsCode: 'U33392' },
      never: null,
    });
    expect(answer.at('seen')).toEqual({
      may: { odsCode: 'U60337' },
      november: { odsCode: 'U02795' },
    });
    expect(answer.at('left')).toEqual({ may: { odsCode: 'U78575' }, pcn: null });
    expect(answer.at('joined')).toEqual({ march: null, pcn: { odsCode: 'U53896' } });
  });

  it('that closed or sleeps says so', async () => {
    const answer = await health.ask(`{
      closed: practice(odsCode: "F86642") { status operational { end endBasis } }
      dormant: practice(odsCode: "E84681") { status }
    }`);
    expect(answer.at('closed')).toEqual({
      status: 'CLOSED',
      operational: { end: '2025-04-30', endBasis: 'STATED' },
    });
    expect(answer.at('dormant')).toEqual({ status: 'DORMANT' });
  });
});

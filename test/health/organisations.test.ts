import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { healthUnderTest, type HealthUnderTest } from './health-subgraph.js';

let health: HealthUnderTest;

beforeAll(async () => {
  health = await healthUnderTest();
}, 240_000);

afterAll(() => health.drop());

const north = ['E09000003', 'E09000007', 'E09000010', 'E09000014', 'E09000019'];
const west = [5, 9, 13, 15, 17, 18, 20, 33].map((n) => `E090000${String(n).padStart(2, '0')}`);

describe('an integrated care board that ended', () => {
  it('shows its end, its successor and the boroughs it had', async () => {
    const answer = await health.ask(`{ integratedCareBoard(odsCode: "QRV") {
      name gssCode status(validOn: "2026-04-01") before: status(validOn: "2026-03-31")
      operational { start end startBasis endBasis }
      successors { date kind successorOdsCode successor { name } }
      predecessors { date }
      boroughs { gssCode } later: boroughs(validOn: "2026-04-01") { gssCode }
      pcns { odsCode } trusts { odsCode }
      subIcbLocations { odsCode integratedCareBoard(validOn: "2026-04-01") { odsCode } }
    } }`);
    expect(answer.codes).toEqual([]);
    expect(answer.at('integratedCareBoard')).toMatchObject({
      name: 'NHS North West London Integrated Care Board',
      gssCode: 'E54000027',
      status: 'CLOSED',
      before: 'ACTIVE',
      operational: { start: '2022-07-01', end: '2026-03-31', endBasis: 'STATED' },
      successors: [
        {
          date: '2026-04-01',
          kind: 'MERGER',
          successorOdsCode: 'Z9B2Z',
          successor: { name: 'NHS West and North London Integrated Care Board' },
        },
      ],
      predecessors: [],
      boroughs: west.map((gssCode) => ({ gssCode })),
      later: [],
      subIcbLocations: [{ odsCode: 'W2U3Z', integratedCareBoard: { odsCode: 'Z9B2Z' } }],
    });
    expect(answer.list('integratedCareBoard.pcns')).toHaveLength(45);
    expect(answer.list('integratedCareBoard.trusts')).toContainEqual({ odsCode: 'RYJ' });
  });

  it('passes its boroughs, networks and commissioners to the merged one', async () => {
    const answer = await health.ask(`{ integratedCareBoard(odsCode: "Z9B2Z") {
      gssCode reportedGssCode status(validOn: "2026-03-31") boroughs { gssCode }
      predecessors { predecessorOdsCode } pcns { odsCode } subIcbLocations { odsCode }
    } }`);
    expect(answer.at('integratedCareBoard')).toMatchObject({
      gssCode: null,
      reportedGssCode: 'E54000071',
      status: 'NOT_YET_OPEN',
      boroughs: [...north, ...west].sort().map((gssCode) => ({ gssCode })),
      predecessors: [{ predecessorOdsCode: 'QMJ' }, { predecessorOdsCode: 'QRV' }],
      subIcbLocations: [{ odsCode: '93C' }, { odsCode: 'W2U3Z' }],
    });
    expect(answer.list('integratedCareBoard.pcns')).toHaveLength(33 + 45);
  });

  it('makes five boards to 31 March 2026 and four from 1 April', async () => {
    const answer = await health.ask(`{
      before: integratedCareBoards(validOn: "2026-03-31") { odsCode }
      after: integratedCareBoards(validOn: "2026-04-01") { odsCode }
      named: integratedCareBoards(odsCodes: ["QRV", "Z9B2Z", "QQQ"]) { odsCode }
      none: integratedCareBoards(odsCodes: []) { odsCode }
    }`);
    expect(answer.list('before')).toHaveLength(5);
    expect(answer.list('after')).toHaveLength(4);
    expect(answer.list('named')).toEqual([{ odsCode: 'QRV' }, { odsCode: 'Z9B2Z' }]);
    expect(answer.list('none')).toEqual([]);
  });
});

describe('a trust', () => {
  it('that closed keeps the board it had and names who followed', async () => {
    const answer = await health.ask(`{ trust(odsCode: "RAP") {
      name operational { end } status successors { date kind successor { odsCode } source }
      integratedCareBoard { odsCode } later: integratedCareBoard(validOn: "2026-05-01") { odsCode }
      roles { code primary } provenance { release datasetId rowKey }
    } }`);
    expect(answer.at('trust')).toMatchObject({
      operational: { end: '2024-12-31' },
      status: 'CLOSED',
      successors: [{ date: '2025-01-01', kind: 'ACQUISITION', successor: { odsCode: 'RAL' } }],
      integratedCareBoard: { odsCode: 'QMJ' },
      later: null,
      roles: [{ code: 'RO197', primary: true }],
      provenance: { datasetId: 'nhs-ods/nhs-trusts', release: '2026', rowKey: 'L26' },
    });
  });

  it('of London coded elsewhere is there, and one that opens later is not yet open', async () => {
    const answer = await health.ask(`{
      oxleas: trust(odsCode: "RPG") { status integratedCareBoard { odsCode } collaboratives { id } }
      online: trust(odsCode: "K0N6A") { early: status(validOn: "2026-05-31") late: status(validOn: "2026-06-01") }
      cnwl: trust(odsCode: "RV3") { integratedCareBoard(validOn: "2025-07-01") { odsCode } }
      north: trust(odsCode: "G6V2S") { predecessors { predecessorOdsCode kind } }
      tavistock: trust(odsCode: "RNK") { operational { end } successors { date } }
      kent: trust(odsCode: "R0A") { name }
    }`);
    expect(answer.codes).toEqual([]);
    expect(answer.at('oxleas')).toEqual({
      status: 'ACTIVE',
      integratedCareBoard: { odsCode: 'QKK' },
      collaboratives: [{ id: 'south-london-partnership' }],
    });
    expect(answer.at('online')).toEqual({ early: 'NOT_YET_OPEN', late: 'ACTIVE' });
    expect(answer.at('cnwl.integratedCareBoard.odsCode')).toBe('QMJ');
    expect(answer.list('north.predecessors')).toEqual([
      { predecessorOdsCode: 'RRP', kind: 'REPLACEMENT' },
    ]);
    expect(answer.at('tavistock')).toEqual({ operational: { end: '2026-03-31' }, successors: [] });
    expect(answer.at('kent')).toBeNull();
  });

  it('counts only on the days it is open', async () => {
    const answer = await health.ask(`{
      may: trusts(validOn: "2024-05-01") { odsCode } july: trusts(validOn: "2026-07-01") { odsCode }
    }`);
    expect(answer.list('may')).toContainEqual({ odsCode: 'RAP' });
    expect(answer.list('may')).not.toContainEqual({ odsCode: 'G6V2S' });
    expect(answer.list('july')).toHaveLength(32);
    expect(answer.list('july')).not.toContainEqual({ odsCode: 'RNK' });
  });
});

describe('a provider collaborative', () => {
  it('lists its members open on the day, its boards and boroughs', async () => {
    const answer = await health.ask(`{
      community: providerCollaborative(id: "nwl-community") {
        kind membersListed members { trust { odsCode } role }
        before: members(validOn: "2024-10-31") { trust { odsCode } }
        boroughs { gssCode } integratedCareBoards { odsCode } provenance { kind publisher }
      }
      sel: providerCollaborative(id: "sel-acute") { members { trust { odsCode } role } }
      ncl: providerCollaborative(id: "ncl-health-alliance") { membersListed members { role } }
      unknown: providerCollaborative(id: "nowhere") { id }
      all: providerCollaboratives { id } some: providerCollaboratives(boroughGssCode: "E09000007") { id }
    }`);
    expect(answer.codes).toEqual([]);
    expect(answer.at('community')).toMatchObject({
      kind: 'COMMUNITY',
      membersListed: true,
      members: ['RKL', 'RV3', 'RYX'].map((odsCode) => ({ trust: { odsCode }, role: 'MEMBER' })),
      before: ['RKL', 'RV3', 'RY9', 'RYX'].map((odsCode) => ({ trust: { odsCode } })),
      boroughs: west.map((gssCode) => ({ gssCode })),
      integratedCareBoards: [{ odsCode: 'QRV' }],
    });
    expect(answer.list('sel.members')).toContainEqual({ trust: { odsCode: 'RJZ' }, role: 'HOST' });
    expect(answer.at('ncl')).toEqual({ membersListed: false, members: [] });
    expect(answer.at('unknown')).toBeNull();
    expect(answer.list('all')).toHaveLength(8);
    expect(answer.list('some')).toEqual([{ id: 'ncl-health-alliance' }]);
  });
});

describe('codes', () => {
  it('that are unknown give null, and that are malformed are refused', async () => {
    const answer = await health.ask(`{
      unknown: organisation(odsCode: "ZZZ99") { name }
      other: practice(odsCode: "R1H") { name }
      malformed: organisation(odsCode: "qrv ") { name }
    }`);
    expect(answer.at('unknown')).toBeNull();
    expect(answer.at('other')).toBeNull();
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
    expect(answer.messages[0]).toContain('no ODS code');
  });

  it('are answered in the order asked for, whatever their kind', async () => {
    const answer =
      await health.ask(`{ organisations(odsCodes: ["U33392", "QMF", "XXX", "R1H", "72Q", "E83003"]) {
      __typename odsCode kind roles { code }
    } }`);
    expect(answer.list('organisations')).toMatchObject([
      { __typename: 'PrimaryCareNetwork', odsCode: 'U33392', kind: 'PRIMARY_CARE_NETWORK' },
      { __typename: 'IntegratedCareBoard', roles: [{ code: 'RO261' }, { code: 'RO318' }] },
      { __typename: 'Trust' },
      { __typename: 'SubIcbLocation', odsCode: '72Q' },
      { __typename: 'Practice', roles: [{ code: 'RO177' }, { code: 'RO76' }] },
    ]);
  });

  it('more than 100 of them are refused', async () => {
    const odsCodes = Array.from({ length: 101 }, (_, index) => `A${String(10_000 + index)}`);
    const answer = await health.ask(
      'query ($odsCodes: [ID!]!) { organisations(odsCodes: $odsCodes) { name } }',
      { odsCodes },
    );
    expect(answer.codes).toEqual(['BAD_USER_INPUT']);
  });
});

describe('references of the gateway', () => {
  it('resolve each kind by its key and give null for another kind or an unknown code', async () => {
    const answer = await health.ask(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) {
        ... on PrimaryCareNetwork { name } ... on Trust { name } ... on ProviderCollaborative { name }
      } }`,
      {
        representations: [
          { __typename: 'PrimaryCareNetwork', odsCode: 'U33392' },
          { __typename: 'Trust', odsCode: 'U33392' },
          { __typename: 'ProviderCollaborative', id: 'sel-acute' },
          { __typename: 'Trust', odsCode: 'NONE1' },
        ],
      },
    );
    expect(answer.codes).toEqual([]);
    expect(answer.list('_entities')).toEqual([
      { name: 'BARNET 2 PCN' },
      null,
      { name: 'South East London Acute Provider Collaborative' },
      null,
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { councilUnderTest, type CouncilUnderTest } from './council-subgraph.js';
import { shippedFigures, shippedRows } from './snapshot.js';

let subgraph: CouncilUnderTest;
beforeAll(async () => {
  subgraph = await councilUnderTest();
}, 240_000);
afterAll(() => subgraph.drop());

async function ask<Data>(query: string, variables?: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await subgraph.ask(query, variables);
  expect(errors).toEqual([]);
  return data as Data;
}

interface Page {
  readonly nodes: readonly { readonly gssCode: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

describe('pages of wards and small areas', () => {
  it('give every ward of a borough once, in the order of codes', async () => {
    const codes: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = (
        await ask<{ wards: Page }>(
          'query ($after: String) { wards(boroughGssCode: "E09000030", first: 7, after: $after) { nodes { gssCode } pageInfo { hasNextPage endCursor } totalCount } }',
          { after },
        )
      ).wards;
      expect(page.totalCount).toBe(20);
      codes.push(...page.nodes.map(({ gssCode }) => gssCode));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(codes).toHaveLength(20);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('count all 4,994 small areas, also beyond the last page', async () => {
    const { lsoas } = await ask<{ lsoas: Page }>(
      '{ lsoas(first: 1) { totalCount nodes { gssCode } pageInfo { hasNextPage endCursor } } }',
    );
    expect(lsoas).toMatchObject({
      totalCount: 4994,
      nodes: [{ gssCode: 'E01000001' }],
      pageInfo: { hasNextPage: true },
    });
    const last = Buffer.from('k:E01999999').toString('base64url');
    expect(
      await ask(
        'query ($after: String) { lsoas(after: $after) { totalCount nodes { gssCode } pageInfo { hasNextPage endCursor } } }',
        { after: last },
      ),
    ).toEqual({
      lsoas: { totalCount: 4994, nodes: [], pageInfo: { hasNextPage: false, endCursor: null } },
    });
  });

  it('narrow by codes, borough and ward together; an empty list gives nothing', async () => {
    expect(
      await ask(`{
        none: lsoas(gssCodes: []) { totalCount }
        both: lsoas(gssCodes: ["E01000001", "E01000006"], boroughGssCode: "E09000001") { nodes { gssCode } }
        ofWard: lsoas(wardGssCode: "E05009288") { totalCount nodes { name ward { gssCode name } borough { name } } }
        other: wards(boroughGssCode: "E09000099") { totalCount nodes { gssCode } }
      }`),
    ).toEqual({
      none: { totalCount: 0 },
      both: { nodes: [{ gssCode: 'E01000001' }] },
      ofWard: {
        totalCount: 1,
        nodes: [
          {
            name: 'City of London 001A',
            ward: { gssCode: 'E05009288', name: 'Aldersgate' },
            borough: { name: 'City of London' },
          },
        ],
      },
      other: { totalCount: 0, nodes: [] },
    });
  });

  it.each([
    ['{ wards(first: 101) { totalCount } }', /first: 101 is out of range/],
    ['{ wards(after: "E05") { totalCount } }', /after: not a cursor/],
    ['{ wards(boroughGssCode: "camden") { totalCount } }', /is no GSS code/],
    ['{ lsoas(gssCodes: ["e01000001"]) { totalCount } }', /is no GSS code/],
    ['{ borough(gssCode: "E09000030") { nearestNeighbours(first: 0) { name } } }', /first: 0/],
  ])('refuse %s', async (query, message) => {
    const { errors } = await subgraph.ask(query);
    expect(errors).toEqual([['BAD_USER_INPUT', expect.stringMatching(message)]]);
  });
});

const smallAreas = 'mhclg/indices-of-deprivation-small-areas';
const byArea = (rows: ReturnType<typeof shippedFigures>) =>
  new Map(rows.map((row) => [row['area_code'] ?? '', Number(row['value'])]));

describe('figures summed up from small areas', () => {
  const scores = byArea(shippedFigures(smallAreas, 'imd-2025-score', 'CY2025'));
  const residents = byArea(
    shippedFigures('ons/census-2021-residents', 'census-2021-residents', 'S2021-03-21'),
  );
  const lsoasOf = (column: 'ward_code' | 'parent_code', code: string): string[] =>
    column === 'ward_code'
      ? shippedRows(smallAreas, 'lsoa_ward').flatMap((row) =>
          row[column] === code ? [row['lsoa_code'] ?? ''] : [],
        )
      : shippedRows(smallAreas, 'area').flatMap((row) =>
          row['kind'] === 'LSOA' && row[column] === code ? [row['code'] ?? ''] : [],
        );
  const sumOf = (lsoas: readonly string[]) =>
    lsoas.reduce((sum, lsoa) => sum + (residents.get(lsoa) ?? NaN), 0);
  const meanOf = (lsoas: readonly string[]) =>
    lsoas.reduce((sum, lsoa) => sum + (scores.get(lsoa) ?? NaN) * (residents.get(lsoa) ?? NaN), 0) /
    sumOf(lsoas);

  it('weigh the scores of a ward by residents and name what they were computed from', async () => {
    const lsoas = lsoasOf('ward_code', 'E05009317');
    const { ward } = await ask<{
      ward: {
        lsoas: { gssCode: string }[];
        residents2021: { latest: { value: number; provenance: { kind: string } } };
        deprivation: {
          residentWeightedScore: {
            latest: {
              value: number;
              denominator: number;
              lineage: { kind: string; inputs: string[] }[];
            };
          };
        };
      };
    }>(`{ ward(gssCode: "E05009317") {
      lsoas { gssCode }
      residents2021 { latest { value provenance { kind } } }
      deprivation { residentWeightedScore { latest { value denominator lineage { kind inputs } } } }
    } }`);
    expect(ward.lsoas.map(({ gssCode }) => gssCode)).toEqual([...lsoas].sort());
    expect(ward.residents2021.latest).toEqual({
      value: sumOf(lsoas),
      provenance: { kind: 'MODELLED' },
    });
    const { latest } = ward.deprivation.residentWeightedScore;
    expect(latest.value).toBeCloseTo(meanOf(lsoas), 3);
    expect(latest.denominator).toBe(sumOf(lsoas));
    expect(latest.lineage[0]?.kind).toBe('resident-weighted-mean');
    expect(latest.lineage[0]?.inputs).toHaveLength(2 * lsoas.length);
    const [first = ''] = latest.lineage[0]?.inputs ?? [];
    expect(
      await ask('query ($id: ID!) { councilObservation(id: $id) { provenance { kind } } }', {
        id: first,
      }),
    ).toEqual({ councilObservation: { provenance: { kind: 'PUBLISHED' } } });
  });

  it('weigh the scores of every borough, close to the publisher’s own average', async () => {
    const { boroughs } = await ask<{
      boroughs: {
        gssCode: string;
        residentWeightedDeprivation: { latest: { value: number } };
        residents2021: { latest: { value: number } };
        deprivation: { averageScore: { latest: { value: number } } };
      }[];
    }>(`{ boroughs { gssCode
      residentWeightedDeprivation { latest { value } }
      residents2021 { latest { value } }
      deprivation { averageScore { latest { value } } }
    } }`);
    for (const borough of boroughs) {
      const lsoas = lsoasOf('parent_code', borough.gssCode);
      const mean = borough.residentWeightedDeprivation.latest.value;
      expect(mean).toBeCloseTo(meanOf(lsoas), 3);
      expect(Math.abs(mean - borough.deprivation.averageScore.latest.value)).toBeLessThan(0.5);
      expect(borough.residents2021.latest.value).toBe(sumOf(lsoas));
    }
  });
});

describe('entities', () => {
  it('answer boroughs, regions, wards, small areas and boards; null where the sector knows none', async () => {
    const representations = [
      { __typename: 'Borough', gssCode: 'E09000007' },
      { __typename: 'Borough', gssCode: 'E09000099' },
      { __typename: 'Region', gssCode: 'E12000007' },
      { __typename: 'Ward', gssCode: 'E05009288' },
      { __typename: 'Lsoa', gssCode: 'E01000001' },
      { __typename: 'IntegratedCareBoard', odsCode: 'QMF' },
      { __typename: 'IntegratedCareBoard', odsCode: 'Z9B2Z' },
    ];
    const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Borough { name } ... on Region { name } ... on Ward { name } ... on Lsoa { name }
      ... on IntegratedCareBoard { odsCode deprivation { averageScore { latest { exact area { name } } } } }
    } }`;
    expect(await ask(query, { representations })).toEqual({
      _entities: [
        { name: 'Camden' },
        null,
        { name: 'London' },
        { name: 'Aldersgate' },
        { name: 'City of London 001A' },
        {
          odsCode: 'QMF',
          deprivation: {
            averageScore: {
              latest: {
                exact: '26.334',
                area: { name: 'NHS North East London Integrated Care Board' },
              },
            },
          },
        },
        { odsCode: 'Z9B2Z', deprivation: null },
      ],
    });
  });
});

describe('the number of SQL statements', () => {
  const everything = `query ($gssCodes: [ID!]) { boroughs(gssCodes: $gssCodes) {
    name region { name nhsRegionCode } populationEstimates { residents }
    population { latest { exact area { name } provenance { title } } }
    deprivation { averageScore { latest { display } } }
    nearestNeighbours { name borough { name } }
    wards { name borough { name } lsoas { name ward { name } } deprivation { residentWeightedScore { latest { display } } } }
    council { housing { householdsInTemporaryAccommodation { latest { display } } }
      education { schoolReadiness { latest { display recordedAt } breakdown(dimension: "ethnicity") { level } } } }
  } }`;

  it('is the same for one borough and for all, one a relation', async () => {
    const one = await subgraph.ask(everything, { gssCodes: ['E09000030'] });
    const all = await subgraph.ask(everything, {});
    expect([one.errors, all.errors]).toEqual([[], []]);
    expect(all.statements).toHaveLength(one.statements.length);
    expect(one.statements.length).toBeLessThanOrEqual(14);
  });
});

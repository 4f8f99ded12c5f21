/** A question whose cost is watched while London grows; it asks about the real one, whatever has grown beside it. */
export interface GrowthQuestion {
  readonly kind: 'point' | 'page' | 'comparison' | 'count';
  readonly title: string;
  readonly query: string;
}

/** The cursor of a page that follows a row far down its list. */
const after = (key: string) => Buffer.from(`k:${key}`).toString('base64url');

const practices = (args: string, more = '') =>
  `{ practices(first: 50${args}) { nodes { odsCode name postcode } pageInfo { hasNextPage endCursor } ${more} } }`;
const lsoas = (args: string) =>
  `{ lsoas(first: 50${args}) { nodes { gssCode } pageInfo { hasNextPage endCursor } } }`;
const releases = (args: string) =>
  `{ healthReleases(first: 50${args}) { nodes { title recordedAt } pageInfo { endCursor } } }`;

const changes = (since: string, args = '') =>
  `{ changes(since: "${since}", first: 50${args}) { nodes { kind sector recordedAt } pageInfo { endCursor } } }`;

/** Rows far down the lists of one size of London. */
export interface Depths {
  readonly practice: string;
  readonly lsoa: string;
  readonly release: string;
  /** When that release was recorded. */
  readonly recordedAt: string;
  /** The cursor of a page in the midst of a large release. */
  readonly change: string;
}

/** The questions for one size of London. */
export function growthQuestions({
  practice,
  lsoa,
  release,
  recordedAt,
  change,
}: Depths): readonly GrowthQuestion[] {
  return [
    {
      kind: 'point',
      title: 'a borough by its code',
      query: '{ borough(gssCode: "E09000030") { name region { name } } }',
    },
    {
      kind: 'point',
      title: 'five boroughs by their codes',
      query: `{ boroughs(gssCodes: ["E09000001" "E09000007" "E09000012" "E09000030" "E09000033"]) {
        name gssCode } }`,
    },
    {
      kind: 'point',
      title: 'a practice by its ODS code, with its network',
      query: '{ practice(odsCode: "E83003") { name postcode pcn { odsCode name } } }',
    },
    {
      kind: 'point',
      title: 'a figure by its id, with its source',
      query: `{ healthObservation(id: "health.gp-appointments:E83003:M2025-11") {
        id value display provenance { publisher title release } } }`,
    },
    {
      kind: 'point',
      title: 'the latest figure of a practice',
      query: `{ practice(odsCode: "E83003") { primaryCare {
        registeredPatients { latest { id value } } } } }`,
    },
    {
      kind: 'point',
      title: 'a figure with its revisions',
      query: `{ healthObservation(id: "health.gp-appointments:E83003:M2025-11") {
        id revisions { revision value recordedAt } } }`,
    },
    { kind: 'page', title: 'practices, first page', query: practices('') },
    {
      kind: 'page',
      title: 'practices, deep page',
      query: practices(`, after: "${after(practice)}"`),
    },
    {
      kind: 'page',
      title: 'practices of a borough',
      query: practices(', boroughGssCode: "E09000030"'),
    },
    {
      kind: 'page',
      title: 'practices of a board',
      query: practices(', icbOdsCode: "QMF"'),
    },
    { kind: 'page', title: 'practices with how many in all', query: practices('', 'totalCount') },
    { kind: 'page', title: 'small areas, first page', query: lsoas('') },
    { kind: 'page', title: 'small areas, deep page', query: lsoas(`, after: "${after(lsoa)}"`) },
    {
      kind: 'page',
      title: 'wards, first page',
      query: '{ wards(first: 50) { nodes { gssCode name } pageInfo { endCursor } } }',
    },
    {
      kind: 'page',
      title: 'figures of a trust, a page of 20',
      query: `{ trust(odsCode: "RAL") { emergencyCare { emergencyAdmissions {
        page(first: 20) { nodes { id value } pageInfo { endCursor } totalCount } } } } }`,
    },
    { kind: 'page', title: 'releases, first page', query: releases('') },
    { kind: 'page', title: 'releases, deep page', query: releases(`, after: "${after(release)}"`) },
    { kind: 'page', title: 'changes from the first on', query: changes('2000-01-01T00:00:00Z') },
    { kind: 'page', title: 'changes of the last releases', query: changes(recordedAt) },
    {
      kind: 'page',
      title: 'changes of the last releases, of a borough',
      query: changes(recordedAt, ', areas: ["E09000030"]'),
    },
    {
      kind: 'page',
      title: 'changes from the first on, of two indicators',
      query: changes(
        '2000-01-01T00:00:00Z',
        ', indicators: ["health.gp-appointments" "health.registered-patients"]',
      ),
    },
    {
      kind: 'page',
      title: 'changes of a large release, deep page',
      query: changes('2000-01-01T00:00:00Z', `, sector: HEALTH, after: "${change}"`),
    },
    {
      kind: 'comparison',
      title: 'a borough against London, its board and like ones',
      query: `{ borough(gssCode: "E09000030") { health { workforce { patientsPerGeneralPractitioner {
        latest { id value compare(with: [LONDON, ICB_AREA, SIMILAR_AUTHORITIES, PREVIOUS_PERIOD]) {
          comparator display difference significance reason } } } } } } }`,
    },
    {
      kind: 'comparison',
      title: 'every borough against London',
      query: `{ boroughs(gssCodes: [${Array.from({ length: 32 }, (_, index) => `"E090000${String(index + 1).padStart(2, '0')}"`).join(' ')}]) {
        health { workforce { generalPractitioners { latest { id value compare(with: [LONDON]) {
          display significance reason } } } } } } }`,
    },
  ];
}

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { KyselyPlugin, Kysely } from 'kysely';
import { fileURLToPath } from 'node:url';
import type { AskedChanges } from '../../subgraphs/shared/changes/asked-changes.js';
import { listChanges } from '../../subgraphs/shared/changes/list-changes.js';
import type { Connection } from '../../subgraphs/shared/database/database.js';
import { migrate } from '../../subgraphs/shared/database/migrate.js';
import { observationTable, type SharedTables } from '../../subgraphs/shared/figures/tables.js';
import { joinPart, makePart } from '../../subgraphs/shared/imports/run/observation-part.js';
import { asReleasedLast } from '../../subgraphs/shared/releases/recorded.js';
import { databaseUnderTest, type TestDatabase } from '../support/databases.js';

const areas = 4_000;
const periods = ['AY2022', 'AY2023', 'AY2024'];
const limit = 51;
/** A page has two sides, and reads on each the figures of two series at most beyond what it tells. */
const mostRows = 2 * (limit + 2 * periods.length);

const ofMain = 'council.school-readiness';
const ofPart = 'council.population';

let under: TestDatabase;

const folder = (path: string) =>
  fileURLToPath(new URL(`../../subgraphs/${path}/migrations/`, import.meta.url));

/** Every figure of an indicator once. */
const figures = (table: string, indicator: string, columns: string, values: string) =>
  `insert into ${table} (indicator_id, period, breakdown, level, value, valid_from, valid_to, area_code, ${columns})
    select '${indicator}', p.period, '', '', 50, p.valid_from, p.valid_to, 'L' || lpad(n::text, 6, '0'), ${values}
    from generate_series(1, ${String(areas)}) n, period p`;

/**
 * Release 1 states all figures of an indicator, 2 revises them all, 3 withdraws those of the last areas. Release 4
 * states all of another in a part of their own, which 5 revises.
 */
async function fill(connection: Connection): Promise<void> {
  const inMain = (values: string) =>
    connection.query(figures('observation', ofMain, 'release_from, release_to, revision', values));
  await connection.query('set local search_path = council');
  await connection.query(
    `insert into period select 'AY' || y, make_date(y, 9, 1), make_date(y + 1, 9, 1)
      from generate_series(2022, 2024) y`,
  );
  await inMain('1, 2, 1');
  await inMain(`2, case when n > ${String(areas - 20)} then 3 end, 2`);
  const part = await makePart(connection, 4);
  await connection.query(
    `insert into ${part} (indicator_id, period, breakdown, level, value, valid_from, valid_to, area_code)
      select '${ofPart}', period, breakdown, level, value, valid_from, valid_to, area_code
      from observation where release_from = 1`,
  );
  await joinPart(connection, part, 4);
  await connection.query('update observation set release_to = 5 where release_from = 4');
  await connection.query(figures('observation', ofPart, 'release_from, revision', '5, 2'));
  await connection.query('analyze observation');
}

beforeAll(async () => {
  under = await databaseUnderTest();
  await migrate(under.database, 'council', [
    { scope: 'shared', directory: folder('shared') },
    { scope: 'council', directory: folder('council') },
  ]);
  await under.database.transaction(fill);
});
afterAll(() => under.drop());

interface PlanNode {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** Rows that a plan took from tables, whether it gave them or not. */
function rowsRead(node: PlanNode): number {
  const below = (node.Plans ?? []).reduce((sum, plan) => sum + rowsRead(plan), 0);
  if (node['Relation Name'] === undefined) return below;
  const each = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0);
  return below + each * node['Actual Loops'];
}

/** Has every statement explained, and gives no rows. */
function explaining(plans: PlanNode[]): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      if (node.kind !== 'RawNode') throw new Error('not a statement as a text');
      const [first = '', ...rest] = node.sqlFragments;
      return { ...node, sqlFragments: [`explain (analyze, format json) ${first}`, ...rest] };
    },
    transformResult: ({ result }) => {
      for (const row of result.rows) {
        const text = row['QUERY PLAN'];
        const [told] = (typeof text === 'string' ? JSON.parse(text) : text) as { Plan: PlanNode }[];
        if (told) plans.push(told.Plan);
      }
      return Promise.resolve({ ...result, rows: [] });
    },
  };
}

const source = { schema: 'council', tables: [observationTable] };

function list(tables: Kysely<SharedTables>, release: number, more: Partial<AskedChanges>) {
  const filter = { areas: null, indicators: null };
  const asked = {
    tables: source.tables,
    first: release,
    last: release,
    filter,
    after: null,
    limit,
  };
  return listChanges(asReleasedLast(tables), source, { ...asked, ...more });
}

/** A page of a release: how many changes of each kind it tells, and how many rows it reads for that. */
async function page(release: number, more: Partial<AskedChanges> = {}) {
  const tables = under.database.tables<SharedTables>('council');
  const changes = await list(tables, release, more);
  const plans: PlanNode[] = [];
  await list(tables.withPlugin(explaining(plans)), release, more);
  const kinds = changes.map(({ before, after }) => {
    if (before === null) return 'new';
    return after === null ? 'withdrawn' : 'revised';
  });
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  expect(plans).toHaveLength(1);
  return {
    told: { new: count('new'), revised: count('revised'), withdrawn: count('withdrawn') },
    read: plans.reduce((sum, plan) => sum + rowsRead(plan), 0),
  };
}

const nothing = { new: 0, revised: 0, withdrawn: 0 };
const far = (indicator: string, area: number) => {
  const key = [indicator, `L${String(area).padStart(6, '0')}`, 'AY2023', '', ''];
  return { table: 'observation', key };
};

describe('a page of the changes of a large release', () => {
  it.each([
    ['that states figures', 1, ofMain, { new: limit }],
    ['that revises as many', 2, ofMain, { revised: limit }],
    ['that has a part of its own', 4, ofPart, { new: limit }],
    ['that revises a part', 5, ofPart, { revised: limit }],
  ])('%s reads what it tells, wherever it begins', async (_title, release, indicator, told) => {
    const first = await page(release);
    expect(first.told).toEqual({ ...nothing, ...told });
    expect(first.read).toBeLessThanOrEqual(mostRows);
    const deep = await page(release, { after: { release, ...far(indicator, areas / 2) } });
    expect(deep.told).toEqual({ ...nothing, ...told });
    expect(deep.read).toBeLessThanOrEqual(mostRows);
  });

  it('tells what is withdrawn without looking for what followed', async () => {
    const { told, read } = await page(3);
    expect(told).toEqual({ ...nothing, withdrawn: limit });
    expect(read).toBeLessThanOrEqual(mostRows);
  });

  it('reads no more where it goes on from one release to the next', async () => {
    const after = { release: 1, ...far(ofMain, areas) };
    const { told, read } = await page(1, { last: 3, after });
    expect(told).toEqual({ ...nothing, new: 1, revised: limit - 1 });
    expect(read).toBeLessThanOrEqual(mostRows);
  });

  it('reads what there is of the areas and the indicators asked for', async () => {
    const areaCodes = ['L000500', 'L003500'];
    for (const filter of [
      { areas: areaCodes, indicators: null },
      { areas: areaCodes, indicators: [ofMain] },
    ]) {
      const { told, read } = await page(2, { filter });
      expect(told).toEqual({ ...nothing, revised: areaCodes.length * periods.length });
      // Each figure of an area in both revisions, on either side.
      expect(read).toBeLessThanOrEqual(4 * 2 * areaCodes.length * periods.length);
    }
    const filter = { areas: null, indicators: [ofMain] };
    const { told, read } = await page(2, { filter });
    expect(told).toEqual({ ...nothing, revised: limit });
    expect(read).toBeLessThanOrEqual(mostRows);
  });
});

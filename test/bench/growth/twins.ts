import type { SubgraphName } from '../../../schema/subgraphs.js';

/** A table that grows with London: its columns that hold codes, by which one London is told from another. */
interface GrowingTable {
  readonly name: string;
  readonly codes: readonly string[];
}

const figuresOfAreas: GrowingTable = { name: 'observation', codes: ['area_code'] };
const shared: readonly GrowingTable[] = [
  { name: 'area', codes: ['code', 'parent_code'] },
  { name: 'area_group', codes: ['area_code', 'member_code'] },
];

/** What is copied in each sector. Registers of a few dozen rows stay as they are. */
export const growing: Readonly<Record<SubgraphName, readonly GrowingTable[]>> = {
  council: [...shared, { name: 'lsoa_ward', codes: ['lsoa_code', 'ward_code'] }],
  finance: shared,
  health: [
    ...shared,
    { name: 'organisation', codes: ['ods_code', 'board_code', 'commissioner_code', 'gss_code'] },
    { name: 'membership', codes: ['member_code', 'group_code'] },
    { name: 'practice_borough', codes: ['practice_code', 'borough_code'] },
    { name: 'succession', codes: ['predecessor_code', 'successor_code'] },
    { name: 'trust_catchment', codes: ['trust_code', 'borough_code'] },
  ],
};

/** Runs one statement in the schema of a sector and gives its rows. */
export type Run = <Row = unknown>(
  sql: string,
  parameters?: readonly unknown[],
) => Promise<readonly Row[]>;

/** How a sector grows. */
export interface Growth {
  /** Londons beside the real one. */
  readonly copies: number;
  /** Whether its figures grow too, which are by far the most rows. */
  readonly figures: boolean;
}

const mark = 'generated twin';

/** Of ten figures that are published, one is stated anew by each later twin's release. */
const restatedOneIn = 10;

/**
 * Adds `copies` generated Londons to the real one. Every release comes once more a copy, made up by name and
 * kind; what it states is the real rows with the number of the copy behind each code, and every copy's first
 * release also restates one in ten of the real figures. So areas, figures, releases and revisions all grow.
 */
export async function addTwins(
  run: Run,
  sector: SubgraphName,
  { copies, figures }: Growth,
): Promise<void> {
  const [{ count } = { count: 0 }] = await run<{ count: number }>(
    'select max(release_id) as count from release',
  );
  await copyReleases(run, copies, count);
  for (const table of growing[sector]) await copyRows(run, table, copies, count);
  if (figures) await copyFigures(run, copies, count);
  await run('analyze');
}

/** Indexes are built once, at the end; one that all parts of the table have stays. */
async function copyFigures(run: Run, copies: number, count: number): Promise<void> {
  const indexes = await run<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
      where schemaname = current_schema() and tablename = 'observation_main'
        and not exists (select from pg_inherits where inhrelid = indexname::regclass)`,
  );
  for (const { name } of indexes) await run(`drop index ${name}`);
  await run('alter table observation_main set unlogged');
  await copyRows(run, figuresOfAreas, copies, count);
  await restate(run, copies, count);
  for (const { definition } of indexes) await run(definition);
}

async function copyReleases(run: Run, copies: number, count: number): Promise<void> {
  const columns = (await columnsOf(run, 'release')).filter(
    (column) => !['release_id', 'title', 'kind', 'recorded_at'].includes(column),
  );
  await run(
    `insert into release (release_id, title, kind, recorded_at, ${columns.join(', ')})
      overriding system value
      select release_id + n * ${count}, title || ' (${mark} ' || n || ')', 'ILLUSTRATIVE',
        max(recorded_at) over () + n * interval '1 minute', ${columns.join(', ')}
      from release, generate_series(1, ${copies}) n order by 1`,
  );
}

async function copyRows(
  run: Run,
  { name, codes }: GrowingTable,
  copies: number,
  count: number,
): Promise<void> {
  const columns = await columnsOf(run, name);
  const values = columns.map((column) => {
    if (codes.includes(column)) return `${column} || 'X' || n`;
    if (column === 'name') return `name || ' (${mark} ' || n || ')'`;
    if (column === 'row_key') return `'${mark}'`;
    return column.startsWith('release_') ? `${column} + n * ${count}` : column;
  });
  await run(
    `insert into ${name} (${columns.join(', ')})
      select ${values.join(', ')} from ${name}, generate_series(1, ${copies}) n`,
  );
}

/** Ends real figures with earlier revisions of them: the last revision is the one that stands. */
async function restate(run: Run, copies: number, count: number): Promise<void> {
  const columns = (await columnsOf(run, 'observation')).filter(
    (column) => !['release_from', 'release_to', 'revision'].includes(column),
  );
  const turn = `case hash when 0 then ${restatedOneIn} else hash end`;
  await run(
    `create temporary table restated as
      select o.tableoid as part, o.ctid as place, o.release_from as stated, h.hash,
        greatest(0, (${copies} - ${turn}) / ${restatedOneIn} + 1) as times
      from observation o,
        lateral (select abs(hashtext(indicator_id || area_code || period || level)) % ${restatedOneIn} as hash) h
      where release_from <= ${count} and release_to is null and revision = 1
        and ${turn} <= ${copies}`,
  );
  const releaseOf = (time: string) => `(${turn} + ${restatedOneIn} * (${time})) * ${count} + 1`;
  await run(
    `insert into observation (${columns.join(', ')}, release_from, release_to, revision)
      select ${columns.map((column) => `o.${column}`).join(', ')},
        case i when 0 then stated else ${releaseOf('i - 1')} end, ${releaseOf('i')}, i + 1
      from restated r join observation o on o.tableoid = r.part and o.ctid = r.place,
        generate_series(0, times - 1) i`,
  );
  await run(
    `update observation o set release_from = ${releaseOf('times - 1')}, revision = times + 1
      from restated r where o.tableoid = r.part and o.ctid = r.place`,
  );
  await run('drop table restated');
}

async function columnsOf(run: Run, table: string): Promise<string[]> {
  const rows = await run<{ name: string }>(
    `select column_name as name from information_schema.columns
      where table_schema = current_schema() and table_name = $1 order by ordinal_position`,
    [table],
  );
  return rows.map(({ name }) => name).filter((name) => name !== 'part');
}

/**
 * What each saved operation costs and rests on: fetches of subgraphs and serial steps (by the plan), SQL
 * statements and the rows that they return, size, the median time of warm runs in process, what share of its
 * values is published, modelled, illustrative or missing with its reason, and how many figures of each sector
 * are published, modelled and illustrative.
 *
 *     npm run bench:operations -- <data directory of a filled embedded database that nobody has open>
 *     npm run bench:operations -- postgresql://user@host/database
 */
import { loadSupergraph } from '../../gateway/supergraph.js';
import { listSavedOperations } from '../../schema/operations/load.js';
import { embeddedDirectory } from '../../subgraphs/shared/database/location.js';
import { openDatabase } from '../../subgraphs/shared/database/open.js';
import { schemaWithOwners } from '../support/answers/owners.js';
import { planSizes } from '../support/answers/plan.js';
import { valuesOfAnswer, type AnsweredValue } from '../support/answers/values.js';
import { graphInProcess } from '../support/graph-under-test.js';
import { countRows } from './count-rows.js';

const kinds = ['PUBLISHED', 'MODELLED', 'ILLUSTRATIVE', 'NONE'] as const;
const runs = 9;

const place = process.argv[2] ?? '.placegraph';
const opened = await openDatabase(
  place.includes('://')
    ? { kind: 'postgresql', url: place }
    : { kind: 'embedded', directory: embeddedDirectory(place) },
);
const { database, rows } = countRows(opened);
const graph = await graphInProcess(database, undefined, {
  CACHE_SIZE: '0',
  JOIN_REQUESTS: 'off',
});
const supergraph = await loadSupergraph();
const plan = planSizes(supergraph);
const schema = schemaWithOwners(supergraph);

function line(cells: readonly (string | number)[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

const countOf = (values: readonly AnsweredValue[], kind: string) =>
  values.filter((value) => value.kind === kind).length;

/** Figures by sector, as `health 12 published, 3 modelled`. */
function bySector(values: readonly AnsweredValue[]): string {
  const figures = values.filter(({ isFigure }) => isFigure);
  const sectors = [...new Set(figures.map(({ sector }) => sector ?? ''))].sort();
  const told = sectors.map((sector) => {
    const own = figures.filter((value) => value.sector === sector);
    const counts = kinds.slice(0, 3).flatMap((kind) => {
      const count = countOf(own, kind);
      return count ? [`${count} ${kind.toLowerCase()}`] : [];
    });
    return `${sector} ${counts.join(', ') || 'none'}`;
  });
  return told.join('; ');
}

async function median(run: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < runs; count += 1) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

line([
  'operation',
  'fetches',
  'steps',
  'SQL',
  'rows',
  'KB',
  'ms',
  '% pub',
  '% mod',
  '% ill',
  '% none',
  'figures',
]);
line(['---', ...Array.from({ length: 10 }, () => '--:'), '---']);
for (const { id, query, variables } of await listSavedOperations()) {
  const { fetches, steps } = plan(query);
  const ask = () => graph.ask(query, variables);
  await ask();
  const statements: string[] = [];
  const stop = database.onStatement((sql) => statements.push(sql));
  const before = rows();
  const { text, body } = await ask();
  const returned = rows() - before;
  stop();
  const values = valuesOfAnswer(schema, query, body.data);
  const shares = kinds.map((kind) =>
    values.length ? ((100 * countOf(values, kind)) / values.length).toFixed(0) : '–',
  );
  const size = (text.length / 1024).toFixed(0);
  const ms = (await median(ask)).toFixed(0);
  const cost = [fetches.length, steps, statements.length, returned, size, ms];
  line([id, ...cost, ...shares, bySector(values)]);
}
await graph.stop();
await opened.close();

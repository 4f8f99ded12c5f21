/**
 * What each saved operation costs: fetches of subgraphs and serial steps (by the plan), SQL statements and
 * rows, the median time of 15 warm runs in process, and how many of its records are published, modelled and
 * illustrative.
 *
 *     npm run bench:operations -- <data directory of a filled embedded database that nobody has open>
 */
import { QueryPlanner, type PlanNode } from '@apollo/query-planner';
import { Supergraph, operationFromDocument } from '@apollo/federation-internals';
import { parse } from 'graphql';
import { listSavedOperations } from '../../schema/operations/load.js';
import { loadSupergraph } from '../../gateway/supergraph.js';
import { embeddedDirectory } from '../../subgraphs/shared/database/location.js';
import { openDatabase } from '../../subgraphs/shared/database/open.js';
import { graphInProcess } from '../support/graph-under-test.js';

function fetchesOf(node: PlanNode | undefined): number {
  if (!node) return 0;
  if (node.kind === 'Fetch') return 1;
  if (node.kind === 'Flatten') return fetchesOf(node.node);
  if (node.kind === 'Sequence' || node.kind === 'Parallel') {
    return node.nodes.reduce((sum, child) => sum + fetchesOf(child), 0);
  }
  return 0;
}

function stepsOf(node: PlanNode | undefined): number {
  if (!node) return 0;
  if (node.kind === 'Fetch') return 1;
  if (node.kind === 'Flatten') return stepsOf(node.node);
  if (node.kind === 'Sequence') return node.nodes.reduce((sum, child) => sum + stepsOf(child), 0);
  return node.kind === 'Parallel' ? Math.max(...node.nodes.map(stepsOf)) : 0;
}

const count = (text: string, kind: string) => text.split(`"kind":"${kind}"`).length - 1;

const directory = process.argv[2] ?? '.placegraph';
const database = await openDatabase({ kind: 'embedded', directory: embeddedDirectory(directory) });
const graph = await graphInProcess(database);
const supergraph = Supergraph.build(await loadSupergraph());
const planner = new QueryPlanner(supergraph);
const line = (cells: readonly (string | number)[]) =>
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
line(['operation', 'fetches', 'steps', 'SQL', 'KB', 'ms', 'published', 'modelled', 'illustrative']);
line(['---', '--:', '--:', '--:', '--:', '--:', '--:', '--:', '--:']);
for (const { id, query, variables } of await listSavedOperations()) {
  const operation = operationFromDocument(supergraph.apiSchema(), parse(query));
  const plan = planner.buildQueryPlan(operation).node as PlanNode | undefined;
  const statements: string[] = [];
  await graph.ask(query, variables);
  const stop = database.onStatement((sql) => statements.push(sql));
  const { text } = await graph.ask(query, variables);
  stop();
  const times: number[] = [];
  for (let run = 0; run < 15; run += 1) {
    const began = performance.now();
    await graph.ask(query, variables);
    times.push(performance.now() - began);
  }
  const median = times.sort((a, b) => a - b)[7] ?? 0;
  const kinds = ['PUBLISHED', 'MODELLED', 'ILLUSTRATIVE'].map((kind) => count(text, kind));
  const size = (text.length / 1024).toFixed(0);
  line([id, fetchesOf(plan), stepsOf(plan), statements.length, size, median.toFixed(0), ...kinds]);
}
await graph.stop();
await database.close();

import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner, type PlanNode } from '@apollo/query-planner';
import { parse } from 'graphql';

/** What a query needs of the subgraphs. */
export interface PlanSize {
  /** The subgraph of each fetch. */
  readonly fetches: readonly string[];
  /** Fetches that have to wait for one another. */
  readonly steps: number;
}

function fetchesOf(node: PlanNode): string[] {
  if (node.kind === 'Fetch') return [node.serviceName];
  if (node.kind === 'Flatten') return fetchesOf(node.node);
  if (node.kind === 'Sequence' || node.kind === 'Parallel') return node.nodes.flatMap(fetchesOf);
  return [];
}

function stepsOf(node: PlanNode): number {
  if (node.kind === 'Fetch') return 1;
  if (node.kind === 'Flatten') return stepsOf(node.node);
  if (node.kind === 'Sequence') return node.nodes.reduce((sum, child) => sum + stepsOf(child), 0);
  return node.kind === 'Parallel' ? Math.max(...node.nodes.map(stepsOf)) : 0;
}

/** Tells of any query how its plan over the composed schema looks. */
export function planSizes(composed: string): (query: string) => PlanSize {
  const supergraph = Supergraph.build(composed);
  const planner = new QueryPlanner(supergraph);
  return (query) => {
    const operation = operationFromDocument(supergraph.apiSchema(), parse(query));
    const node = planner.buildQueryPlan(operation).node as PlanNode | undefined;
    return node ? { fetches: fetchesOf(node), steps: stepsOf(node) } : { fetches: [], steps: 0 };
  };
}

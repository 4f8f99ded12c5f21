import type {
  BatchFetchNode,
  FetchNode,
  FetchRewrite,
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { nameOfGraph } from './graph-order.js';

/** Where entities stand in the answer. */
export type PlannedPath = readonly FlattenNodePathSegment[];

/** One question about entities; a fetch can ask several, each under a key of its own. */
export interface PlannedEntities {
  /** Key of the list of entities in the subgraph's answer. */
  readonly key: string;
  /** Variable that takes the representations. */
  readonly variable: string;
  readonly paths: readonly PlannedPath[];
  readonly requires: readonly RequiresSelection[];
  readonly inputRewrites: readonly FetchRewrite[];
  readonly outputRewrites: readonly FetchRewrite[];
}

/** One call of a subgraph: for fields of the root, or for entities met before. */
export interface PlannedFetch {
  readonly subgraph: string;
  readonly query: string;
  readonly isMutation: boolean;
  /** Names of the operation's variables that the query uses. */
  readonly variables: readonly string[];
  /** None for fields of the root. */
  readonly entities: readonly PlannedEntities[];
  /** Rewrites of the answer of the root; those of entities are with the entities. */
  readonly outputRewrites: readonly FetchRewrite[];
}

/**
 * The fetches of a plan in its order. Which of them wait for which is found from what they need
 * (see dependencies.ts), which lets more of them run at once than the plan's own steps do.
 */
export function listFetches(node: PlanNode | undefined, path: PlannedPath = []): PlannedFetch[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap((inner) => listFetches(inner, path));
    case 'Flatten':
      return listFetches(node.node, [...path, ...node.path]);
    case 'Fetch':
      return [readFetch(node, path)];
    case 'BatchFetch':
      return [readBatch(node)];
    // Conditions are resolved before planning; the graph has no subscriptions and no @defer.
    case 'Condition':
    case 'Subscription':
    case 'Defer':
      throw new Error(`The plan has a node that nobody asked for: ${node.kind}.`);
  }
}

function readFetch(node: FetchNode, path: PlannedPath): PlannedFetch {
  const { requires, inputRewrites = [], outputRewrites = [] } = node;
  if (requires === undefined) return { ...whatAll(node), entities: [], outputRewrites };
  const entities: PlannedEntities = {
    key: '_entities',
    variable: 'representations',
    paths: [path],
    requires,
    inputRewrites,
    outputRewrites,
  };
  return { ...whatAll(node), entities: [entities], outputRewrites: [] };
}

function readBatch(node: BatchFetchNode): PlannedFetch {
  const entities = node.entityBatch.aliases.map((alias) => ({
    key: alias.alias,
    variable: alias.representationsVariableName,
    paths: alias.paths,
    requires: alias.requires,
    inputRewrites: alias.inputRewrites ?? [],
    outputRewrites: alias.outputRewrites ?? [],
  }));
  return { ...whatAll(node), entities, outputRewrites: [] };
}

function whatAll(node: FetchNode | BatchFetchNode) {
  return {
    subgraph: nameOfGraph(node.serviceName),
    query: node.operation,
    isMutation: node.operationKind === 'mutation',
    variables: node.variableUsages ?? [],
  };
}

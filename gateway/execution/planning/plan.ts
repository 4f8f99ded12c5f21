import type { PlanNode } from '@graphql-hive/router-query-planner';

/**
 * Finds out which subgraph is asked what, and in which order.
 *
 * @throws Error when the operation cannot be answered by the subgraphs.
 */
export type Plan = (query: string) => Promise<PlanNode | undefined>;

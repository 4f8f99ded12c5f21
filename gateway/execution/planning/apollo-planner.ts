import { parse } from 'graphql';
import { translatePlan } from './apollo-plan.js';
import type { Plan } from './plan.js';

/**
 * Apollo's planner, for operations that the native one cannot plan. It is loaded with the first of
 * them, because loading takes as long as starting all the rest.
 *
 * It mixes up fields that are required with different arguments, and says nothing of it, so it plans
 * nothing for a schema in which a field requires another with arguments.
 */
export function createApolloPlanner(supergraph: string): Plan {
  const isTrusted = !/\brequires: "[^"]*\(/.test(supergraph);
  let loading: Promise<Plan> | undefined;
  return async (query) => {
    if (!isTrusted) throw new Error('No planner finds a way to answer this.');
    loading ??= load(supergraph);
    return (await loading)(query);
  };
}

async function load(supergraph: string): Promise<Plan> {
  const [{ QueryPlanner }, { Supergraph, operationFromDocument }] = await Promise.all([
    import('@apollo/query-planner'),
    import('@apollo/federation-internals'),
  ]);
  const composed = Supergraph.build(supergraph, { validateSupergraph: false });
  const schema = composed.apiSchema();
  const planner = new QueryPlanner(composed);
  return (query) => {
    const { node } = planner.buildQueryPlan(operationFromDocument(schema, parse(query)));
    return Promise.resolve(node && translatePlan(node));
  };
}

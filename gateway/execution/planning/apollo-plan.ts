import type {
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNodePathSegment,
  PlanNode,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import type {
  FetchDataRewrite,
  FetchNode,
  PlanNode as ApolloPlanNode,
  QueryPlanSelectionNode,
  ResponsePath,
  SubscriptionNode,
} from '@apollo/query-planner';

/** A plan of Apollo's planner as the native planner would write it. */
export function translatePlan(node: ApolloPlanNode | SubscriptionNode): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, nodes: node.nodes.map(translatePlan) };
    case 'Flatten':
      return {
        kind: 'Flatten',
        path: node.path.map(translateStep),
        node: translatePlan(node.node),
      };
    case 'Fetch':
      return translateFetch(node);
    case 'Condition':
    case 'Defer':
    case 'Subscription':
      throw new Error(`The plan has a node that nobody asked for: ${node.kind}.`);
  }
}

function translateFetch(node: FetchNode): PlanNode {
  if (node.contextRewrites !== undefined) throw new Error('Fields from a context are not known.');
  const { requires, inputRewrites, outputRewrites, variableUsages } = node;
  return {
    kind: 'Fetch',
    serviceName: node.serviceName,
    operation: node.operation,
    operationKind: node.operationKind,
    ...(variableUsages && { variableUsages }),
    ...(requires && { requires: requires.map(translateSelection) }),
    ...(inputRewrites && { inputRewrites: inputRewrites.map(translateRewrite) }),
    ...(outputRewrites && { outputRewrites: outputRewrites.map(translateRewrite) }),
  };
}

function translateStep(step: ResponsePath[number]): FlattenNodePathSegment {
  return step === '@' ? '@' : { Field: String(step) };
}

/** Its representations name a field as the answer does. */
function translateSelection(node: QueryPlanSelectionNode): RequiresSelection {
  const selections = node.selections?.map(translateSelection);
  if (node.kind === 'Field') {
    return { kind: 'Field', name: node.alias ?? node.name, ...(selections && { selections }) };
  }
  if (node.typeCondition === undefined) throw new Error('A fragment of a plan is of no type.');
  return {
    kind: 'InlineFragment',
    typeCondition: node.typeCondition,
    selections: selections ?? [],
  };
}

function translateRewrite(rewrite: FetchDataRewrite): FetchRewrite {
  const path = rewrite.path.map(translateRewriteStep);
  return rewrite.kind === 'KeyRenamer'
    ? { KeyRenamer: { path, renameKeyTo: rewrite.renameKeyTo } }
    : { ValueSetter: { path, setValueTo: String(rewrite.setValueTo) } };
}

function translateRewriteStep(step: string): FetchNodePathSegment {
  return step.startsWith('... on ')
    ? { TypenameEquals: [step.slice('... on '.length)] }
    : { Key: step };
}

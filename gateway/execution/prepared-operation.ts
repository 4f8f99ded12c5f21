import {
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { createAboutSchema, type AboutSchema } from './answering/about-schema.js';
import { createWriteObject } from './answering/write-object.js';
import type { Write } from './answering/write-value.js';
import {
  listRootFields,
  resolveConditions,
  type ClientOperation,
  type Conditions,
} from './planning/client-operation.js';
import { findDependencies } from './planning/dependencies.js';
import { listFetches, type PlannedFetch } from './planning/planned-fetch.js';
import { plannedKey, writePlannedText } from './planning/planned-text.js';
import type { Plan } from './planning/plan.js';
import { createEntityFetch } from './running/fetch-entities.js';
import { createRootFetch, type FetchTools } from './running/fetch-root.js';
import { linkFetches, type PreparedFetch } from './running/run.js';

/** An operation that is planned and compiled: all that is left to do needs a request. */
export interface PreparedOperation {
  /** Fetches that run together; what one stage changes, the next one may read. */
  readonly stages: readonly (readonly PreparedFetch[])[];
  readonly aboutSchema: AboutSchema;
  /** Writes the answer from what the fetches brought. */
  readonly write: Write;
}

/** What operations are prepared with. */
export interface PreparationTools extends FetchTools {
  readonly plan: Plan;
  readonly schema: GraphQLSchema;
}

/** Plans and compiles an operation of a valid document for one outcome of its conditions. */
export async function prepareOperation(
  document: DocumentNode,
  operationName: string | undefined,
  conditions: Conditions,
  tools: PreparationTools,
): Promise<PreparedOperation> {
  const resolved = resolveConditions(document, operationName, conditions);
  const { operation, fragments } = resolved;
  const type = tools.schema.getRootType(operation.operation);
  if (!type) throw new Error(`The schema has no type for a ${operation.operation}.`);
  const stages: (readonly PreparedFetch[])[] = [];
  for (const part of splitMutation(resolved)) {
    const text = writePlannedText(part, fragments);
    if (text === undefined) continue;
    stages.push(compileFetches(listFetches(await tools.plan(text)), tools));
  }
  return {
    stages,
    aboutSchema: createAboutSchema(resolved, tools.schema),
    write: createWriteObject(type, [operation.selectionSet], {
      schema: tools.schema,
      fragments,
    }),
  };
}

/** A mutation's next field must not begin before all is known of the one before. */
function splitMutation(resolved: ClientOperation): readonly OperationDefinitionNode[] {
  const { operation } = resolved;
  if (operation.operation !== OperationTypeNode.MUTATION) return [operation];
  const byKey = new Map<string, FieldNode[]>();
  for (const field of listRootFields(resolved)) {
    const key = plannedKey(field);
    byKey.set(key, [...(byKey.get(key) ?? []), field]);
  }
  return [...byKey.values()].map((selections) => ({
    ...operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  }));
}

function compileFetches(
  planned: readonly PlannedFetch[],
  tools: FetchTools,
): readonly PreparedFetch[] {
  const all = planned.flatMap(({ entities }) => entities);
  const fetches = planned.map((fetch) =>
    fetch.entities.length === 0
      ? createRootFetch(fetch, tools)
      : createEntityFetch(fetch, all, tools),
  );
  return linkFetches(fetches, findDependencies(planned));
}

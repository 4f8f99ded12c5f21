import {
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { ErrorCode } from '../../schema/error-codes.js';
import type { RequestContext } from '../request-context.js';
import { AnswerState, type Note } from './answering/answer-state.js';
import { dropExplained } from './answering/explained-nulls.js';
import { JsonWriter } from './answering/json-writer.js';
import { passWritten } from './answering/written-data.js';
import { conditionVariables, type Conditions } from './planning/client-operation.js';
import type { PlanCache } from './plan-cache.js';
import {
  prepareOperation,
  type PreparationTools,
  type PreparedOperation,
} from './prepared-operation.js';
import { runFetches, type Run } from './running/run.js';

/** One operation of a valid document, with what the client sent. */
export interface ExecutionRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  /** Names the document's text. */
  readonly queryHash: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
}

/** Executes operations over the subgraphs. */
export interface Executor {
  execute(request: ExecutionRequest): Promise<ExecutionResult>;
}

/** Prepares each operation once and then runs it: its fetches, then the answer from what they brought. */
export function createExecutor(tools: PreparationTools, plans: PlanCache): Executor {
  const conditionsOf = new WeakMap<DocumentNode, readonly string[]>();
  // An answer is written without a break, so that one is enough for all.
  const out = new JsonWriter();

  function listConditions(document: DocumentNode): readonly string[] {
    const known = conditionsOf.get(document);
    if (known !== undefined) return known;
    const names = conditionVariables(document);
    conditionsOf.set(document, names);
    return names;
  }

  function planFor(
    { document, operationName, queryHash }: ExecutionRequest,
    coerced: Readonly<Record<string, unknown>>,
  ): PreparedOperation | Promise<PreparedOperation> {
    const conditions = readConditions(listConditions(document), coerced);
    const key = JSON.stringify([queryHash, operationName, ...conditions]);
    return plans.get(key, () => prepareOperation(document, operationName, conditions, tools));
  }

  return {
    async execute(request) {
      const { operation, variables, context } = request;
      const checked = checkVariables(tools.schema, operation, variables);
      if ('errors' in checked) return { errors: checked.errors };
      const prepared = await planFor(request, checked.coerced);
      if (context.isRehearsal === true) return { data: null };
      const run: Run = { data: {}, errors: [], failures: [], variables, context };
      for (const stage of prepared.stages) await runFetches(stage, run);
      return answer(prepared, run, out);
    },
  };
}

function answer(
  { aboutSchema, write }: PreparedOperation,
  run: Run,
  out: JsonWriter,
): ExecutionResult {
  const { errors, failures, context } = run;
  const hasErrors = errors.length > 0 || failures.length > 0;
  const state = new AnswerState(out, aboutSchema(run.variables), hasErrors);
  out.backTo(0);
  const isWritten = write(run.data, state);
  for (const { error, places } of failures) {
    const { message, extensions } = error;
    // Past the server, which would copy and check each on its way: they are ours, and as clients read them.
    for (const path of places) context.unanswered.push({ message, path, extensions });
  }
  const told = failures.length > 0 ? [...errors, ...context.unanswered] : errors;
  const notes: readonly Note[] = dropExplained(state.notes, told);
  return {
    data: isWritten ? passWritten(out.take(), state.emptyPlaces) : null,
    ...(errors.length === 0 ? {} : { errors }),
    ...(notes.length === 0 ? {} : { extensions: { valueCompletion: notes } }),
  };
}

const nothing: Readonly<Record<string, unknown>> = {};

function checkVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
) {
  if (variableDefinitions.length === 0) return { coerced: nothing };
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, variables);
  return coerced === undefined ? { errors } : { coerced };
}

function readConditions(
  names: readonly string[],
  coerced: Readonly<Record<string, unknown>>,
): Conditions {
  return new Map(
    names.map((name) => {
      const value = coerced[name];
      if (typeof value === 'boolean') return [name, value];
      throw new GraphQLError(
        `Variable "$${name}" decides what is asked; true or false was expected.`,
        {
          extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode, http: { status: 400 } },
        },
      );
    }),
  );
}

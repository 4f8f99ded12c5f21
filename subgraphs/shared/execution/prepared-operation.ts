import {
  execute,
  getOperationAST,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';

/** What an operation is executed with. */
export interface OperationInput {
  readonly contextValue: unknown;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** A parsed and validated operation that can be executed again and again. */
export interface PreparedOperation {
  /** Never rejects for a fault of the operation. */
  execute(input: OperationInput): Promise<ExecutionResult>;
}

/**
 * Which time an operation is executed compiled. Compiling takes as long as executing some dozens of
 * times, so what is asked once is not worth it; what a gateway asks twice it asks again.
 */
const compiledFrom = 2;

/** Parses and validates an operation. */
export function prepareOperation(
  schema: GraphQLSchema,
  query: string,
): PreparedOperation | { readonly refused: ExecutionResult } {
  try {
    const document = parse(query);
    const errors = validate(schema, document);
    return errors.length > 0 ? { refused: { errors } } : createOperation(schema, document);
  } catch (error) {
    return { refused: { errors: [error as never] } };
  }
}

function createOperation(schema: GraphQLSchema, document: DocumentNode): PreparedOperation {
  // Compiling chooses among several operations once and for all.
  const isOne = getOperationAST(document) !== null;

  let times = 0;
  let compiled: CompiledQuery['query'] | undefined;

  async function interpret({ variables, ...input }: OperationInput): Promise<ExecutionResult> {
    return execute({ schema, document, variableValues: variables, ...input });
  }

  return {
    async execute(input) {
      times += 1;
      if (times === compiledFrom && isOne) compiled = compile(schema, document);
      if (compiled === undefined) return interpret(input);
      const result = await compiled(undefined, input.contextValue, input.variables ?? {});
      // Without data a variable was wrong and nothing has run; the usual words say what was wrong.
      return result.data === undefined ? interpret(input) : result;
    },
  };
}

/** Compiles an operation; undefined where that is not possible, and it is interpreted instead. */
function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
): CompiledQuery['query'] | undefined {
  try {
    const compiled = compileQuery(schema, document);
    return isCompiledQuery(compiled) ? compiled.query.bind(compiled) : undefined;
  } catch {
    return undefined;
  }
}

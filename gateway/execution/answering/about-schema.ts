import { executeSync, Kind, type DocumentNode, type GraphQLSchema } from 'graphql';
import { listRootFields, type ClientOperation } from '../planning/client-operation.js';
import { isIntrospection } from '../planning/planned-text.js';

/** Answers what an operation asks about the schema, from the schema. */
export type AboutSchema = (
  variables: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

const nothing: AboutSchema = () => ({});

/** Prepares the part of an operation that asks about the schema; most ask nothing. */
export function createAboutSchema(resolved: ClientOperation, schema: GraphQLSchema): AboutSchema {
  const selections = listRootFields(resolved).filter(isIntrospection);
  if (selections.length === 0) return nothing;
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...resolved.operation, selectionSet: { kind: Kind.SELECTION_SET, selections } },
      ...resolved.fragments.values(),
    ],
  };
  return (variableValues) => executeSync({ schema, document, variableValues }).data ?? {};
}

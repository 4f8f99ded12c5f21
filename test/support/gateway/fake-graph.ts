import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, GraphQLError, GraphQLScalarType, parse, type GraphQLSchema } from 'graphql';
import type { InProcessSubgraph } from '../../../gateway/execution/in-process.js';
import type { SubgraphCall } from '../../../gateway/execution/subgraph-caller.js';
import { compose } from '../../../schema/compose.js';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable"])`;

/** Three small subgraphs of the same shape as the product's, with traps for the gateway. */
export const sdl: Readonly<Record<string, string>> = {
  council: `${link}
    scalar Date
    enum Tenure { OWNED RENTED }
    type Query {
      boroughs(first: Int, tenure: Tenure): [Borough!]!
      borough(gssCode: ID!): Borough
      openedOn(date: Date): String
      waits(milliseconds: Int!): String
      breaks: String
      refuses: String
    }
    type Borough @key(fields: "gssCode") { gssCode: ID! name: String! population: Int neighbours: [Borough!]! }`,
  health: `${link}
    type Query { pcns(first: Int): [Pcn!]! trusts: [Trust!]! }
    type Trust @key(fields: "odsCode") { odsCode: ID! name: String! }
    type Pcn { name: String! practices(first: Int): [Practice!]! }
    type Practice { odsCode: ID! borough: Borough! }
    type Health { pcns: [Pcn!]! appointments: Int }
    type Borough @key(fields: "gssCode") { gssCode: ID! health: Health }`,
  finance: `${link}
    type Query { deflator: Float }
    type Finance { spend: Int }
    type Trust @key(fields: "odsCode", resolvable: true) { odsCode: ID! income: Int! }
    type Borough @key(fields: "gssCode") {
      gssCode: ID! population: Int @external finance: Finance perHead: Float @requires(fields: "population")
    }`,
};

const names: Readonly<Record<string, string>> = {
  E09000030: 'Tower Hamlets',
  E09000007: 'Camden',
  E09000022: 'Lambeth',
};
const borough = (gssCode: string) => ({ __typename: 'Borough', gssCode });
const all = Array.from({ length: 33 }, (_, index) => `E0900${String(index + 1).padStart(4, '0')}`);
const practice = { odsCode: 'F84001', borough: borough('E09000030') };
const pcn = { name: 'Network 1', practices: [practice] };

const resolvers: Readonly<Record<string, object>> = {
  council: {
    Date: new GraphQLScalarType({
      name: 'Date',
      parseValue: readDate,
      parseLiteral: (node) => readDate('value' in node ? node.value : undefined),
    }),
    Query: {
      boroughs: () => all.map(borough),
      borough: (_: unknown, { gssCode }: { gssCode: string }) =>
        all.includes(gssCode) ? borough(gssCode) : null,
      openedOn: (_: unknown, { date }: { date?: string }) => date ?? null,
      waits: (_: unknown, { milliseconds }: { milliseconds: number }) =>
        new Promise((resolve) => setTimeout(() => resolve('waited'), milliseconds).unref()),
      breaks: () => {
        throw new Error('relation "secret_table" does not exist at 10.0.0.5:5432');
      },
      refuses: () => {
        throw new GraphQLError('The period 2024-25 is ambiguous; FY2024 or AY2024 was expected.', {
          extensions: { code: 'AMBIGUOUS_PERIOD', stacktrace: ['secret'], sql: 'select secret' },
        });
      },
    },
    Borough: {
      __resolveReference: borough_,
      name: ({ gssCode }: { gssCode: string }) => names[gssCode] ?? `Borough ${gssCode}`,
      population: () => 300_000,
      neighbours: () => [borough('E09000007')],
    },
  },
  health: {
    Query: { pcns: () => [pcn], trusts: () => [{ odsCode: 'RPG', name: 'Oxleas' }] },
    Trust: {
      __resolveReference: ({ odsCode }: { odsCode: string }) => ({ odsCode, name: 'Oxleas' }),
    },
    Borough: { __resolveReference: borough_, health: () => ({ pcns: [pcn], appointments: 42 }) },
  },
  finance: {
    Query: { deflator: () => 1.05 },
    Trust: { __resolveReference: () => null },
    Borough: {
      __resolveReference: borough_,
      finance: () => ({ spend: 128_204 }),
      perHead: ({ population }: { population: number }) => 600_000 / population,
    },
  },
};

function readDate(value: unknown): string {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value;
  throw new TypeError('A date such as 2025-03-31 was expected.');
}

function borough_(reference: object): object {
  return reference;
}

let composed: string | undefined;

/** The supergraph of the three. */
export function composeFakes(): string {
  composed ??= compose(
    Object.entries(sdl).map(([name, text]) => ({
      name,
      url: `http://${name}.invalid/graphql`,
      typeDefs: parse(text),
    })),
  ).supergraph;
  return composed;
}

/** Counts what was asked, besides answering. */
export interface FakeSubgraph extends InProcessSubgraph {
  readonly calls: SubgraphCall[];
}

/** The three subgraphs, in process. */
export function createFakes(): FakeSubgraph[] {
  return Object.entries(sdl).map(([name, text]) => {
    const schema = buildSubgraphSchema({
      typeDefs: parse(text),
      resolvers: resolvers[name] as never,
    });
    const calls: SubgraphCall[] = [];
    return {
      name,
      calls,
      execute(call) {
        calls.push(call);
        return execute(schema, call);
      },
    };
  });
}

function execute(schema: GraphQLSchema, call: SubgraphCall) {
  return graphql({
    schema,
    source: call.query,
    operationName: call.operationName,
    variableValues: call.variables,
  });
}

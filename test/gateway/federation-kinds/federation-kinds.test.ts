import { afterAll, describe, expect, it } from '@jest/globals';
import type { SubgraphCall } from '../../../gateway/execution/subgraph-caller.js';
import { CompositionError } from '../../../schema/compose.js';
import { federate, type FederatedGraph, type Said } from './federated-graph.js';
import type { Ask, Kind } from './kind.js';
import { absentSubgraphs } from './kinds/absent-subgraphs.js';
import { interfaces } from './kinds/interfaces.js';
import { aliases } from './kinds/aliases.js';
import { conditions } from './kinds/conditions.js';
import { entities } from './kinds/entities.js';
import { errors } from './kinds/errors.js';
import { interfaceObjects } from './kinds/interface-objects.js';
import { keys } from './kinds/keys.js';
import { mergedTypes } from './kinds/merged-types.js';
import { mutations } from './kinds/mutations.js';
import { nulls } from './kinds/nulls.js';
import { provides } from './kinds/provides.js';
import { requires } from './kinds/requires.js';
import { requiresChains } from './kinds/requires-chains.js';
import { requiresArguments } from './kinds/requires-arguments.js';
import { roots } from './kinds/roots.js';
import { unions } from './kinds/unions.js';

const groups: Readonly<Record<string, readonly Kind[]>> = {
  interfaces,
  unions,
  'interface objects': interfaceObjects,
  '@requires': [...requiresChains, ...requires],
  '@requires with arguments': requiresArguments,
  '@provides': provides,
  keys,
  entities,
  roots,
  mutations,
  '@include and @skip': conditions,
  'aliases and fragments': aliases,
  nulls,
  errors,
  'subgraphs that do not answer': absentSubgraphs,
  'types that are merged': mergedTypes,
};

function entitiesOf({ variables }: SubgraphCall): number {
  const asked = variables?.['representations'];
  return Array.isArray(asked) ? asked.length : 0;
}

function check(ask: Ask, said: Said): void {
  // As text, because the order of keys is part of the answer.
  expect(JSON.stringify(said.data, undefined, 1)).toBe(JSON.stringify(ask.data, undefined, 1));
  const paths = said.errors.map(({ path }) => path?.join('.') ?? '').sort();
  expect(paths).toEqual(ask.errors ?? []);
  for (const [name, most] of Object.entries(ask.calls ?? {})) {
    const made = said.calls.get(name)?.length ?? 0;
    expect([name, made]).toEqual([name, Math.min(made, most)]);
  }
  for (const [name, most] of Object.entries(ask.entities ?? {})) {
    const asked = (said.calls.get(name) ?? []).reduce((sum, call) => sum + entitiesOf(call), 0);
    expect([name, asked]).toEqual([name, Math.min(asked, most)]);
  }
}

const started = new Map<Kind, Promise<FederatedGraph>>();

function graphOf(kind: Kind): Promise<FederatedGraph> {
  const graph = started.get(kind) ?? federate(kind.parts);
  started.set(kind, graph);
  return graph;
}

afterAll(async () => {
  for (const graph of await Promise.allSettled(started.values())) {
    if (graph.status === 'fulfilled') await graph.value.stop();
  }
});

describe.each(Object.entries(groups))('federation: %s', (_group, kinds) => {
  const cases = kinds.flatMap((kind) =>
    kind.asks.map((ask) => [kind.kind, ask.asks, kind, ask] as const),
  );
  it.each(cases)('%s: %s', async (_kind, _asks, kind, ask) => {
    let graph: FederatedGraph;
    try {
      graph = await graphOf(kind);
    } catch (error) {
      if (!(error instanceof CompositionError) || kind.mayBeRefused === undefined) throw error;
      expect(error.message).toMatch(kind.mayBeRefused);
      return;
    }
    check(ask, await graph.ask(ask.query, ask.variables));
  });
});

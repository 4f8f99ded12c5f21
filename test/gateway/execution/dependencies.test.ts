import { describe, expect, it } from '@jest/globals';
import { findDependencies } from '../../../gateway/execution/planning/dependencies.js';
import { readFetchedFields } from '../../../gateway/execution/planning/fetched-fields.js';
import type {
  PlannedEntities,
  PlannedFetch,
  PlannedPath,
} from '../../../gateway/execution/planning/planned-fetch.js';
import { mayShare } from '../../../gateway/execution/planning/sharing.js';

/** A path such as `boroughs.@.health`; a type condition is written `|Park`. */
const path = (text: string): PlannedPath =>
  text.split('.').map((step) => {
    if (step === '@') return '@';
    return step.startsWith('|') ? { TypeCondition: [step.slice(1)] } : { Field: step };
  });

function entities(key: string, paths: readonly string[]): PlannedEntities {
  return {
    key: '_entities',
    variable: 'representations',
    paths: paths.map(path),
    requires: [
      { kind: 'InlineFragment', typeCondition: 'T', selections: [{ kind: 'Field', name: key }] },
    ],
    inputRewrites: [],
    outputRewrites: [],
  };
}

function fetchOf(query: string, of?: PlannedEntities): PlannedFetch {
  return {
    subgraph: 'any',
    query,
    isMutation: false,
    variables: [],
    entities: of === undefined ? [] : [of],
    outputRewrites: [],
  };
}

describe('a fetch', () => {
  it('waits for those that bring what it needs, and for no other of the step before', () => {
    const fetches = [
      fetchOf('{ places { id } }'),
      fetchOf('{ _entities { ... on T { park { id } } } }', entities('id', ['places.@'])),
      fetchOf('{ _entities { ... on T { pool { id } } } }', entities('id', ['places.@'])),
      fetchOf('{ _entities { ... on T { acres } } }', entities('id', ['places.@.park'])),
      fetchOf('{ _entities { ... on T { due } } }', entities('acres', ['places.@.park'])),
    ];
    expect(findDependencies(fetches)).toEqual([[], [0], [0], [0, 1], [0, 1, 3]]);
  });

  it('waits for the type on which its way forks', () => {
    const fetches = [
      fetchOf('{ top { id } }'),
      fetchOf('{ _entities { ... on T { __typename } } }', entities('id', ['top'])),
      fetchOf('{ _entities { ... on T { acres } } }', entities('id', ['top.|Park'])),
    ];
    expect(findDependencies(fetches)).toEqual([[], [0], [0, 1]]);
  });
});

describe('an object that an entity brings', () => {
  const brought = readFetchedFields('{ owner { id } }');
  const all = (...others: readonly (readonly string[])[]) =>
    others.map((paths) => entities('id', paths));

  it('is shared where nothing else is fetched within it, or the same everywhere', () => {
    expect(mayShare(entities('id', ['a', 'b']), brought, all(['a.other', 'c.owner']))).toBe(true);
    expect(mayShare(entities('id', ['a.@']), brought, all(['a.@.owner']))).toBe(true);
    expect(mayShare(entities('id', ['a', 'b']), brought, all(['b.owner', 'a.owner']))).toBe(true);
  });

  it('is not shared where something is added at some of its places', () => {
    expect(mayShare(entities('id', ['a', 'b']), brought, all(['a.owner']))).toBe(false);
    expect(mayShare(entities('id', ['a', 'b']), brought, all(['a.owner'], ['b.owner']))).toBe(
      false,
    );
    expect(mayShare(entities('id', ['a.b']), brought, all(['a.|Park.b.owner']))).toBe(false);
  });
});

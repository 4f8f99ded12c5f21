import { describe, expect, it } from '@jest/globals';
import { isNonNullType, isObjectType, type GraphQLOutputType } from 'graphql';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { loadSubgraphFiles, parseSubgraphFiles } from '../../schema/load.js';
import { subgraphNames, type SubgraphName } from '../../schema/subgraphs.js';

/** Entities by the subgraph that owns them: who else has a field on one only adds to it. */
const owners: Readonly<Record<string, SubgraphName>> = {
  Borough: 'council',
  Region: 'council',
  Ward: 'council',
  PlacePartnership: 'council',
  PlacePriority: 'council',
  IntegratedCareBoard: 'health',
  PrimaryCareNetwork: 'health',
  Practice: 'health',
  Trust: 'health',
};

const schemaOf = (name: SubgraphName) =>
  buildSubgraphSchema({ typeDefs: parseSubgraphFiles(loadSubgraphFiles(name)) });

const entityIn = (type: GraphQLOutputType) => /\w+/.exec(type.toString())?.[0] ?? '';

const keys = new Set(['gssCode', 'odsCode', 'id']);

/** Fields that are not null though another subgraph has to answer for them. */
function crossings(name: SubgraphName): string[] {
  const schema = schemaOf(name);
  const faults: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const foreign = owners[type.name] !== undefined && owners[type.name] !== name;
    for (const field of Object.values(type.getFields())) {
      const external = field.astNode?.directives?.some((d) => d.name.value === 'external') ?? false;
      const owner = owners[entityIn(field.type)];
      const crosses = foreign || (owner !== undefined && owner !== name);
      // Keys, and what another subgraph sends along, are given.
      const given = external || keys.has(field.name) || field.name.startsWith('_');
      if (crosses && !given && isNonNullType(field.type)) faults.push(`${type.name}.${field.name}`);
    }
  }
  return faults;
}

describe('a field that crosses into another subgraph', () => {
  it.each(subgraphNames)(
    'can be null in %s, so that a subgraph that is down costs that field only',
    (name) => {
      expect(crossings(name)).toEqual([]);
    },
  );
});

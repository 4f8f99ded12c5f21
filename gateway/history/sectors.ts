import { Kind } from 'graphql';
import { loadLocalSubgraphFiles, parseSubgraphFiles } from '../../schema/load.js';

/** Which of some subgraphs keep the figures of a sector, by the schema's `Sector`; in alphabetical order. */
export function sectorsAmong(subgraphs: readonly string[]): readonly string[] {
  const { definitions } = parseSubgraphFiles(loadLocalSubgraphFiles('history'));
  const sectors = definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'Sector'
      ? (node.values ?? []).map(({ name }) => name.value.toLowerCase())
      : [],
  );
  return subgraphs.filter((name) => sectors.includes(name)).sort();
}

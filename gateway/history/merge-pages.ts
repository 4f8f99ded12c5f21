/** A page of one sector, in the order of the moments its nodes were recorded. */
export interface SectorPage<Node> {
  readonly sector: string;
  readonly nodes: readonly Node[];
  /** Whether more follows after its last node. */
  readonly hasMore: boolean;
}

/** How far the merged page got: all nodes of a sector, or those before an index. */
export interface Merged<Node> {
  readonly nodes: readonly Node[];
  /** How many nodes of each sector's page were taken. */
  readonly taken: ReadonlyMap<string, number>;
  readonly hasMore: boolean;
}

/**
 * Merges pages by the moments of their nodes, then by sector. Stops at `limit`, and where a page ends of
 * which more follows: what comes next of that sector may belong before the rest of the others.
 */
export function mergePages<Node extends { readonly recordedAt: string }>(
  pages: readonly SectorPage<Node>[],
  limit: number,
): Merged<Node> {
  const sorted = [...pages].sort((a, b) => (a.sector < b.sector ? -1 : 1));
  const taken = new Map(sorted.map(({ sector }) => [sector, 0]));
  const next = (page: SectorPage<Node>) => page.nodes[taken.get(page.sector) ?? 0];
  const nodes: Node[] = [];
  while (nodes.length < limit) {
    if (sorted.some((page) => next(page) === undefined && page.hasMore)) break;
    const [first] = sorted
      .flatMap((page) => {
        const node = next(page);
        return node === undefined ? [] : [{ page, node }];
      })
      .sort((a, b) =>
        a.node.recordedAt < b.node.recordedAt ? -1 : a.node.recordedAt > b.node.recordedAt ? 1 : 0,
      );
    if (first === undefined) break;
    nodes.push(first.node);
    taken.set(first.page.sector, (taken.get(first.page.sector) ?? 0) + 1);
  }
  const hasMore = sorted.some((page) => page.hasMore || next(page) !== undefined);
  return { nodes, taken, hasMore };
}

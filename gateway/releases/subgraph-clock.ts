/** Which releases a subgraph of this process has; what `Subgraph.releases` hands over. */
export interface SubgraphClock {
  newest(): number;
  list(): readonly { readonly recordedAt: string }[];
  onRelease(listener: () => void): () => void;
}

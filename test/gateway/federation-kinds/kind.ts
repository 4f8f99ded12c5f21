/** A small subgraph: SDL (the federation link is put before it) and resolvers for graphql-js. */
export interface Part {
  readonly sdl: string;
  readonly resolvers?: Readonly<Record<string, unknown>>;
  /** It does not answer. */
  readonly isAway?: boolean;
}

/** One question to the graph, and what the specification answers. */
export interface Ask {
  readonly asks: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  /** The whole data, keys in the order of the operation. */
  readonly data: unknown;
  /** Paths of the errors, `a.0.b`, in alphabetical order; none expected without it. */
  readonly errors?: readonly string[];
  /** Most operations that each of these subgraphs may be sent. */
  readonly calls?: Readonly<Record<string, number>>;
  /** Most entities that each of these subgraphs may be asked for in all. */
  readonly entities?: Readonly<Record<string, number>>;
}

/** One kind of case of federation: subgraphs, and questions that a gateway can get wrong. */
export interface Kind {
  readonly kind: string;
  readonly parts: Readonly<Record<string, Part>>;
  readonly asks: readonly Ask[];
  /** Composition may refuse the subgraphs instead, in words that match. */
  readonly mayBeRefused?: RegExp;
}

/** An entity's resolver of references: the row with the same value under the key. */
export function byKey<Row>(rows: readonly Row[], key: keyof Row & string) {
  return (reference: Readonly<Record<string, unknown>>) =>
    rows.find((row) => row[key] === reference[key]) ?? null;
}

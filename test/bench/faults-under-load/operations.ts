/** An operation of the load, in variants whose answers differ, so that one in another's place is noticed. */
export interface LoadOperation {
  readonly query: string;
  readonly variants: readonly Record<string, unknown>[];
}

/** Needs the subgraph whose connections are reset, for two fields of each product. */
export const touched: LoadOperation = {
  query: `query ($first: Int!) {
    topProducts(first: $first) { upc name price inStock shippingEstimate reviews { id author { name } } }
  }`,
  variants: [1, 2, 3, 4, 5, 6, 7].map((first) => ({ first })),
};

/** Needs the three others only. */
export const untouched: LoadOperation = {
  query: `query ($id: ID!) {
    user(id: $id) { id name reviews { id body product { upc name reviews { id author { name } } } } }
  }`,
  variants: ['1', '2', '3', '4', '5', '6'].map((id) => ({ id })),
};

/** How a figure computed by Placegraph came to be: one entry a method, named by `observation.method`. */
export interface Method {
  readonly id: string;
  /** For the reader of a lineage. */
  readonly detail: string;
}

const entries: readonly Method[] = [
  {
    id: 'sum-of-rows',
    detail: 'Sum of the rows of the published file that belong to this area, period and level.',
  },
  {
    id: 'sum-of-areas',
    detail: 'Sum of the same figure over the areas or organisations named as inputs.',
  },
  {
    id: 'count-of-areas',
    detail: 'Number of the areas named as inputs.',
  },
  {
    id: 'share',
    detail: 'Numerator divided by denominator, times 100; both are given with the figure.',
  },
  {
    id: 'rate',
    detail: 'Numerator divided by denominator, scaled to the unit; both are given with the figure.',
  },
  {
    id: 'resident-weighted-mean',
    detail:
      'Mean over the lower layer super output areas of the area, weighted by their residents in the 2021 census.',
  },
  {
    id: 'per-resident',
    detail:
      'Amount in pounds divided by the residents in the middle of the financial year (ONS mid-year estimate).',
  },
];

/** Every method, by id. */
export const methods: ReadonlyMap<string, Method> = new Map(
  entries.map((entry) => [entry.id, entry]),
);

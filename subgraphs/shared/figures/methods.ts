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
    id: 'sum-of-columns',
    detail: 'Sum of cells of one row of the published file.',
  },
  {
    id: 'mean-of-days',
    detail:
      'Sum over the days that have a figure, divided by their number; both are given with it.',
  },
  {
    id: 'ratio-of-sums',
    detail:
      'Sum of the numerators of the areas named as inputs, divided by the sum of their denominators; both are given with the figure.',
  },
  {
    id: 'rebased-sum',
    detail:
      'Sum of the figures of the same period named as inputs, for an organisation as it is on another day.',
  },
  {
    id: 'rebased-ratio-of-sums',
    detail:
      'Sum of the numerators of the figures of the same period named as inputs, divided by the sum of their denominators, for an organisation as it is on another day; both are given with the figure.',
  },
  {
    id: 'figure-of-member',
    detail: 'The figure of a member, named as input, told as a level of its area.',
  },
  {
    id: 'catchment-share',
    detail:
      'Figures of the trusts named as inputs, each times the share of its patients who live in the area, added up.',
  },
  {
    id: 'lowest-statement',
    detail:
      'The lowest of several figures that the file states for the same area and period without saying how they differ.',
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
    id: 'sum-of-figures',
    detail: 'Sum of the figures named as inputs.',
  },
  {
    id: 'rate-times-population',
    detail: 'Published rate in pounds a head times the population; both stand among the inputs.',
  },
  {
    id: 'per-resident',
    detail:
      'Amount in pounds divided by the residents in the middle of the financial year (ONS mid-year estimate).',
  },
  {
    id: 'real-terms-gdp-deflator',
    detail:
      'Cash amount times the GDP deflator of the base year, divided by that of its own year, both of one edition (HM Treasury).',
  },
  {
    id: 'slope-index-ridit',
    detail:
      'Slope of a line through the figures of all groups over their place in the population by deprivation, by least squares weighted with their shares of it.',
  },
  {
    id: 'difference-square-and-add',
    detail:
      'Difference of two groups; its interval by squaring and adding the distances of each value to its own limits (Newcombe, method 10).',
  },
  {
    id: 'ratio-square-and-add-log',
    detail:
      'Ratio of two groups; its interval by squaring and adding on logarithms (Zou and Donner).',
  },
  {
    id: 'mann-kendall-exact',
    detail: 'Trend by the test of Mann and Kendall, its distribution counted out.',
  },
  {
    id: 'mann-kendall-normal',
    detail: 'Trend by the test of Mann and Kendall, its distribution approximated by the normal.',
  },
  {
    id: 'seasonal-kendall-exact',
    detail:
      'Trend by the test of Mann and Kendall within seasons (January with January), its distribution counted out.',
  },
  {
    id: 'seasonal-kendall-normal',
    detail:
      'Trend by the test of Mann and Kendall within seasons (January with January), its distribution approximated by the normal.',
  },
];

/** Every method, by id. */
export const methods: ReadonlyMap<string, Method> = new Map(
  entries.map((entry) => [entry.id, entry]),
);

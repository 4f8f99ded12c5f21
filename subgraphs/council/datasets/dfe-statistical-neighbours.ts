import {
  neighbourGroupFact,
  readNeighbours,
  statisticalNeighbourGroups,
} from '../../shared/area-groups/statistical-neighbours.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';

const model = 'dfe-childrens-services';

/**
 * For each authority the ten that are most alike, by the department's model for children's services:
 * as a list of their own, beside the groups every sector compares with.
 */
export const statisticalNeighbours: PublishedDataset = {
  ...statisticalNeighbourGroups,
  async *parse(sample, intake) {
    for await (const stated of readNeighbours(sample, intake)) {
      const { number, neighbour, name, rank, closeness, source } = stated;
      const key = { model, la_number: number, rank };
      const content = { neighbour_number: neighbour, neighbour_name: name, closeness };
      yield { table: 'neighbour', source, values: { ...key, ...content, row_key: source } };
      yield neighbourGroupFact(stated);
    }
  },
};

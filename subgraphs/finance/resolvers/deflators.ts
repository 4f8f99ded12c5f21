import { ProvenanceModel } from '../../shared/provenance/provenance-model.js';
import type { FinanceContext } from '../context.js';
import { loadDeflatorEditions, loadDeflators, type DeflatorQuery } from '../loaders.js';
import type { DeflatorModel } from '../models.js';
import { periodOf } from '../../shared/periods/label.js';

function provenance({ edition, rowKey }: DeflatorModel): ProvenanceModel {
  return new ProvenanceModel(edition, rowKey);
}

/** Root fields about the price level. */
export const deflatorQueryFields = {
  deflators: (_root: unknown, args: DeflatorQuery, { deflators }: FinanceContext) =>
    loadDeflators(deflators, args),
  deflatorEditions: async (_root: unknown, _args: object, { deflators }: FinanceContext) =>
    (await loadDeflatorEditions(deflators)).map((release) => new ProvenanceModel(release)),
};

/** How a deflator is told. */
export const deflatorResolvers = {
  Deflator: {
    period: ({ period }: DeflatorModel) => periodOf(period),
    publishedBase: ({ publishedBase }: DeflatorModel) => periodOf(publishedBase),
    provenance,
  },
};

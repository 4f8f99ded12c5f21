import { sql } from 'kysely';
import {
  weightedPopulationColumns,
  weightedPopulationId,
  type WeightedPopulationField,
} from '../../../../schema/indicators/finance/weighted-population-indicators.js';
import { observationFact } from '../../../shared/figures/observation-fact.js';
import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import { recordedIn, type Released } from '../../../shared/releases/recorded.js';
import type { FinanceTables } from '../../tables.js';
import { generalPracticePayments } from '../general-practice-payments.js';
import { weightedPopulations } from '../weighted-populations.js';

type Sums = Readonly<Record<WeightedPopulationField, string>> & {
  readonly area: string;
  readonly period: string;
};

const fields = weightedPopulationColumns.map(({ field }) => field);

const sumOf = (field: WeightedPopulationField) =>
  sql<string>`round(sum(${sql.ref(`p.${field}`)}), 2)`.as(field);

/** Sums over the practices that stand in each borough. */
async function listBoroughSums(released: Released<FinanceTables>): Promise<Sums[]> {
  const rows = await released.tables
    .selectFrom('practice_population as p')
    .where(recordedIn(released, 'p'))
    .groupBy(['p.area_code', 'p.period'])
    .select(['p.area_code as area', 'p.period', ...fields.map(sumOf)])
    .orderBy('p.area_code')
    .execute();
  return rows;
}

/** Sums over the practices of each network, by the latest year for which the payments name one. */
async function listNetworkSums(released: Released<FinanceTables>): Promise<Sums[]> {
  const latest = released.tables
    .selectFrom('practice_network as n')
    .where(recordedIn(released, 'n'))
    .distinctOn('n.practice_code')
    .select(['n.practice_code', 'n.network_code'])
    .orderBy('n.practice_code')
    .orderBy('n.valid_from', 'desc');
  const rows = await released.tables
    .selectFrom('practice_population as p')
    .innerJoin(latest.as('m'), 'm.practice_code', 'p.practice_code')
    .where(recordedIn(released, 'p'))
    .groupBy(['m.network_code', 'p.period'])
    .select(['m.network_code as area', 'p.period', ...fields.map(sumOf)])
    .orderBy('m.network_code')
    .execute();
  return rows;
}

/** Need-weighted populations of networks and boroughs, summed over practices. */
export const weightedPopulationsByArea: ModelledDataset<FinanceTables> = {
  kind: 'modelled',
  id: 'placegraph/need-weighted-populations-by-area',
  title: 'Need-weighted populations of primary care networks and boroughs',
  inputs: [weightedPopulations.id, generalPracticePayments.id],
  async *compute(released) {
    const sums = [...(await listBoroughSums(released)), ...(await listNetworkSums(released))];
    for (const row of sums) {
      for (const column of weightedPopulationColumns) {
        yield observationFact({
          indicator: weightedPopulationId(column),
          area: row.area,
          period: row.period,
          value: row[column.field],
          method: 'sum-of-rows',
          source: null,
        });
      }
    }
  },
};

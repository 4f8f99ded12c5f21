import DataLoader from 'dataloader';
import type { Kysely, Selectable } from 'kysely';
import { indicatorOf } from '../../schema/indicators/registry.js';
import { badUserInput } from '../shared/errors.js';
import { figureId } from '../shared/figures/figure-id.js';
import type { FigureContext } from '../shared/figures/loaders.js';
import type { ObservationModel, SeriesModel } from '../shared/figures/models.js';
import { seriesOf } from '../shared/figures/series.js';
import type { ReleaseTable } from '../shared/figures/tables.js';
import { divideDecimals } from '../shared/money/decimal.js';
import type { PeriodRange } from '../shared/periods/label.js';
import { parsePeriod } from '../shared/periods/period.js';
import type { BoroughPerHeadModel, DeflatorModel, PopulationEstimateModel } from './models.js';
import { listDeflators, listEditions, type DeflatorRow } from './queries/deflators.js';
import type { FinanceTables } from './tables.js';

/** Loaders of one request: editions by dataset, deflators by edition. */
export interface DeflatorLoaders {
  readonly editions: DataLoader<string, readonly Selectable<ReleaseTable>[]>;
  readonly rows: DataLoader<number, readonly DeflatorRow[]>;
}

/** Fresh loaders over the tables of finance. */
export function createDeflatorLoaders(database: Kysely<FinanceTables>): DeflatorLoaders {
  return {
    editions: new DataLoader(async (datasetIds) => {
      const rows = await listEditions(database, datasetIds);
      return datasetIds.map((id) => rows.filter((row) => row.dataset_id === id));
    }),
    rows: new DataLoader(async (editions) => {
      const rows = await listDeflators(database, editions);
      return editions.map((edition) => rows.filter((row) => row.edition === edition));
    }),
  };
}

const deflatorDataset = 'hm-treasury/gdp-deflators';

/** The editions of the GDP deflators, oldest first. */
export function loadDeflatorEditions(
  loaders: DeflatorLoaders,
): Promise<readonly Selectable<ReleaseTable>[]> {
  return loaders.editions.load(deflatorDataset);
}

/** Which deflators: `base` is a financial year; without `release` the latest edition. */
export interface DeflatorQuery {
  readonly base: string;
  readonly release?: number | null | undefined;
}

/**
 * The deflators of one edition with the index 100 in `base`, oldest first.
 *
 * Throws `BAD_USER_INPUT` when the base is no financial year, the release is no edition, or the edition
 * does not cover the base; `AMBIGUOUS_PERIOD` for a bare year.
 */
export async function loadDeflators(
  loaders: DeflatorLoaders,
  { base, release }: DeflatorQuery,
): Promise<DeflatorModel[]> {
  const { kind, code } = parsePeriod(base);
  if (kind !== 'FINANCIAL_YEAR') {
    throw badUserInput(`base: ${code} is no financial year; expected one such as FY2024.`);
  }
  const editions = await loadDeflatorEditions(loaders);
  const edition =
    release == null ? editions.at(-1) : editions.find(({ release_id }) => release_id === release);
  if (!edition) {
    throw badUserInput(
      `release: there is no edition ${String(release ?? '')}; expected one of ${editions.map(({ release_id }) => String(release_id)).join(', ') || 'none, no deflators are imported'}.`,
    );
  }
  const rows = await loaders.rows.load(edition.release_id);
  const baseRow = rows.find(({ period }) => period === code);
  if (!baseRow) {
    throw badUserInput(
      `base: the edition of ${edition.edition} does not cover ${code}; expected ${rows[0]?.period ?? '-'} to ${rows.at(-1)?.period ?? '-'}.`,
    );
  }
  return rows.map((row) => ({
    period: row.period,
    index: divideDecimals(row.gdp_index, baseRow.gdp_index, { decimals: 4, times: 100n }),
    isForecast: row.is_forecast,
    publishedIndex: row.gdp_index,
    publishedBase: row.base_period,
    edition,
    rowKey: row.release_from === edition.release_id ? row.row_key : null,
  }));
}

/** Divides thousands of pounds by the residents of the calendar year in which the period begins. */
function perHead(
  figure: ObservationModel,
  indicatorId: string,
  estimates: readonly PopulationEstimateModel[],
): ObservationModel {
  const year = Number(parsePeriod(figure.period).start.slice(0, 4));
  const population = estimates.find((estimate) => estimate.year === year && estimate.residents > 0);
  const computed = {
    ...figure,
    indicator_id: indicatorId,
    method: 'per-resident',
    inputs: [figureId(figure), ...(population ? [population.figure] : [])].join(' '),
    row_key: null,
  };
  if (figure.value === null) return computed;
  if (!population) {
    return {
      ...computed,
      value: null,
      marker: 'x',
      statuses: 'NOT_AVAILABLE',
      note: `There is no population estimate for the middle of ${String(year)} in the graph.`,
    };
  }
  const residents = String(population.residents);
  return {
    ...computed,
    value: divideDecimals(figure.value, residents, { decimals: 2, times: 1000n }),
    numerator: divideDecimals(figure.value, '1', { decimals: 0, times: 1000n }),
    denominator: residents,
  };
}

/**
 * A series of pounds per resident: the series it is computed from, divided figure by figure, so that
 * statuses and revisions go along. A missing figure stays missing for the reason the publisher gave.
 */
export function perHeadSeries(
  context: FigureContext,
  { areaCode, populationEstimates }: BoroughPerHeadModel,
  indicatorId: string,
  periods?: PeriodRange | null,
): SeriesModel {
  const { perHeadOf } = indicatorOf(indicatorId);
  if (perHeadOf === undefined) throw new Error(`${indicatorId} is no indicator per head`);
  const amounts = seriesOf(context, perHeadOf, areaCode, periods);
  return {
    indicatorId,
    areaCode,
    find: async (breakdown) =>
      (await amounts.find(breakdown)).map((figure) =>
        perHead(figure, indicatorId, populationEstimates),
      ),
  };
}

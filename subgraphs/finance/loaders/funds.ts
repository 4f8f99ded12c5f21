import type { Selectable } from 'kysely';
import type { FigureLoaders } from '../../shared/figures/loaders.js';
import type { Recorded } from '../../shared/figures/tables.js';
import { manyByKey, oneByKey } from '../../shared/loading/by-key.js';
import { Loader } from '../../shared/loading/loader.js';
import { listBudgets, listIntermediateCarePlans, type BudgetKey } from '../queries/budgets.js';
import {
  listContributions,
  listFundBoroughs,
  listFundLines,
  listFunds,
  listFundsOfYears,
  listPoolingExceptions,
  listPriorityLines,
} from '../queries/funds.js';
import type { FinanceTables, IntermediateCarePlanTable } from '../tables.js';
import type {
  BudgetTable,
  ContributionTable,
  FundLineTable,
  PooledFundTable,
  PoolingExceptionTable,
} from '../tables/funds.js';
import type { Released } from '../../shared/releases/recorded.js';

type Fund = Selectable<PooledFundTable>;

/** A fund of a year with one of its boroughs. */
export type FundOfBorough = Fund & { readonly area_code: string };

/** A line that pays for a priority, with the year of its fund. */
export type PriorityLine = Selectable<FundLineTable> & {
  readonly priority_id: string;
  readonly period: string;
};

/** Loaders of one request over funds and budgets, one statement a relation and turn. */
export interface FundLoaders {
  readonly fund: Loader<string, Fund | null>;
  /** By financial year: a row for each fund and borough. */
  readonly ofYear: Loader<string, readonly FundOfBorough[]>;
  readonly boroughs: Loader<string, readonly string[]>;
  readonly contributions: Loader<string, Selectable<ContributionTable>[]>;
  readonly lines: Loader<string, Selectable<FundLineTable>[]>;
  readonly exceptions: Loader<string, Selectable<PoolingExceptionTable>[]>;
  readonly priorityLines: Loader<string, PriorityLine[]>;
  readonly budget: Loader<BudgetKey, Selectable<BudgetTable> | null>;
  readonly intermediateCare: Loader<string, Selectable<IntermediateCarePlanTable>[]>;
}

const nameBudget = ({ kind, receiver, period }: Readonly<Record<keyof BudgetKey, string>>) =>
  `${kind} ${receiver} ${period}`;

/** Fresh loaders; what they hand out is noted for the answer's extensions. */
export function createFundLoaders(
  released: Released<FinanceTables>,
  { noteReleases }: Pick<FigureLoaders, 'noteReleases'>,
): FundLoaders {
  function grouped<Row extends Pick<Recorded, 'release_from'>>(
    list: (released: Released<FinanceTables>, keys: readonly string[]) => Promise<Row[]>,
    keyOf: (row: Row) => string,
  ): Loader<string, Row[]> {
    return new Loader(async (keys) => {
      const rows = await list(released, keys);
      noteReleases(rows);
      return manyByKey(keys, rows, keyOf);
    });
  }
  const byFund = (row: { readonly fund_id: string }) => row.fund_id;
  return {
    fund: new Loader(async (ids) => {
      const rows = await listFunds(released, ids);
      noteReleases(rows);
      return oneByKey(ids, rows, byFund);
    }),
    ofYear: grouped(listFundsOfYears, (row) => row.period),
    boroughs: new Loader(async (ids) =>
      manyByKey(ids, await listFundBoroughs(released, ids), byFund).map((rows) =>
        rows.map((row) => row.area_code),
      ),
    ),
    contributions: grouped(listContributions, byFund),
    lines: grouped(listFundLines, byFund),
    exceptions: grouped(listPoolingExceptions, byFund),
    priorityLines: grouped(listPriorityLines, (row) => row.priority_id),
    budget: new Loader<BudgetKey, Selectable<BudgetTable> | null>(async (keys) => {
      const rows = await listBudgets(released, keys);
      noteReleases(rows);
      return oneByKey(keys.map(nameBudget), rows, (row) =>
        nameBudget({ ...row, kind: row.receiver_kind }),
      );
    }, nameBudget),
    intermediateCare: grouped(listIntermediateCarePlans, (row) => row.area_code),
  };
}

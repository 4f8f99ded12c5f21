import DataLoader from 'dataloader';
import type { Selectable } from 'kysely';
import type { FigureLoaders } from '../../shared/figures/loaders.js';
import type { Recorded } from '../../shared/figures/tables.js';
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
  readonly fund: DataLoader<string, Fund | null>;
  /** By financial year: a row for each fund and borough. */
  readonly ofYear: DataLoader<string, readonly FundOfBorough[]>;
  readonly boroughs: DataLoader<string, readonly string[]>;
  readonly contributions: DataLoader<string, Selectable<ContributionTable>[]>;
  readonly lines: DataLoader<string, Selectable<FundLineTable>[]>;
  readonly exceptions: DataLoader<string, Selectable<PoolingExceptionTable>[]>;
  readonly priorityLines: DataLoader<string, PriorityLine[]>;
  readonly budget: DataLoader<BudgetKey, Selectable<BudgetTable> | null, string>;
  readonly intermediateCare: DataLoader<string, Selectable<IntermediateCarePlanTable>[]>;
}

const budgetKey = (kind: string, receiver: string, period: string) =>
  `${kind} ${receiver} ${period}`;

/** Fresh loaders; what they hand out is noted for the answer's extensions. */
export function createFundLoaders(
  released: Released<FinanceTables>,
  { noteReleases }: Pick<FigureLoaders, 'noteReleases'>,
): FundLoaders {
  function grouped<Row extends Pick<Recorded, 'release_from'>>(
    list: (released: Released<FinanceTables>, keys: readonly string[]) => Promise<Row[]>,
    keyOf: (row: Row) => string,
  ): DataLoader<string, Row[]> {
    return new DataLoader(async (keys) => {
      const rows = await list(released, keys);
      noteReleases(rows);
      return keys.map((key) => rows.filter((row) => keyOf(row) === key));
    });
  }
  const byFund = (row: { readonly fund_id: string }) => row.fund_id;
  return {
    fund: new DataLoader(async (ids) => {
      const rows = await listFunds(released, ids);
      noteReleases(rows);
      return ids.map((id) => rows.find((row) => row.fund_id === id) ?? null);
    }),
    ofYear: grouped(listFundsOfYears, (row) => row.period),
    boroughs: new DataLoader(async (ids) => {
      const rows = await listFundBoroughs(released, ids);
      return ids.map((id) => rows.flatMap((row) => (row.fund_id === id ? [row.area_code] : [])));
    }),
    contributions: grouped(listContributions, byFund),
    lines: grouped(listFundLines, byFund),
    exceptions: grouped(listPoolingExceptions, byFund),
    priorityLines: grouped(listPriorityLines, (row) => row.priority_id),
    budget: new DataLoader(
      async (keys) => {
        const rows = await listBudgets(released, keys);
        noteReleases(rows);
        const byKey = new Map(
          rows.map((row) => [budgetKey(row.receiver_kind, row.receiver, row.period), row]),
        );
        return keys.map((key) => byKey.get(budgetKey(key.kind, key.receiver, key.period)) ?? null);
      },
      { cacheKeyFn: ({ kind, receiver, period }) => budgetKey(kind, receiver, period) },
    ),
    intermediateCare: grouped(listIntermediateCarePlans, (row) => row.area_code),
  };
}

import { checkOdsCode } from '../../shared/codes/codes.js';
import { periodOf } from '../../shared/periods/label.js';
import { provenanceOfRow } from '../../shared/provenance/provenance-of-row.js';
import type { AreaParent } from '../../shared/figures/models.js';
import type { FinanceContext } from '../context.js';
import { loadFunds } from '../loaders/pooled-share.js';
import type {
  BudgetModel,
  IntegratedCareBoardModel,
  IntermediateCarePlanModel,
  PlacePartnershipModel,
  PlacePriorityModel,
} from '../models.js';
import { checkYear } from './years.js';

interface YearArgument {
  readonly year: string;
}

async function budgetOf(
  { funds }: FinanceContext,
  kind: 'INTEGRATED_CARE_BOARD' | 'PLACE',
  receiver: string,
  period: string,
): Promise<BudgetModel> {
  const what =
    kind === 'PLACE'
      ? 'No budget delegated to the place'
      : 'No allocation of the integrated care board';
  return {
    period,
    row: await funds.budget.load({ kind, receiver, period }),
    gap: `${what} in ${periodOf(period).label} is on file: no open table states it; it enters by the import template budgets.`,
  };
}

/** Planned spending on intermediate care of a borough. */
export function intermediateCare(
  { areaCode }: AreaParent,
  _args: object,
  { funds }: FinanceContext,
) {
  return funds.intermediateCare.load(areaCode);
}

/** Budgets of boards and places, money behind priorities, plans for intermediate care. */
export const budgetResolvers = {
  IntegratedCareBoard: {
    __resolveReference: (board: IntegratedCareBoardModel): IntegratedCareBoardModel => board,
    allocation: (
      { odsCode }: IntegratedCareBoardModel,
      args: YearArgument,
      context: FinanceContext,
    ) => budgetOf(context, 'INTEGRATED_CARE_BOARD', checkOdsCode(odsCode), checkYear(args.year)),
  },
  PlacePartnership: {
    __resolveReference: (place: PlacePartnershipModel): PlacePartnershipModel => place,
    delegatedBudget: ({ id }: PlacePartnershipModel, args: YearArgument, context: FinanceContext) =>
      budgetOf(context, 'PLACE', id, checkYear(args.year)),
    pooledFunds: (
      { boroughs = [] }: PlacePartnershipModel,
      args: YearArgument,
      context: FinanceContext,
    ) =>
      loadFunds(
        context,
        checkYear(args.year),
        boroughs.map(({ gssCode }) => gssCode),
      ),
  },
  PlacePriority: {
    __resolveReference: (priority: PlacePriorityModel): PlacePriorityModel => priority,
    funding: async ({ id }: PlacePriorityModel, args: YearArgument, { funds }: FinanceContext) => {
      const period = checkYear(args.year);
      return (await funds.priorityLines.load(id)).filter((line) => line.period === period);
    },
  },
  Budget: {
    period: ({ period }: BudgetModel) => periodOf(period),
    amount: ({ row }: BudgetModel) => row && { amount: row.amount, approximate: false },
    purpose: ({ row }: BudgetModel) => row?.purpose ?? null,
    missingReason: ({ row, gap }: BudgetModel) => (row === null ? gap : null),
    provenance: ({ row }: BudgetModel, _args: object, context: FinanceContext) =>
      row && provenanceOfRow(row, context),
  },
  IntermediateCarePlan: {
    amount: ({ amount }: IntermediateCarePlanModel) =>
      amount === null ? null : { amount, approximate: false },
    missingReason: ({ amount }: IntermediateCarePlanModel) =>
      amount === null ? 'Not available: the publisher prints NA.' : null,
    yearNote: () => 'The publisher does not state the year.',
    provenance: (row: IntermediateCarePlanModel, _args: object, context: FinanceContext) =>
      provenanceOfRow(row, context),
  },
};

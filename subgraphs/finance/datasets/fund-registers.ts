import { budgetTemplate } from '../../../schema/templates/budget-templates.js';
import {
  contributionTemplate,
  pooledFundTemplate,
} from '../../../schema/templates/finance-templates.js';
import {
  fundLineTemplate,
  poolingExceptionTemplate,
} from '../../../schema/templates/fund-spending-templates.js';
import type { PublishedDataset } from '../../shared/imports/dataset.js';
import { registerDatasets, type RowFault } from '../../shared/imports/register.js';

/** Money is agreed by the financial year; any other period is a slip. */
function yearFaults<Name extends string>(column: Name, period: string | null): RowFault<Name>[] {
  return period === null || /^FY\d{4}$/.test(period)
    ? []
    : [{ column, problem: `is "${period}"; expected a financial year such as FY2025` }];
}

const funds = registerDatasets({
  id: 'placegraph/pooled-funds',
  template: pooledFundTemplate,
  verified: '8830369be799ce3489bbda868082216d2f9b025fafae6ddb28c8d91ff52c652b',
  examples: 'e3a5357b41e3eded8dfaaec483040e2ac3904ee596960e4004f284c2ab16c99f',
  faults: (row) => yearFaults('Financial year', row.cell('Financial year')),
  facts: (row) => [
    {
      table: 'pooled_fund',
      values: {
        fund_id: row.cell('Fund id'),
        name: row.cell('Fund name'),
        mechanism: row.cell('Mechanism'),
        period: row.cell('Financial year'),
        host: row.cell('Host'),
        total: row.cell('Total'),
        approximate: row.cell('Total is approximate'),
        source: row.cell('Source'),
      },
    },
    ...row.list('Borough codes').map((area) => ({
      table: 'pooled_fund_borough',
      values: { fund_id: row.cell('Fund id'), area_code: area },
    })),
  ],
});

const contributions = registerDatasets({
  id: 'placegraph/pooled-fund-contributions',
  template: contributionTemplate,
  verified: 'a66e4b09955e182da0d65fb6212b9e07d1c0a01597bbb5fe0312a8fec96043cc',
  examples: 'f69c78c034a4f41dbaec5d6bbb74004c5e110515852b56871878cc4fa05dec56',
  facts: (row) => [
    {
      table: 'contribution',
      values: {
        fund_id: row.cell('Fund id'),
        contributor: row.cell('Contributor'),
        kind: row.cell('Contributor kind'),
        amount: row.cell('Contribution'),
        source: row.cell('Source'),
      },
    },
  ],
});

const lines = registerDatasets({
  id: 'placegraph/pooled-fund-lines',
  template: fundLineTemplate,
  examples: '0cb1619fa7dc3a4c731061451fe44eeb390650c3a73fc757f09cd39d12e991bd',
  facts: (row) => [
    {
      table: 'fund_line',
      values: {
        line_id: row.cell('Line id'),
        fund_id: row.cell('Fund id'),
        scheme: row.cell('Scheme'),
        theme: row.cell('Theme'),
        provider: row.cell('Provider'),
        budget: row.cell('Budget'),
        outturn: row.cell('Outturn'),
        source: row.cell('Source'),
      },
    },
    ...row.list('Priority ids').map((priority) => ({
      table: 'fund_line_priority',
      values: { line_id: row.cell('Line id'), priority_id: priority },
    })),
  ],
});

const exceptions = registerDatasets({
  id: 'placegraph/pooling-exceptions',
  template: poolingExceptionTemplate,
  examples: 'd366bd96e83028a37d30be9f2e59702210775664a7695abbcc32cca3bc349961',
  facts: (row) => [
    {
      table: 'pooling_exception',
      values: {
        fund_id: row.cell('Fund id'),
        budget_line: row.cell('Budget line'),
        compelling_reason: row.cell('Compelling reason'),
        review_on: row.cell('Review on'),
        source: row.cell('Source'),
      },
    },
  ],
});

const receivers: Readonly<Record<string, { readonly shape: RegExp; readonly expected: string }>> = {
  INTEGRATED_CARE_BOARD: { shape: /^[A-Z0-9]{3,5}$/, expected: 'an ODS code such as QKK' },
  PLACE: { shape: /^[a-z0-9]+(-[a-z0-9]+)*$/, expected: 'the id of a place partnership' },
  BOROUGH: { shape: /^E09\d{6}$/, expected: 'the GSS code of a borough' },
};

const budgets = registerDatasets({
  id: 'placegraph/budgets',
  template: budgetTemplate,
  examples: 'a05cd8e75afe4fa523bd89a00285a19037877e715256c19ab61918fd392b061a',
  faults: (row) => {
    const receiver = row.cell('Receiver') ?? '';
    const rule = receivers[row.cell('Receiver kind') ?? ''];
    const wrong = rule !== undefined && !rule.shape.test(receiver);
    return [
      ...yearFaults('Financial year', row.cell('Financial year')),
      ...(wrong
        ? [{ column: 'Receiver' as const, problem: `is "${receiver}"; expected ${rule.expected}` }]
        : []),
    ];
  },
  facts: (row) => [
    {
      table: 'budget',
      values: {
        receiver_kind: row.cell('Receiver kind'),
        receiver: row.cell('Receiver'),
        period: row.cell('Financial year'),
        amount: row.cell('Amount'),
        purpose: row.cell('Purpose'),
        source: row.cell('Source'),
      },
    },
  ],
});

/** Registers of money that come as filled-in templates: pooled funds and budgets. */
export const fundRegisters: readonly PublishedDataset[] = [
  ...funds,
  ...contributions,
  ...lines,
  ...exceptions,
  ...budgets,
];

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  investmentIds,
  investmentThemes,
  spentThemes,
} from '../../schema/indicators/finance/investment-themes.js';
import { findIndicator } from '../../schema/indicators/registry.js';
import {
  authorities,
  borough,
  entities,
  financeUnderTest,
  type FinanceUnderTest,
} from './finance-subgraph.js';

let finance: FinanceUnderTest;

beforeAll(async () => {
  finance = await financeUnderTest();
}, 180_000);

afterAll(() => finance.drop());

const lewisham = 'E09000023';

const ofBorough = (selection: string, codes: readonly string[] = [lewisham]) =>
  finance.ask(`${entities} ... on Borough { finance { ${selection} } } } }`, {
    representations: codes.map(borough),
  });

const ids = (lines: readonly { readonly variable: { readonly code: string } }[]) =>
  lines.map(({ variable }) => variable.code);

describe('the table of themes', () => {
  it('names a reason for every line, and a reason where there is no line', () => {
    for (const { lines, noLineReason } of investmentThemes) {
      expect(lines.length > 0).toBe(noLineReason === null);
      for (const { reason } of lines) expect(reason).toMatch(/\.$/);
    }
  });

  it('counts no line twice in a theme, and no part beside its whole', () => {
    for (const { lines } of investmentThemes) {
      expect(new Set(ids(lines)).size).toBe(lines.length);
      const details = lines.filter(({ variable }) => variable.line.role === 'detail');
      expect(ids(details)).toEqual([]);
      const forms = new Set(
        lines
          .filter(({ variable }) => variable.line.role !== 'memorandum')
          .map(({ variable }) => variable.form),
      );
      expect(forms.size).toBeLessThanOrEqual(1);
    }
  });

  it('leaves treatment out of prevention', () => {
    const prevention = investmentThemes.find(({ id }) => id === 'PREVENTION');
    const codes = ids(prevention?.lines ?? []).join(' ');
    for (const line of ['phsbstrtdrg', 'phsbstrtalc', 'phsbsspc', 'phsxlsti']) {
      expect(codes).not.toContain(line);
    }
  });

  it('has an indicator for the spend, the share and the amount per head of each theme', () => {
    for (const theme of spentThemes) {
      for (const id of Object.values(investmentIds(theme))) {
        expect(findIndicator(id)?.caveats?.join(' ')).toContain('never add them');
      }
    }
  });

  it('stands in the graph', async () => {
    const answer = await finance.ask(
      '{ investmentThemes { theme lines { code reason indicator { id } } noLineReason indicator { id } } }',
    );
    expect(answer.list('investmentThemes')).toHaveLength(11);
    expect(answer.at('investmentThemes.7')).toEqual({
      theme: 'HOUSING',
      lines: [
        {
          code: 'RSX-hous-net-cur-exp',
          reason: 'Housing services, whole.',
          indicator: { id: 'finance.housing-net-current-expenditure' },
        },
      ],
      noLineReason: null,
      indicator: { id: 'finance.investment-housing' },
    });
  });
});

describe('investment by theme', () => {
  it('adds the lines as the forms print them', async () => {
    // Cells of RO3 2024-25 for Lewisham: 236.15 + 2,555.29 + 323.90 + 39.77 + 94.57 + 123.87 + 99.01
    // + 903.54 + 0 + 862.13 + 857.37 + 687.25 + 0 + 712.75 + 7,581.87 + 877.70 + 0 + 503.98
    // + 1,717.19 + 201.28 = 18,377.62; all services on RSX: 777,910.82.
    const answer = await ofBorough(`investment(theme: PREVENTION) { missingReason
      spend { observations { period { code } exact statuses provenance { kind } lineage { kind inputs } } }
      shareOfTotal { latest { exact numerator denominator lineage { kind } } } }`);
    expect(answer.codes).toEqual([]);
    const found = '_entities.0.finance.investment';
    expect(answer.list(`${found}.spend.observations`)).toHaveLength(3);
    expect(answer.at(`${found}.spend.observations.2`)).toEqual({
      period: { code: 'FY2024' },
      exact: '18377.62',
      statuses: [],
      provenance: { kind: 'MODELLED' },
      lineage: [{ kind: 'sum-of-figures', inputs: expect.any(Array) }],
    });
    expect(answer.list(`${found}.spend.observations.2.lineage.0.inputs`)).toHaveLength(20);
    expect(answer.at(`${found}.shareOfTotal.latest`)).toMatchObject({
      exact: '2.36',
      numerator: 18377.62,
      denominator: 777910.82,
    });
  });

  it('reaches back as far as the lines of a theme do, with their revisions', async () => {
    const answer = await ofBorough(
      'investment(theme: SOCIAL_CARE) { spend { observations { period { code } exact } } }',
    );
    const observations = answer.list('_entities.0.finance.investment.spend.observations');
    expect(observations).toHaveLength(8);
    // 120,137.90 for adults and 120,816 for children.
    expect(observations[7]).toEqual({ period: { code: 'FY2024' }, exact: '240953.9' });
  });

  it('counts employees and agency staff as workforce, against expenditure before income', async () => {
    // 28,866.07 + 36,825 + 2,888.56 + 8,009 + 7,538 + 55 = 84,181.63 of 990,170.89.
    const answer = await ofBorough(
      'investment(theme: WORKFORCE) { spend { latest { exact } } shareOfTotal { latest { exact } } }',
    );
    expect(answer.at('_entities.0.finance.investment')).toEqual({
      spend: { latest: { exact: '84181.63' } },
      shareOfTotal: { latest: { exact: '8.50' } },
    });
  });

  it.each(['ACUTE', 'INTERMEDIATE_CARE', 'ESTATE'])(
    'says why there is nothing for %s',
    async (theme) => {
      const answer = await ofBorough(
        `investment(theme: ${theme}) { spend { latest { exact } } shareOfTotal { latest { exact } } missingReason }`,
      );
      expect(answer.codes).toEqual([]);
      expect(answer.at('_entities.0.finance.investment')).toEqual({
        spend: null,
        shareOfTotal: null,
        missingReason: expect.stringMatching(/\.$/),
      });
    },
  );

  it('has no figure, with the reason, where an authority made no return', async () => {
    const answer = await ofBorough(
      `investment(theme: PREVENTION, periods: { from: "2023-04-01", to: "2024-03-31" }) {
        spend { latest { exact display missingReason } } }`,
      ['E09000002'],
    );
    expect(answer.at('_entities.0.finance.investment.spend.latest')).toEqual({
      exact: null,
      display: '[x]',
      missingReason: 'Cannot be calculated: The return was not received in time for publication.',
    });
  });

  it('is told of London by the total of its class', async () => {
    const answer = await finance.ask(
      `${entities} ... on Region { finance { investment(theme: SOCIAL_CARE) { spend { latest { exact } } } } } } }`,
      { representations: [{ __typename: 'Region', gssCode: 'E12000007' }] },
    );
    const both = await finance.ask(
      `${entities} ... on Region { finance { figures(indicators: ["finance.adult-social-care-net-current-expenditure", "finance.childrens-social-care-net-current-expenditure"]) { latest { exact } } } } } }`,
      { representations: [{ __typename: 'Region', gssCode: 'E12000007' }] },
    );
    // The class row E09 for adults, as it is printed.
    expect(both.at('_entities.0.finance.figures.0.latest')).toEqual({ exact: '3722693.81' });
    const pence = [0, 1].map((index) =>
      Math.round(
        Number(both.at(`_entities.0.finance.figures.${String(index)}.latest.exact`)) * 100,
      ),
    );
    const sum = (pence[0] ?? 0) + (pence[1] ?? 0);
    const total = Number(answer.at('_entities.0.finance.investment.spend.latest.exact'));
    expect(Math.round(total * 100)).toBe(sum);
  });

  it('takes one statement for figures, for one borough as for 33', async () => {
    const selection =
      'investment(theme: PREVENTION) { spend { latest { exact } } shareOfTotal { latest { exact } } }';
    expect((await ofBorough(selection)).statements).toHaveLength(1);
    expect((await ofBorough(selection, authorities)).statements).toHaveLength(1);
  });

  it('is divided by residents where the borough brings them', async () => {
    const estimate = { year: 2024, residents: 300_000, figure: 'council.population:x' };
    const answer = await finance.ask(
      `${entities} ... on Borough { perHead {
        investment(theme: PREVENTION) { perHead { latest { exact } } missingReason }
        acute: investment(theme: ACUTE) { perHead { latest { exact } } missingReason }
        adultSocialCareTotalExpenditure { latest { exact } } } } } }`,
      { representations: [{ ...borough(lewisham), populationEstimates: [estimate] }] },
    );
    // £18,377,620 and £176,123,970 among 300,000.
    expect(answer.at('_entities.0.perHead')).toEqual({
      investment: { perHead: { latest: { exact: '61.26' } }, missingReason: null },
      acute: { perHead: null, missingReason: expect.stringContaining('no line') },
      adultSocialCareTotalExpenditure: { latest: { exact: '587.08' } },
    });
  });
});

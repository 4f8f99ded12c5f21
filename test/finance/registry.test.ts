import { describe, expect, it } from '@jest/globals';
import { spentThemes } from '../../schema/indicators/finance/investment-themes.js';
import { financeIndicators } from '../../schema/indicators/finance/index.js';
import {
  outturnVariables,
  variablesOfForm,
} from '../../schema/indicators/finance/outturn-variables.js';

const byId = new Map(financeIndicators.map((indicator) => [indicator.id, indicator]));

describe('the registry of finance', () => {
  it('has one entry for every variable of the tables, and no id twice', () => {
    expect(byId.size).toBe(financeIndicators.length);
    expect(new Set(outturnVariables.map(({ code }) => code)).size).toBe(outturnVariables.length);
    for (const { indicatorId, code } of outturnVariables) {
      expect(byId.get(indicatorId)?.definition).toContain(code);
    }
  });

  it('takes all 98 variables of form RSX', () => {
    expect(outturnVariables.filter(({ form }) => form === 'RSX')).toHaveLength(98);
  });

  it('takes all 490 variables of form RO3 of 2024-25 and the 518 of the years before', () => {
    expect(variablesOfForm('RO3', 2024)).toHaveLength(490);
    expect(variablesOfForm('RO3', 2023)).toHaveLength(518);
  });

  it('writes ids in lower case with hyphens, titles with a capital', () => {
    for (const { id, title, definition } of financeIndicators) {
      expect(id).toMatch(/^finance\.[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(title).toMatch(/^[A-Z]/);
      expect(definition).toMatch(/\.$/);
    }
  });

  it('names for every indicator per head the one it divides, in thousands of pounds', () => {
    const perHead = financeIndicators.filter(({ unit }) => unit === 'GBP_PER_HEAD');
    expect(perHead).toHaveLength(2 * 14 + spentThemes.length);
    for (const { id, perHeadOf } of perHead) {
      expect(id).toBe(`${String(perHeadOf)}-per-head`);
      expect(byId.get(perHeadOf ?? 'finance.')?.unit).toBe('GBP_THOUSAND');
    }
  });

  it('warns where a line must not be added', () => {
    const agency = byId.get('finance.adult-social-care-agency-staff-running-expenses');
    expect(agency?.caveats?.join(' ')).toMatch(/never add it/);
  });
});

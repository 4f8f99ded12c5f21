import { observationFact } from '../../../shared/figures/observation-fact.js';
import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import type { HealthTables } from '../../tables.js';
import { groupRows } from './group-rows.js';
import { listMemberFigures, listMembersOf } from './member-figures.js';

/** Shares whose spread within a borough is told; each is of people or appointments counted. */
const indicators = [
  'health.gp-appointments-within-14-days',
  'health.gp-appointments-not-attended',
  'health.gp-appointments-face-to-face',
];

/**
 * Shares of the networks that a borough leads, as levels of the borough: how unequal access to general
 * practice is within it. A network with practices in several boroughs counts for its lead borough only.
 */
export const accessWithinBoroughs: ModelledDataset<HealthTables> = {
  kind: 'modelled',
  id: 'placegraph/access-to-general-practice-within-boroughs',
  title: 'Shares of appointments of the networks of each borough',
  inputs: ['placegraph/general-practice-rates', 'placegraph/network-boroughs'],
  async *compute(released) {
    const leads = groupRows(
      await listMembersOf(released, 'PCN_LEAD_BOROUGH'),
      ({ member }) => member,
    );
    for (const figure of await listMemberFigures(released, indicators, [])) {
      const { indicator, area, period, day, value, numerator, denominator } = figure;
      const lead = (leads.get(area) ?? []).find(
        ({ valid_from, valid_to }) =>
          (valid_from === null || valid_from <= day) && (valid_to === null || valid_to > day),
      );
      if (!lead || value === null) continue;
      yield observationFact({
        indicator,
        area: lead.group,
        period,
        dimensions: { 'primary-care-network': area },
        value,
        numerator,
        denominator,
        method: 'figure-of-member',
        inputs: [`${indicator}:${area}:${period}`],
        source: null,
      });
    }
  },
};

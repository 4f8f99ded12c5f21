import { observationFact } from '../../../shared/figures/observation-fact.js';
import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import type { Fact } from '../../../shared/imports/fact.js';
import { recordedIn, type Released } from '../../../shared/releases/recorded.js';
import type { HealthTables } from '../../tables.js';
import { groupRows } from './group-rows.js';
import { listMemberFigures } from './member-figures.js';

/** Figure of trusts → the figure expected of residents. */
const expectedOf: Readonly<Record<string, string>> = {
  'health.ae-attendances-with-booked': 'health.ae-attendances-by-catchment',
  'health.emergency-admissions': 'health.emergency-admissions-by-catchment',
};

/**
 * Day from which the catchments no longer fit: Royal Free took over North Middlesex, and no catchment of
 * the two together is known.
 */
const CATCHMENTS_END = '2025-01-01';

/** What is expected of the residents of a borough in a month. */
interface Expected {
  readonly indicator: string;
  readonly borough: string;
  readonly period: string;
  readonly inputs: string[];
  /** Null once a trust of the catchment has a row without a value. */
  sum: number | null;
}

function listCatchments(released: Released<HealthTables>) {
  return released.tables
    .selectFrom('trust_catchment as c')
    .where(recordedIn(released, 'c'))
    .select(['c.trust_code', 'c.borough_code', 'c.share'])
    .orderBy('c.borough_code')
    .execute();
}

function expectedFact({ indicator, borough, period, inputs, sum }: Expected): Fact {
  return observationFact({
    indicator,
    area: borough,
    period,
    value: sum === null ? null : Math.round(sum),
    marker: sum === null ? 'x' : null,
    method: 'catchment-share',
    inputs,
    source: null,
  });
}

/** Emergency care expected of the residents of each borough, from figures and catchments of trusts. */
export const catchmentUse: ModelledDataset<HealthTables> = {
  kind: 'modelled',
  id: 'placegraph/emergency-care-by-catchment',
  title: 'A&E attendances and emergency admissions expected of residents, by borough',
  inputs: ['nhs-england/ae-long-series', 'ohid/trust-catchments'],
  async *compute(released) {
    const figures = await listMemberFigures(released, Object.keys(expectedOf), []);
    const catchments = groupRows(await listCatchments(released), ({ trust_code }) => trust_code);
    const all = new Map<string, Expected>();
    for (const { indicator, area, period, day, value } of figures) {
      if (day >= CATCHMENTS_END) continue;
      for (const { borough_code: borough, share } of catchments.get(area) ?? []) {
        const key = `${indicator} ${borough} ${period}`;
        const expected: Expected = all.get(key) ?? {
          indicator: expectedOf[indicator] ?? indicator,
          borough,
          period,
          inputs: [],
          sum: 0,
        };
        all.set(key, expected);
        expected.inputs.push(`${indicator}:${area}:${period}`);
        expected.sum =
          expected.sum === null || value === null
            ? null
            : expected.sum + Number(value) * Number(share);
      }
    }
    for (const expected of all.values()) yield expectedFact(expected);
  },
};

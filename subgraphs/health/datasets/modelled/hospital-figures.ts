import { indicatorOf } from '../../../../schema/indicators/registry.js';
import { bedIndicators } from '../../../../schema/indicators/health/beds.js';
import { dischargeIndicators } from '../../../../schema/indicators/health/discharge.js';
import { electiveWaitIndicators } from '../../../../schema/indicators/health/elective-waits.js';
import { emergencyCareIndicators } from '../../../../schema/indicators/health/emergency-care.js';
import type { ModelledDataset } from '../../../shared/imports/dataset.js';
import type { HealthTables } from '../../tables.js';
import { listFollowed, withFollowed } from './followed-members.js';
import { groupSums, type GroupRule } from './group-sums.js';
import {
  listCollaborativeMembers,
  listLondonMembers,
  listMemberFigures,
  listMembersOf,
} from './member-figures.js';

const idsOf = (indicators: readonly { readonly id: string }[]) => indicators.map(({ id }) => id);

/** Waits of boards and London are sums of rows of the file itself. */
const waits = idsOf(electiveWaitIndicators);

/** Of these the monthly file itself gives London. */
const londonByFile: ReadonlySet<string> = new Set([
  'health.ae-attendances',
  'health.ae-booked-attendances',
  'health.ae-within-4-hours',
  'health.ae-over-12-hours-to-admission',
  'health.emergency-admissions-via-ae',
]);

const others = idsOf([...emergencyCareIndicators, ...dischargeIndicators, ...bedIndicators]);

/** Breakdowns that groups have; the reasons of delays are kept to their groups. */
const breakdowns = ['treatment-function', 'department', 'delay-reason-group', 'age-group'];

const means: ReadonlySet<string> = new Set([
  'health.discharges-per-day',
  'health.no-criteria-to-reside',
]);

function ruleOf(indicator: string): GroupRule {
  const scale = indicatorOf(indicator).unit === 'PERCENT' ? 100 : null;
  return { scale, decimals: means.has(indicator) ? 4 : 0 };
}

/** Figures of trusts put together: collaboratives from their members, boards, and London. */
export const hospitalFigures: ModelledDataset<HealthTables> = {
  kind: 'modelled',
  id: 'placegraph/hospital-figures-by-group',
  title: 'Waits, emergency care, discharge and beds by collaborative, board and London',
  inputs: [
    'placegraph/provider-collaborative-members',
    'placegraph/trust-boards',
    'placegraph/successions',
    'nhs-ods/nhs-trusts',
    'nhs-england/rtt-waits',
    'nhs-england/ae-monthly',
    'nhs-england/ae-long-series',
    'nhs-england/discharges',
    'nhs-england/no-criteria-to-reside',
    'nhs-england/discharge-delays',
    'nhs-england/hospital-beds',
  ],
  async *compute(released) {
    const waiting = await listMemberFigures(released, waits, breakdowns);
    const other = await listMemberFigures(released, others, breakdowns);
    const followed = await listFollowed(released);
    const collaboratives = withFollowed(await listCollaborativeMembers(released), followed);
    yield* groupSums(waiting, collaboratives, ruleOf);
    yield* groupSums(other, collaboratives, ruleOf);
    const boards = await listMembersOf(released, 'TRUST_BOARD');
    yield* groupSums(other, withFollowed(boards, followed), ruleOf);
    yield* groupSums(
      other.filter(({ indicator }) => !londonByFile.has(indicator)),
      withFollowed(await listLondonMembers(released, 'TRUST'), followed),
      ruleOf,
    );
  },
};

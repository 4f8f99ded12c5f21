import type { Indicator } from '../../../schema/indicators/indicator.js';
import { displayOf } from '../figures/display.js';
import { figureId } from '../figures/figure-id.js';
import {
  beganSince,
  differences,
  hasEnded,
  isReplaced,
  stateOf,
  type ChangeStateModel,
  type DescribeChange,
  type DescribedChange,
} from './change-model.js';
import type { FoundChange } from './change-page.js';
import type { StatedRow } from './change-row.js';

function figureState(row: StatedRow | null, { unit }: Indicator): ChangeStateModel | null {
  if (row === null) return null;
  const { value = null, marker = null, note = null } = row;
  return {
    value: value === null ? null : Number(value),
    exact: value,
    display: displayOf({ value, marker, note, statuses: row['statuses'] ?? '' }, unit),
  };
}

function percentageOf(from: number | null | undefined, to: number | null | undefined) {
  if (from == null || to == null || from === 0) return null;
  return Number((((to - from) / Math.abs(from)) * 100).toFixed(2));
}

/** Tells a change of a figure of a known indicator. */
export function describeFigure(change: FoundChange, indicator: Indicator): DescribedChange {
  const { before, after } = change;
  const row = after ?? before ?? {};
  const text = (column: string) => row[column] ?? '';
  const [from, to] = [figureState(before, indicator), figureState(after, indicator)];
  return {
    subject: 'FIGURE',
    key: figureId({
      indicator_id: text('indicator_id'),
      area_code: text('area_code'),
      period: text('period'),
      breakdown: text('breakdown'),
      level: text('level'),
    }),
    from,
    to,
    percentage: percentageOf(from?.value, to?.value),
    detail: differences(change, columnsBesideValue) || null,
  };
}

const columnsBesideValue = [
  'numerator',
  'denominator',
  'interval_lower',
  'interval_upper',
  'marker',
  'statuses',
  'note',
  'method',
];

const describeArea: DescribeChange = (change) => {
  const hasMoved = isReplaced(change, 'parent_code');
  const column = hasMoved ? 'parent_code' : 'name';
  return {
    subject: 'AREA',
    ...(hasMoved ? { kind: 'MOVED' } : {}),
    from: stateOf(change.before?.[column]),
    to: stateOf(change.after?.[column]),
    detail: differences(change) || null,
  };
};

const describeGroup: DescribeChange = (change) => ({
  subject: 'MEMBERSHIP',
  ...(beganSince(change) || hasEnded(change) ? { kind: 'MOVED' as const } : {}),
  detail: differences(change) || null,
});

/** How changes of the tables that every subgraph has are told, beside those of figures. */
export const sharedDescriptions: Readonly<Record<string, DescribeChange>> = {
  area: describeArea,
  area_group: describeGroup,
};

/** Columns that hold another code of what a line is about; any other code says where that belongs. */
const ownCodes: ReadonlySet<string> = new Set(['gss_code', 'nhs_region_code', 'site_code']);

/** A register's line of which nothing else is known. What it states of a period can only be revised. */
export const describeRecord: DescribeChange = (change) => {
  const row = change.after ?? change.before ?? {};
  const code = Object.keys(row).find((name) => name.endsWith('_code') && isReplaced(change, name));
  const common = { subject: 'RECORD' as const, detail: differences(change) || null };
  if (code === undefined || 'period' in row) return common;
  return {
    ...common,
    kind: ownCodes.has(code) ? 'CODE_CHANGED' : 'MOVED',
    from: stateOf(change.before?.[code]),
    to: stateOf(change.after?.[code]),
  };
};

import {
  beganSince,
  differences,
  hasEnded,
  isReplaced,
  stateOf,
  type ChangeKind,
  type DescribeChange,
} from '../shared/changes/change-model.js';
import { previousDay } from '../shared/periods/calendar-date.js';

/** Columns that say where an organisation belongs or stands, the weightiest first. */
const places = ['board_code', 'commissioner_code', 'postcode'];
/** Columns that name the same place by another code. */
const codes = ['gss_code', 'reported_gss_code'];

const describeOrganisation: DescribeChange = (change) => {
  const { before, after } = change;
  const detail = differences(change) || null;
  const common = { subject: 'ORGANISATION' as const, detail };
  const told = (kind: ChangeKind | undefined, column: string) => ({
    ...common,
    ...(kind === undefined ? {} : { kind }),
    from: stateOf(before?.[column]),
    to: stateOf(after?.[column]),
  });
  if (beganSince(change)) return told('OPENED', 'name');
  if (hasEnded(change)) {
    const lastDay = previousDay(after?.['valid_to'] ?? '');
    return { ...told('CLOSED', 'name'), to: stateOf(`closed on ${lastDay}`) };
  }
  const replaced = (column: string) => isReplaced(change, column);
  const place = places.find(replaced);
  if (place !== undefined) return told('MOVED', place);
  const code = codes.find(replaced);
  return code === undefined ? told(undefined, 'name') : told('CODE_CHANGED', code);
};

/** What is told where one organisation followed another; a split leaves none of them merged. */
const kindOfSuccession: Readonly<Record<string, ChangeKind>> = {
  MERGER: 'MERGED',
  ACQUISITION: 'MERGED',
  RENAME: 'CODE_CHANGED',
};

const describeSuccession: DescribeChange = (change) => {
  const { before, after } = change;
  const row = after ?? before ?? {};
  const kind = before === null ? kindOfSuccession[row['kind'] ?? ''] : undefined;
  const day = row['valid_from'] == null ? '' : ` on ${row['valid_from']}`;
  return {
    subject: 'SUCCESSION',
    ...(kind === undefined ? {} : { kind }),
    from: stateOf(row['predecessor_code']),
    to: stateOf(row['successor_code']),
    detail: differences(change) || `${(row['kind'] ?? '').toLowerCase()}${day}`,
  };
};

const describeMembership: DescribeChange = (change) => {
  const { before, after } = change;
  const group = (after ?? before)?.['group_code'];
  const joins = beganSince(change);
  const leaves = hasEnded(change);
  return {
    subject: 'MEMBERSHIP',
    ...(joins || leaves ? { kind: 'MOVED' as const } : {}),
    from: leaves || after === null ? stateOf(group) : null,
    to: before === null ? stateOf(group) : null,
    detail: differences(change) || null,
  };
};

/** How changes of the registers of organisations are told. */
export const healthChanges = {
  organisation: describeOrganisation,
  succession: describeSuccession,
  membership: describeMembership,
};

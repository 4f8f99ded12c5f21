/** Records of staff of one group, and their full-time equivalents in hundredths. */
export interface StaffGroup {
  readonly group: string;
  readonly records: number;
  readonly hundredths: number;
}

/** A group as it may be shown; null where it is hidden. */
export interface DisclosedGroup {
  readonly group: string;
  /** To the nearest 5. */
  readonly records: number | null;
  readonly hundredths: number | null;
}

/** Largest number that is hidden. */
const LARGEST_SMALL = 7;

/** Whether a number of people may not be shown as it is. */
export function isSmall(records: number): boolean {
  return records >= 1 && records <= LARGEST_SMALL;
}

/** A number that is not small, to the nearest 5. */
export function roundedTo5(records: number): number {
  return Math.round(records / 5) * 5;
}

/**
 * Hides groups of 1 to 7 records. Where that hides only one group, the smallest of the others is
 * hidden as well, as the first could be had from the total by subtraction.
 */
export function discloseGroups(groups: readonly StaffGroup[]): readonly DisclosedGroup[] {
  const hidden = new Set(groups.filter(({ records }) => isSmall(records)));
  if (hidden.size === 1) {
    const [next] = groups
      .filter((group) => !hidden.has(group))
      .sort((a, b) => a.records - b.records || (a.group < b.group ? -1 : 1));
    if (next) hidden.add(next);
  }
  return groups.map((staff) =>
    hidden.has(staff)
      ? { group: staff.group, records: null, hundredths: null }
      : {
          group: staff.group,
          records: roundedTo5(staff.records),
          hundredths: staff.hundredths,
        },
  );
}

/** A reason for a delayed discharge: the group it stands under, and the whole label. */
export interface DelayReason {
  readonly group: string;
  readonly reason: string;
}

/**
 * Reads a reason. The file's labels hold no-break spaces, hyphens beside dashes, dashes without a blank
 * before them, and question marks that stand for lost characters; here blanks are single, the group is
 * divided by ` – `, and no question mark is left. Undefined for a label without a group.
 */
export function parseDelayReason(label: string): DelayReason | undefined {
  const text = label
    .replace(/\u00a0/g, ' ')
    .replace(/\?/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=\/)/g, '')
    .trim();
  const [, group, rest] =
    /^(Hospital process|Wellbeing concerns|Care transfer hub process|Interface process|Capacity) ?[-–—] ?(.+)$/u.exec(
      text,
    ) ?? [];
  if (group === undefined || rest === undefined) return undefined;
  return { group, reason: `${group} – ${rest}` };
}

import type { Released, TableChange } from '../../releases/release-facts.js';
import type { ModelledRelease } from '../../releases/release-modelled.js';
import type { Rejection } from '../intake.js';
import { countApart, type StagedFile } from './stage-file.js';

const number = new Intl.NumberFormat('en-GB');
const show = (count: number) => number.format(count);
const plural = (count: number, word: string) => `${show(count)} ${word}${count === 1 ? '' : 's'}`;

const reasonsShown = 10;
const linesShown = 10;

/** Reason → lines, the most frequent first. */
function byReason(rejections: readonly Rejection[]): readonly (readonly [string, string[]])[] {
  const groups = new Map<string, string[]>();
  for (const { source, reason } of rejections) {
    groups.set(reason, [...(groups.get(reason) ?? []), source]);
  }
  return [...groups].sort(([, a], [, b]) => b.length - a.length);
}

function reasonLines(groups: readonly (readonly [string, readonly string[], number])[]): string[] {
  const lines = groups.slice(0, reasonsShown).map(([reason, sources, count]) => {
    const places = sources.slice(0, linesShown).join(', ');
    return `    ${show(count)} × ${reason} (${places}${count > linesShown ? ', …' : ''})`;
  });
  const more = groups.length - reasonsShown;
  return more > 0 ? [...lines, `    and ${plural(more, 'other reason')}`] : lines;
}

const line = (label: string, text: string) => `  ${label.padEnd(12)}${text}`;

/** What was taken from a file, before it is compared with anything. */
export function describeReading(file: StagedFile): readonly string[] {
  const { intake, rowsRead, seconds, repeated, setApart, facts, unusedColumns } = file;
  const rate = show(Math.round(rowsRead / Math.max(seconds, 0.001)));
  const passedOver = [...intake.passedOver].map(([why, count]) => `${show(count)} ${why}`);
  const apart = countApart(file);
  return [
    line('read', `${plural(rowsRead, 'row')} in ${seconds.toFixed(1)} s (${rate} rows/s)`),
    line('accepted', plural(facts, 'fact')),
    ...intake.remarks.map((remark) => line('note', remark)),
    ...(passedOver.length > 0 ? [line('passed over', passedOver.join(', '))] : []),
    ...(intake.repeated > 0
      ? [line('repeated', `${plural(intake.repeated, 'row')} standing again alike`)]
      : []),
    ...(repeated > 0 ? [line('repeated', `${plural(repeated, 'fact')} stated again alike`)] : []),
    line('rejected', plural(intake.rejectedCount, 'row')),
    ...reasonLines(byReason(intake.rejections).map(([why, at]) => [why, at, at.length] as const)),
    ...(apart > 0 ? [line('set apart', plural(apart, 'fact'))] : []),
    ...reasonLines(setApart.map(({ reason, sources, count }) => [reason, sources, count] as const)),
    ...(unusedColumns.length > 0
      ? [line('not used', `${plural(unusedColumns.length, 'column')} of the file`)]
      : []),
  ];
}

function sum(changes: readonly TableChange[], part: 'added' | 'revised' | 'withdrawn'): number {
  return changes.reduce((total, change) => total + change[part], 0);
}

function counts(changes: readonly TableChange[]): string {
  const parts = [
    `${show(sum(changes, 'added'))} new`,
    `${show(sum(changes, 'revised'))} revised`,
    `${show(sum(changes, 'withdrawn'))} withdrawn`,
  ];
  return parts.join(', ');
}

/** Whether a release changed anything. */
export function changesNothing(changes: readonly TableChange[]): boolean {
  return sum(changes, 'added') + sum(changes, 'revised') + sum(changes, 'withdrawn') === 0;
}

/** What a release would change, and what follows from it. */
export function describeRelease(
  edition: string,
  schema: string,
  { releaseId, changes }: Released,
  largest: readonly string[],
  modelled: readonly ModelledRelease[],
): readonly string[] {
  return [
    line('edition', `${edition} (release ${String(releaseId)} of ${schema})`),
    line('changes', counts(changes)),
    ...(changes.length > 1
      ? changes.map((change) => `    ${change.table}: ${counts([change])}`)
      : []),
    ...(largest.length > 0 ? ['  largest changes', ...largest.map((text) => `    ${text}`)] : []),
    ...(modelled.length > 0
      ? [
          '  modelled anew',
          ...modelled.map(({ datasetId, changes: own }) => `    ${datasetId}: ${counts(own)}`),
        ]
      : []),
  ];
}

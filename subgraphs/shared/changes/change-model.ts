import type { StatedRow } from './change-row.js';
import type { FoundChange } from './change-page.js';

/** How a fact changed, as the schema's `ChangeKind`. */
export type ChangeKind =
  'NEW' | 'REVISED' | 'WITHDRAWN' | 'OPENED' | 'CLOSED' | 'MERGED' | 'MOVED' | 'CODE_CHANGED';

/** One side of a change, as the schema's `ChangeState`. */
export interface ChangeStateModel {
  readonly value: number | null;
  readonly exact: string | null;
  readonly display: string;
}

/** What a table's own rules say of a change; what they leave out follows from the rows alone. */
export interface DescribedChange {
  readonly subject?: 'FIGURE' | 'ORGANISATION' | 'SUCCESSION' | 'MEMBERSHIP' | 'AREA' | 'RECORD';
  readonly kind?: ChangeKind;
  readonly key?: string;
  readonly from?: ChangeStateModel | null;
  readonly to?: ChangeStateModel | null;
  readonly percentage?: number | null;
  readonly detail?: string | null;
}

/** Tells a change of one table. */
export type DescribeChange = (change: FoundChange) => DescribedChange;

/** A state that is no number. */
export function stateOf(display: string | null | undefined): ChangeStateModel | null {
  return display == null || display === '' ? null : { value: null, exact: null, display };
}

/** Columns whose content differs, in words; empty where one side is missing. */
export function differences(
  { before, after }: Pick<FoundChange, 'before' | 'after'>,
  columns: readonly string[] = Object.keys(after ?? {}),
): string {
  if (before === null || after === null) return '';
  const shown = (row: StatedRow, column: string) => row[column] ?? 'nothing';
  return columns
    .filter((column) => column !== 'row_key' && before[column] !== after[column])
    .map(
      (column) =>
        `${column.replaceAll('_', ' ')}: ${shown(before, column)} → ${shown(after, column)}`,
    )
    .join('; ');
}

/** Whether a column says something else than before; what is stated for the first time, or no longer, does not. */
export function isReplaced(
  { before, after }: Pick<FoundChange, 'before' | 'after'>,
  column: string,
): boolean {
  const [was, is] = [before?.[column], after?.[column]];
  return was != null && is != null && was !== is;
}

/** Whether something began since the release of its dataset before; a first release cannot know. */
export function beganSince({ after, before, release }: FoundChange): boolean {
  const from = after?.['valid_from'];
  return before === null && from != null && release.before !== null && from >= release.before;
}

/** Whether something has an end that it did not have before. */
export function hasEnded({ before, after }: FoundChange): boolean {
  return (
    before !== null && before['valid_to'] === null && after !== null && after['valid_to'] !== null
  );
}

import type { Connection } from '../../database/database.js';
import type { PublishedDataset } from '../dataset.js';

const defaultShare = 0.2;
/** Share of rows that may be rejected, and of facts that may be set apart, without a reason. */
const faultyShare = 0.01;

/** What was taken from a file, as far as its band is concerned. */
export interface Taken {
  readonly rowsRead: number;
  readonly facts: number;
  readonly rejected: number;
  readonly setApart: number;
}

/** What the release before had; null where it was not counted. */
export interface ReleaseBefore {
  readonly edition: string;
  readonly rows_read: number | null;
  readonly facts_stated: number | null;
}

/** The newest release of a dataset. */
export async function releaseBefore(
  connection: Connection,
  schema: string,
  dataset: string,
): Promise<ReleaseBefore | undefined> {
  const [row] = await connection.query<ReleaseBefore>(
    `select edition, rows_read, facts_stated from ${schema}.release
      where dataset_id = $1 order by release_id desc limit 1`,
    [dataset],
  );
  return row;
}

const percent = (share: number) => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

function differs(what: string, now: number, before: number | null, share: number, edition: string) {
  if (before === null || before === 0) return [];
  const change = (now - before) / before;
  if (Math.abs(change) <= share) return [];
  return [
    `${what}: ${String(now)} against ${String(before)} of the last release (${edition}), ` +
      `${change < 0 ? '−' : '+'}${percent(Math.abs(change))}; expected within ±${percent(share)}`,
  ];
}

/** Why a file may not be what it seems, one sentence each; empty where it lies within the band. */
export function outsideBand(
  { rowsMayDiffer, downloads }: Pick<PublishedDataset, 'rowsMayDiffer' | 'downloads'>,
  taken: Taken,
  before: ReleaseBefore | undefined,
): readonly string[] {
  const share = rowsMayDiffer === undefined && !downloads ? defaultShare : (rowsMayDiffer ?? null);
  const { rowsRead, facts, rejected, setApart } = taken;
  return [
    ...(before === undefined || share === null
      ? []
      : [
          ...differs('rows', rowsRead, before.rows_read, share, before.edition),
          ...differs('facts', facts, before.facts_stated, share, before.edition),
        ]),
    ...(rejected > faultyShare * rowsRead
      ? [`rejected rows: ${String(rejected)} of ${String(rowsRead)}; expected at most 1 %`]
      : []),
    ...(setApart > faultyShare * (facts + setApart)
      ? [
          `facts set apart: ${String(setApart)} of ${String(facts + setApart)}; expected at most 1 %`,
        ]
      : []),
    ...(facts === 0 ? ['facts: none at all'] : []),
  ];
}

import type { Session } from '../../database/database.js';
import type { Staged } from '../../releases/stage.js';
import type { FileSample } from '../dataset.js';
import { Intake } from '../intake.js';
import { countReading } from '../readers/count-reading.js';
import type { ProgressReporter } from '../readers/progress.js';
import { checkObservations, type Quarantine } from './check-observations.js';
import { FactStages } from './fact-stages.js';
import type { Taker } from './import-target.js';
import { settleDuplicates } from './settle-duplicates.js';

/** A file whose facts are staged and checked, and compared with nothing yet. */
export interface StagedFile {
  readonly staged: readonly Staged[];
  readonly facts: number;
  readonly rowsRead: number;
  readonly intake: Intake;
  /** Facts stated again with the same content. */
  readonly repeated: number;
  readonly setApart: readonly Quarantine[];
  readonly unusedColumns: readonly string[];
  readonly seconds: number;
  /** Hash of the facts in the order of the file. */
  readonly hash: string;
  /** Removes what is staged. */
  drop(): Promise<void>;
}

/** Facts of a file that were left out. */
export function countApart({ setApart }: Pick<StagedFile, 'setApart'>): number {
  return setApart.reduce((sum, { count }) => sum + count, 0);
}

/** Tables whose codes are areas of figures. */
const codeColumns: Readonly<Record<string, string>> = { area: 'code', organisation: 'ods_code' };

async function check(
  session: Session,
  { name, dataset }: Taker,
  file: string,
  staged: readonly Staged[],
) {
  let repeated = 0;
  const setApart: Quarantine[] = [];
  const stagedCodes = staged.flatMap(({ table, name: stage }) => {
    const column = codeColumns[table.name];
    return column === undefined ? [] : [{ table: stage, column }];
  });
  for (const one of staged) {
    await session.step((connection) => connection.query(`analyze pg_temp.${one.name}`));
    repeated += await session.step((connection) => settleDuplicates(connection, one, file));
    if (one.table.name !== 'observation') continue;
    const anyArea = dataset.areas === 'any';
    const found = await session.step((connection) =>
      checkObservations(connection, one, { file, schema: name, anyArea, stagedCodes }),
    );
    setApart.push(...found);
  }
  return { repeated, setApart };
}

/**
 * Reads a file into temporary tables and checks it as a whole; nobody else is kept waiting for long.
 *
 * @throws SourceError where the file is not what its dataset expects
 */
export async function stageFile(
  session: Session,
  taker: Taker,
  sample: FileSample,
  { progress, signal }: { readonly progress: ProgressReporter; readonly signal: AbortSignal },
): Promise<StagedFile> {
  const started = performance.now();
  const intake = new Intake();
  const stages = new FactStages(session, taker.name, taker.tables);
  // Of a long file nothing may be kept, and nothing loaded: whoever stops it must not wait for its end.
  const advance = (bytes: number, rows: number) => {
    signal.throwIfAborted();
    progress.advance(bytes, rows);
  };
  try {
    const { count, result: staged } = await countReading(
      async () => {
        for await (const fact of taker.dataset.parse(sample, intake)) {
          const loading = stages.add(fact);
          if (loading === undefined) continue;
          await loading;
          signal.throwIfAborted();
        }
        return stages.finish();
      },
      { advance },
    );
    const { repeated, setApart } = await check(session, taker, sample.path, staged);
    signal.throwIfAborted();
    return {
      staged,
      facts: staged.reduce((sum, { rows }) => sum + rows, 0) - repeated - countApart({ setApart }),
      rowsRead: count.rows,
      intake,
      repeated,
      setApart,
      unusedColumns: count.unusedColumns,
      seconds: (performance.now() - started) / 1000,
      hash: stages.hash(),
      drop: () => stages.drop(),
    };
  } catch (error) {
    await stages.drop().catch(() => undefined);
    throw error;
  }
}

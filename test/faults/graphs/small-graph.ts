import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../../subgraphs/shared/database/open.js';
import type { Outcome } from '../../imports/import-under-test.js';
import { engineUnderTest, type TestDatabase } from '../../support/databases.js';
import { requestOf, type FileKind } from '../files/file-kind.js';
import { runImport, type CommandEnding, type CommandOptions } from '../run-import.js';
import { serveGraph, type Question, type ServedGraph } from './served-graph.js';
import { settingsOf, smallDatabase } from './small-database.js';

/**
 * A graph of few figures that commands import into, each a process of its own. It is open in this process
 * only while it is asked, for nobody else may have an embedded database open then.
 */
export interface SmallGraph {
  readonly test: TestDatabase;
  readonly settings: Readonly<Record<string, string>>;
  /** Work over the graph while it is open. */
  open<T>(work: (graph: ServedGraph) => Promise<T>): Promise<T>;
  /** The oracle's digest, see `ServedGraph`. */
  digest(): Promise<string>;
  /** Writes a file of a kind as a round has it. */
  file(kind: FileKind, round: number, change?: (good: Buffer) => Uint8Array): Promise<string>;
  /** Runs the command over a file of a round. */
  command(kind: FileKind, round: number, options?: CommandOptions): Promise<CommandEnding>;
  /** Imports the good file of a round in this process. */
  importHere(kind: FileKind, round: number): Promise<Outcome>;
  drop(): Promise<void>;
}

/** A graph whose digests answer these questions too. */
export async function smallGraph(
  questions: readonly Question[],
  make: () => Promise<TestDatabase> = smallDatabase,
): Promise<SmallGraph> {
  const test = await make();
  const home = await mkdtemp(join(tmpdir(), 'placegraph-small-'));
  const settings = settingsOf(test.location);
  if (engineUnderTest === 'pglite') await test.database.close();

  // A server is asked beside the commands, so the graph over it stays open.
  const standing =
    engineUnderTest === 'postgresql'
      ? await serveGraph({ ...test, drop: () => Promise.resolve() })
      : undefined;

  async function open<T>(work: (graph: ServedGraph) => Promise<T>): Promise<T> {
    if (standing) return work(standing);
    const database = await openDatabase(test.location);
    const graph = await serveGraph({ ...test, database, drop: () => database.close() });
    return work(graph).finally(() => graph.stop());
  }

  const file = async (
    kind: FileKind,
    round: number,
    change: (good: Buffer) => Uint8Array = (good) => good,
  ) => {
    const path = join(home, `${String(round)}-${kind.name}`);
    await writeFile(path, change(kind.good(round)));
    return path;
  };

  return {
    test,
    settings,
    open,
    digest: () => open((graph) => graph.digest(questions)),
    file,
    command: async (kind, round, options = {}) => {
      const { dataset = '', edition = '', releasedOn = '' } = requestOf(kind, round);
      const named = ['--edition', edition, '--released-on', releasedOn, '--accept', 'of the tests'];
      const path = options.file ?? (await file(kind, round));
      const args = [options.dataset ?? dataset, path, ...named, ...(options.more ?? [])];
      return runImport(args, { ...options, settings: { ...settings, ...options.settings } });
    },
    importHere: async (kind, round) => {
      const path = await file(kind, round);
      return open((graph) =>
        graph.import(path, { ...requestOf(kind, round), accept: 'of the tests' }),
      );
    },
    drop: async () => {
      await standing?.stop();
      await test.drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

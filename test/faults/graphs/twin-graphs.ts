import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportRequest } from '../../../subgraphs/shared/imports/run/import-request.js';
import type { Outcome } from '../../imports/import-under-test.js';
import { preparedDatabase } from '../../support/prepared-database.js';
import { serveGraph, type Question, type ServedGraph } from './served-graph.js';

/** A file as a test makes it. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Two whole graphs of the same figures: one takes whatever a test gives it, the other good files only, so
 * that it shows what the first must answer.
 */
export interface TwinGraphs {
  readonly tried: ServedGraph;
  readonly clean: ServedGraph;
  /** Writes a file to a folder of its own. */
  write(file: MadeFile): Promise<string>;
  /** Imports a file into the graph that is tried. */
  take(file: MadeFile, request?: Partial<ImportRequest>): Promise<Outcome>;
  /** Imports a file that must be taken, into the clean graph. */
  takeCleanly(file: MadeFile, request?: Partial<ImportRequest>): Promise<void>;
  stop(): Promise<void>;
}

/** The oracle's digests of both. */
export async function digestsOf(
  { tried, clean }: TwinGraphs,
  questions: readonly Question[],
): Promise<readonly [tried: string, clean: string]> {
  return [await tried.digest(questions), await clean.digest(questions)];
}

export async function twinGraphs(): Promise<TwinGraphs> {
  const home = await mkdtemp(join(tmpdir(), 'placegraph-faults-'));
  const tried = await serveGraph(await preparedDatabase());
  const clean = await serveGraph(await preparedDatabase());
  let written = 0;
  const write = async ({ name, bytes }: MadeFile) => {
    const path = join(home, `${String((written += 1))}-${name}`);
    await writeFile(path, bytes);
    return path;
  };
  return {
    tried,
    clean,
    write,
    take: async (file, request) => tried.import(await write(file), request),
    takeCleanly: async (file, request) => {
      const { exitCode, message } = await clean.import(await write(file), request);
      if (exitCode !== 0) throw new Error(`the good file was refused: ${message}`);
    },
    stop: async () => {
      await Promise.all([tried.stop(), clean.stop()]);
      await rm(home, { recursive: true, force: true });
    },
  };
}

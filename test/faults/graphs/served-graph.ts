import { createHash } from 'node:crypto';
import { listSavedOperations } from '../../../schema/operations/load.js';
import { subgraphNames } from '../../../schema/subgraphs.js';
import { importTarget } from '../../../subgraphs/import-target.js';
import { createSilentProgress } from '../../../subgraphs/shared/imports/readers/progress.js';
import { describeFailure } from '../../../subgraphs/shared/imports/run/describe-failure.js';
import { importFile } from '../../../subgraphs/shared/imports/run/import-file.js';
import type { ImportRequest } from '../../../subgraphs/shared/imports/run/import-request.js';
import { sampleFile } from '../../../subgraphs/shared/imports/sample-file.js';
import type { ReleaseClock } from '../../../subgraphs/shared/releases/release-clock.js';
import type { Outcome } from '../../imports/import-under-test.js';
import type { TestDatabase } from '../../support/databases.js';
import { graphInProcess, type GraphUnderTest } from '../../support/graph-under-test.js';

/** Moments from here on are those of this run: two graphs cannot have them alike. */
const began = new Date().toISOString();
const momentsIn = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g;

/** A release that was given up leaves a gap in the numbers, by which inputs of what is modelled are named. */
const numbersIn = /computed from releases [\d, ]+/g;

const operations = await listSavedOperations();

/** A question beside the saved ones. */
export interface Question {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
}

/** The whole graph in this process over a database of its own, which takes files as a server does. */
export interface ServedGraph extends GraphUnderTest {
  readonly test: TestDatabase;
  /** Imports a file, and ends as the command would. */
  import(file: string, request?: Partial<ImportRequest>): Promise<Outcome>;
  /** SHA-256 of what every saved operation answers, and some questions more. */
  digest(questions?: readonly Question[]): Promise<string>;
  /** One statement, of any subgraph. */
  query<Row extends object>(sql: string): Promise<Row[]>;
}

/** Serves the graph over a database, which ends with it. Nothing is answered from memory. */
export async function serveGraph(test: TestDatabase): Promise<ServedGraph> {
  const { database } = test;
  const clocks: ReleaseClock[] = [];
  const graph = await graphInProcess(
    database,
    (subgraph) => {
      clocks.push(subgraph.releases);
      return subgraph;
    },
    { CACHE_SIZE: '0' },
  );
  const refresh = async () => void (await Promise.all(clocks.map((clock) => clock.refresh())));
  const targets = subgraphNames.map((name) => importTarget(name, database));
  return {
    ...graph,
    test,
    import: async (file, request = {}) => {
      const lines: string[] = [];
      const telling = { say: (line: string) => lines.push(line), progress: createSilentProgress() };
      const { signal } = new AbortController();
      try {
        await importFile(targets, await sampleFile(file), { file, ...request }, telling, signal);
        return { exitCode: 0, message: '', lines };
      } catch (error) {
        return { ...describeFailure(error), lines };
      }
    },
    digest: async (questions = []) => {
      await refresh();
      const hash = createHash('sha256');
      for (const { query, variables } of [...operations, ...questions]) {
        const { body } = await graph.ask(query, variables);
        const answer = JSON.stringify([body.data, body.errors ?? []]);
        hash.update(
          answer
            .replace(momentsIn, (moment) => (moment < began ? moment : 'in this run'))
            .replace(numbersIn, 'computed'),
        );
      }
      return hash.digest('hex');
    },
    query: (sql) => database.connection((connection) => connection.query(sql)),
    stop: async () => {
      await graph.stop();
      await test.drop();
    },
  };
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { definitions } from '../../subgraphs/definitions.js';
import { importTarget } from '../../subgraphs/import-target.js';
import { migrate } from '../../subgraphs/shared/database/migrate.js';
import { createSilentProgress } from '../../subgraphs/shared/imports/readers/progress.js';
import { importFile } from '../../subgraphs/shared/imports/run/import-file.js';
import type { ImportRequest } from '../../subgraphs/shared/imports/run/import-request.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';
import { databaseUnderTest } from '../support/databases.js';

/** A change as the subgraph tells it to the gateway. */
export interface ToldChange {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly register: string;
  readonly key: string;
  readonly areaCodes: readonly string[];
  readonly from: { readonly display: string } | null;
  readonly to: { readonly display: string } | null;
  readonly detail: string | null;
}

/** The health sector without a figure, into which registers are imported. */
export interface RegistersUnderTest {
  /** Imports a file and tells what its release changed. */
  take(file: string, request?: Partial<ImportRequest>): Promise<readonly ToldChange[]>;
  /** Keys of what changed about any of these codes, in all releases. */
  about(...codes: readonly string[]): Promise<readonly string[]>;
  /** Writes a file of lines below a header and imports it as a new edition. */
  takeLines(header: string, lines: readonly string[]): Promise<readonly ToldChange[]>;
  drop(): Promise<void>;
}

const folder = (path: string) =>
  fileURLToPath(new URL(`../../subgraphs/${path}/migrations/`, import.meta.url));

const query = `query ($after: ID, $areas: [ID!]) {
  sectorChanges(first: 200, after: $after, areas: $areas) {
    nodes { id kind subject register key areaCodes from { display } to { display } detail }
    end hasMore
  }
}`;

/** An empty health sector on the engine under test. */
export async function registersUnderTest(): Promise<RegistersUnderTest> {
  const { database, drop } = await databaseUnderTest();
  await migrate(database, 'health', [
    { scope: 'shared', directory: folder('shared') },
    { scope: 'health', directory: folder('health') },
  ]);
  const home = await mkdtemp(join(tmpdir(), 'placegraph-registers-'));
  const subgraph = definitions.health.create(database);
  const target = importTarget('health', database, () => subgraph.releases.refresh());
  let end: string | undefined;
  let files = 0;

  async function ask(variables: Record<string, unknown>) {
    const { data, errors } = await subgraph.execute({ query, variables });
    if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
    const page = data?.['sectorChanges'] as {
      readonly nodes: readonly ToldChange[];
      readonly end: string;
      readonly hasMore: boolean;
    };
    if (page.hasMore) throw new Error('more changed than one page tells');
    return page;
  }

  async function changes(): Promise<readonly ToldChange[]> {
    const page = await ask({ after: end });
    end = page.end;
    return page.nodes;
  }

  async function take(file: string, request: Partial<ImportRequest> = {}) {
    const telling = { say: () => undefined, progress: createSilentProgress() };
    const { signal } = new AbortController();
    await importFile([target], await sampleFile(file), { file, ...request }, telling, signal);
    return changes();
  }

  return {
    take,
    about: async (...areas) => (await ask({ areas })).nodes.map(({ key }) => key),
    takeLines: async (header, lines) => {
      const file = join(home, `${String((files += 1))}.csv`);
      await writeFile(file, [header, ...lines, ''].join('\n'));
      return take(file, { accept: 'records of the tests', edition: `edition ${String(files)}` });
    },
    drop: async () => {
      await drop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

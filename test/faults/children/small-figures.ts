import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { subgraphNames, type SubgraphName } from '../../../schema/subgraphs.js';
import { definitions } from '../../../subgraphs/definitions.js';
import type { Database } from '../../../subgraphs/shared/database/database.js';
import { migrate } from '../../../subgraphs/shared/database/migrate.js';
import { loadSnapshot } from '../../../subgraphs/shared/snapshot/load-snapshot.js';
import {
  formatReleases,
  readReleases,
  releaseFolder,
  snapshotFolder,
} from '../../../subgraphs/shared/snapshot/snapshot-files.js';

/** The datasets of a graph that is small enough to be imported into hundreds of times. */
const kept: Readonly<Record<SubgraphName, readonly string[]>> = {
  council: ['placegraph/regions', 'ons/local-authority-names', 'dfe/children-looked-after'],
  finance: ['ons/local-authority-names', 'hm-treasury/gdp-deflators'],
  health: [
    'placegraph/regions',
    'placegraph/boards-and-sub-locations',
    'placegraph/sub-location-boards',
    'placegraph/successions',
    'ons/borough-to-integrated-care-board',
    'nhs-ods/gp-practices',
    'nhs-england/gp-workforce-by-borough',
    'nhs-england/pcn-workforce',
  ],
};

const shared = fileURLToPath(new URL('../../../subgraphs/shared/migrations/', import.meta.url));

/** The snapshot of a subgraph, as far as it is kept, in a folder of its own. */
async function partOfSnapshot(name: SubgraphName, folder: string): Promise<string> {
  const whole = snapshotFolder(definitions[name].folder);
  const notes = readReleases(whole).filter(({ dataset_id: id }) => kept[name].includes(id));
  const part = join(folder, name);
  for (const note of notes) {
    const release = releaseFolder(note);
    await cp(join(whole, release), join(part, release), { recursive: true });
  }
  await writeFile(join(part, 'releases.csv'), formatReleases(notes));
  return part;
}

/** Migrates all three subgraphs and loads the part of the snapshot that is kept. */
export async function fillSmall(database: Database): Promise<void> {
  const home = await mkdtemp(join(tmpdir(), 'placegraph-part-'));
  for (const name of subgraphNames) {
    const { folder, tables, published, releaseModelled } = definitions[name];
    const own = fileURLToPath(new URL('migrations/', folder));
    await migrate(database, name, [
      { scope: 'shared', directory: shared },
      { scope: name, directory: own },
    ]);
    const snapshot = await partOfSnapshot(name, home);
    const target = { schema: name, tables, published, snapshot, illustrative: false };
    await loadSnapshot(database, target, releaseModelled, () => undefined);
  }
  await rm(home, { recursive: true });
}

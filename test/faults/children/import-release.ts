/**
 * Imports one file into the health sector of a database, as the command does, once a line on its input says
 * which: what takes long to load is loaded by then. It tells what it does as lines.
 */
import process from 'node:process';
import { createInterface } from 'node:readline';
import { healthDatasets } from '../../../subgraphs/health/datasets/index.js';
import { healthModelled } from '../../../subgraphs/health/datasets/modelled/index.js';
import { healthReleasedTables } from '../../../subgraphs/health/datasets/released-tables.js';
import type { DatabaseLocation } from '../../../subgraphs/shared/database/location.js';
import { openDatabase } from '../../../subgraphs/shared/database/open.js';
import { describeFailure } from '../../../subgraphs/shared/imports/run/describe-failure.js';
import { importFile } from '../../../subgraphs/shared/imports/run/import-file.js';
import type { ImportRequest } from '../../../subgraphs/shared/imports/run/import-request.js';
import type { ImportTarget } from '../../../subgraphs/shared/imports/run/import-target.js';
import { sampleFile } from '../../../subgraphs/shared/imports/sample-file.js';
import { releaseModelled } from '../../../subgraphs/shared/releases/release-modelled.js';

interface Task {
  readonly location: DatabaseLocation;
  readonly request: ImportRequest;
}

const modelTarget = { schema: 'health', tables: healthReleasedTables };

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function run({ location, request }: Task): Promise<void> {
  const database = await openDatabase(location);
  say('opened');
  const target: ImportTarget = {
    name: 'health',
    tables: healthReleasedTables,
    published: healthDatasets,
    database,
    releaseModelled: (connection, released, recordedAt) =>
      releaseModelled(connection, modelTarget, healthModelled, released, recordedAt),
    onReleased: () => Promise.resolve(),
  };
  const progress = {
    start: () => say('reading'),
    advance: () => say('row'),
    done: () => say('read'),
  };
  const { signal } = new AbortController();
  const sample = await sampleFile(request.file);
  await importFile([target], sample, request, { say, progress }, signal);
  await database.close();
}

say('ready');
for await (const line of createInterface({ input: process.stdin })) {
  try {
    await run(JSON.parse(line) as Task);
  } catch (error) {
    const { message, exitCode } = describeFailure(error);
    say(message);
    process.exitCode = exitCode;
  }
  break;
}
process.stdin.destroy();

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { listSavedOperations } from '../../schema/operations/load.js';

describe('the saved operations', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'operations-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are listed in the order of their numbers, with their variables', async () => {
    await writeFile(join(folder, '10-second.graphql'), 'query Second { a }');
    await writeFile(join(folder, '02-first.graphql'), 'query First($a: Int) { a(a: $a) }');
    await writeFile(join(folder, '02-first.variables.json'), '{"a":1}');
    await writeFile(join(folder, 'README.md'), 'not one');
    expect(await listSavedOperations(pathToFileURL(`${folder}/`))).toEqual([
      { id: '02-first', query: 'query First($a: Int) { a(a: $a) }', variables: { a: 1 } },
      { id: '10-second', query: 'query Second { a }', variables: {} },
    ]);
  });

  it('refuse variables that are no object', async () => {
    await writeFile(join(folder, '01-a.graphql'), 'query A { a }');
    await writeFile(join(folder, '01-a.variables.json'), '[1]');
    await expect(listSavedOperations(pathToFileURL(`${folder}/`))).rejects.toThrow(
      '01-a.variables.json has to hold a JSON object.',
    );
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { listFiles } from '../../subgraphs/shared/imports/find-dataset.js';
import { post } from '../support/gateway/gateway-under-test.js';
import { filledDataDirectory } from '../support/prepared-database.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const fixture = fileURLToPath(new URL('../fixtures/police-subgraph', import.meta.url));
const run = promisify(execFile);

let copy: string;
let gateway: ChildProcess | undefined;
let before: Map<string, string>;

const tsx = (...args: string[]) =>
  run(process.execPath, ['--import', 'tsx', ...args], { cwd: copy });

/** Every file of the copy that is the project's own, with its text. */
async function readProject(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const part of ['schema', 'subgraphs', 'gateway']) {
    for (const file of await listFiles(join(copy, part))) {
      files.set(relative(copy, file), await readFile(file, 'utf8'));
    }
  }
  return files;
}

/** Replaces one text in a file of the copy; the file must hold it. */
async function edit(path: string, before: string, after: string): Promise<void> {
  const text = await readFile(join(copy, path), 'utf8');
  expect(text).toContain(before);
  await writeFile(join(copy, path), text.replace(before, after));
}

/** The one line in each of the two lists that the recipe asks for. */
async function addToLists(): Promise<void> {
  const last = `  { name: 'finance', port: 4103 },\n`;
  await edit('schema/subgraphs.ts', last, `${last}  { name: 'police', port: 4104 },\n`);
  await edit(
    'subgraphs/definitions.ts',
    '  finance: kindOf(finance),\n',
    '  finance: kindOf(finance),\n  police: kindOf(police),\n',
  );
  const line = `import { health } from './health/subgraph.js';\n`;
  await edit(
    'subgraphs/definitions.ts',
    line,
    `${line}import { police } from './police/subgraph.js';\n`,
  );
}

async function layFixture(): Promise<void> {
  for (const part of ['schema', 'subgraphs']) {
    await cp(join(fixture, part), join(copy, part), { recursive: true });
  }
  for (const file of await listFiles(join(copy, 'subgraphs/police'))) {
    if (file.endsWith('.ts.txt')) await rename(file, file.slice(0, -'.txt'.length));
  }
}

beforeAll(async () => {
  copy = await mkdtemp(join(tmpdir(), 'placegraph-recipe-'));
  for (const part of ['schema', 'subgraphs', 'gateway', 'test/quality', 'package.json']) {
    await cp(join(root, part), join(copy, part), { recursive: true });
  }
  for (const part of [
    'tsconfig.json',
    '.prettierrc.json',
    '.prettierignore',
    'test/tsconfig.json',
  ]) {
    await cp(join(root, part), join(copy, part));
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  await cp(await filledDataDirectory(), join(copy, 'data'), { recursive: true });
  before = await readProject();
  await layFixture();
  await addToLists();
}, 280_000);

afterAll(async () => {
  if (gateway && gateway.exitCode === null) {
    const ended = once(gateway, 'exit');
    gateway.kill('SIGKILL');
    await ended;
  }
  await rm(copy, { recursive: true, force: true });
});

describe('a new subgraph by the recipe', () => {
  it('composes, and changes what the recipe names and nothing else', async () => {
    await tsx('test/quality/generate.ts');
    await tsx('subgraphs/make-snapshot.ts', '--from', 'test/quality', '--only', 'police');
    const changed = [...(await readProject())]
      .filter(([path, text]) => before.get(path) !== text)
      .map(([path]) => path)
      .filter((path) => !path.startsWith('subgraphs/police/'));
    expect(changed.sort()).toEqual([
      'schema/api.graphql',
      'schema/police.graphql',
      'schema/subgraphs.ts',
      'schema/supergraph.graphql',
      'subgraphs/definitions.ts',
    ]);
  }, 120_000);

  it('is well typed', async () => {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '--noEmit'], { cwd: copy });
    expect(stdout).toBe('');
  }, 120_000);

  it('answers beside the others, joined to their boroughs', async () => {
    gateway = spawn(process.execPath, ['--import', 'tsx', 'gateway/main.ts'], {
      cwd: copy,
      env: { PATH: process.env['PATH'], PORT: '0', DATA_DIR: 'data', LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [ready] = (await once(gateway.stdout ?? gateway, 'data')) as [Buffer];
    const url = /http:\/\/\S+/.exec(ready.toString())?.[0] ?? '';
    const query = `{ boroughs(gssCodes: ["E09000007", "E09000022", "E09000030"]) { name commandUnit { name } } }`;
    const reply = await post(`${url}/graphql`, JSON.stringify({ query }));
    expect(reply.body.data).toEqual({
      boroughs: [
        { name: 'Camden', commandUnit: { name: 'Illustrative Unit North' } },
        { name: 'Lambeth', commandUnit: null },
        { name: 'Tower Hamlets', commandUnit: { name: 'Illustrative Unit East' } },
      ],
    });
  }, 120_000);
});

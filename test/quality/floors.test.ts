import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Rule, file, what it wrongly imports. */
const wrong: readonly (readonly [string, string, string])[] = [
  ['no-cycles', 'gateway/cache/a.ts', 'gateway/cache/b.ts'],
  ['no-dangling-import', 'gateway/app.ts', 'gateway/nowhere.ts'],
  ['nothing-imports-tests', 'gateway/app.ts', 'test/support/ports.ts'],
  ['schema-stands-alone', 'schema/load.ts', 'subgraphs/shared/errors.ts'],
  ['gateway-knows-only-the-contract', 'gateway/app.ts', 'subgraphs/shared/errors.ts'],
  ['only-main-starts-subgraphs', 'gateway/app.ts', 'subgraphs/start.ts'],
  ['subgraphs-ignore-the-gateway', 'subgraphs/shared/errors.ts', 'gateway/errors.ts'],
  ['subgraphs-ignore-each-other', 'subgraphs/health/subgraph.ts', 'subgraphs/council/tables.ts'],
  ['subgraphs-ignore-each-other', 'subgraphs/shared/server.ts', 'subgraphs/health/tables.ts'],
  ['subgraphs-ignore-each-other', 'subgraphs/health/context.ts', 'subgraphs/start.ts'],
  [
    'resolvers-call-loaders',
    'subgraphs/health/resolvers/trust.ts',
    'subgraphs/health/queries/list.ts',
  ],
  ['resolvers-call-loaders', 'subgraphs/health/resolvers/pcn.ts', 'subgraphs/health/tables.ts'],
  [
    'resolvers-call-loaders',
    'subgraphs/shared/figures/series-resolvers.ts',
    'subgraphs/shared/database/open.ts',
  ],
  ['loaders-call-queries', 'subgraphs/health/loaders.ts', 'subgraphs/health/resolvers/one.ts'],
  ['queries-read-tables', 'subgraphs/health/queries/list.ts', 'subgraphs/health/loaders/one.ts'],
  ['tables-know-nothing-above', 'subgraphs/health/tables.ts', 'subgraphs/health/queries/one.ts'],
  ['datasets-fill-tables', 'subgraphs/health/datasets/ods.ts', 'subgraphs/health/loaders/one.ts'],
];

/** File and what it rightly imports. */
const right: readonly (readonly [string, string])[] = [
  ['gateway/main.ts', 'subgraphs/start.ts'],
  ['gateway/main.ts', 'schema/subgraphs.ts'],
  ['subgraphs/start.ts', 'subgraphs/health/subgraph.ts'],
  ['subgraphs/health/resolvers/borough.ts', 'subgraphs/health/context.ts'],
  ['subgraphs/health/loaders.ts', 'subgraphs/health/queries/list.ts'],
  ['subgraphs/health/loaders.ts', 'subgraphs/health/tables.ts'],
  ['subgraphs/health/queries/list.ts', 'subgraphs/health/tables.ts'],
  ['subgraphs/health/datasets/ods.ts', 'subgraphs/shared/imports/read.ts'],
  ['subgraphs/health/tables.ts', 'subgraphs/shared/figures/tables.ts'],
  ['test/support/ports.ts', 'gateway/app.ts'],
];

interface Report {
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

describe('the floors', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'floors-'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  /** Writes a project of one import a pair and lists what the rules say of it. */
  async function cruise(
    name: string,
    imports: readonly (readonly [string, string])[],
  ): Promise<string[]> {
    const root = join(folder, name);
    const lines = new Map<string, string[]>();
    for (const [from, to] of imports) {
      lines.set(from, [...(lines.get(from) ?? []), `import '${specifier(from, to)}';`]);
      if (!lines.has(to) && to.endsWith('.ts') && !to.includes('nowhere')) lines.set(to, []);
    }
    for (const [path, text] of lines) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), [...text, 'export {};'].join('\n'));
    }
    writeFileSync(join(root, 'package.json'), '{ "devDependencies": { "bundler": "1.0.0" } }');
    mkdirSync(join(root, 'node_modules/bundler'), { recursive: true });
    writeFileSync(join(root, 'node_modules/bundler/package.json'), '{ "main": "index.js" }');
    writeFileSync(join(root, 'node_modules/bundler/index.js'), '');
    writeFileSync(join(root, 'tsconfig.json'), '{ "compilerOptions": { "module": "nodenext" } }');
    const { summary } = JSON.parse(await runCruiser(root)) as Report;
    return summary.violations.map(
      ({ rule, from, to }) =>
        `${rule.name}: ${from} → ${to.replace(/^\.\/nowhere\.js$/, 'gateway/nowhere.ts')}`,
    );
  }

  it('refuse every import that goes the wrong way', async () => {
    const found = await cruise('wrong', [
      ...wrong.map(([, from, to]) => [from, to] as const),
      ['gateway/cache/b.ts', 'gateway/cache/a.ts'],
    ]);
    const expected = wrong.map(([rule, from, to]) => `${rule}: ${from} → ${to}`);
    expect(found.sort()).toEqual(expected.sort());
  });

  it('refuse development packages in what runs, not in what the browser is built from', async () => {
    expect(
      await cruise('packages', [
        ['gateway/app.ts', 'bundler'],
        ['gateway/playground/app/page.ts', 'bundler'],
      ]),
    ).toEqual([
      'runs-without-development-packages: gateway/app.ts → node_modules/bundler/index.js',
    ]);
  });

  it('let pass every import that goes the right way', async () => {
    expect(await cruise('right', right)).toEqual([]);
  });
});

/** How one file of a project imports another, or a package. */
function specifier(from: string, to: string): string {
  return to.endsWith('.ts') ? `./${relative(dirname(from), to).replace(/\.ts$/, '.js')}` : to;
}

/** Output of dependency-cruiser under the project's rules, as JSON. */
function runCruiser(root: string): Promise<string> {
  const command = join(project, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const rules = join(project, '.dependency-cruiser.cjs');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, '--config', rules, '--output-type', 'json', '.'],
      { cwd: root, maxBuffer: 2 ** 24 },
      (_error, stdout, stderr) => {
        resolve(stdout || stderr);
      },
    );
  });
}

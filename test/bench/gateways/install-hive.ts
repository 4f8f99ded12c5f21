import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

/** Pinned; the override is what this release needs to install at all. */
const wanted = {
  private: true,
  type: 'module',
  dependencies: {
    '@graphql-hive/gateway': '2.15.1',
    '@graphql-hive/router-runtime': '1.4.23',
    graphql: '16.15.0',
  },
  overrides: { '@graphql-tools/batch-execute': '10.2.0' },
};

/** By default Hive joins identical fetches that are under way; the comparison is without joining. */
const withoutJoining = `export const gatewayConfig = {
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: false } } },
};
`;

/** Installs Hive Gateway into a folder of its own, once; nothing of it is a dependency of ours. */
export function installHive(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/without-joining.config.js`, withoutJoining);
  if (existsSync(`${folder}/node_modules/@graphql-hive/gateway/dist/bin.js`)) return;
  writeFileSync(`${folder}/package.json`, JSON.stringify(wanted, undefined, 2));
  process.stderr.write('Installing Hive Gateway (once, about a minute)\n');
  execFileSync(
    'npm',
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
}

import { fileURLToPath } from 'node:url';

/** One gateway in one way of running it. */
export interface Contestant {
  readonly key: string;
  readonly title: string;
  readonly args: (port: number) => readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

const module = (name: string) => fileURLToPath(new URL(`./${name}.js`, import.meta.url));

/** Who takes part: `hive` is the folder in which Hive Gateway is installed. */
export function listContestants(options: {
  readonly supergraph: string;
  readonly subgraphs: ReadonlyMap<string, string>;
  readonly hive: string;
}): readonly Contestant[] {
  const { supergraph, hive: folder } = options;
  const cached = { LOG_LEVEL: 'warn', DRAIN_DELAY: '1', MAX_LIST_REPEATS: '3' };
  const ourSettings = { ...cached, CACHE_SIZE: '0', JOIN_REQUESTS: 'off' };
  const addresses = [...options.subgraphs].map(([name, url]) => `${name}=${url}`).join(',');
  const stock = (port: number) => [module('stock'), String(port), supergraph];
  const ours = (port: number) => [module('ours'), String(port), supergraph];
  const hive = (port: number) => [
    `${folder}/node_modules/@graphql-hive/gateway/dist/bin.js`,
    'supergraph',
    supergraph,
    '--hive-router-runtime',
    `--port=${port}`,
    '--host=127.0.0.1',
    '--fork=1',
  ];
  return [
    { key: 'stock', title: '@apollo/gateway + @apollo/server (stock)', args: stock },
    {
      key: 'hive',
      title: 'Hive Gateway, Rust planner',
      args: (port) => [...hive(port), `--config-path=${folder}/without-joining.config.js`],
      environment: { LOG_LEVEL: 'warn' },
    },
    {
      key: 'hive-joining',
      title: 'Hive Gateway, Rust planner, joining identical fetches (its default)',
      args: hive,
      environment: { LOG_LEVEL: 'warn' },
    },
    {
      key: 'ours',
      title: 'ours',
      args: ours,
      environment: { ...ourSettings, SUBGRAPHS: addresses },
    },
    {
      key: 'ours-apollo',
      title: 'ours, EXECUTION=apollo',
      args: ours,
      environment: { ...ourSettings, SUBGRAPHS: addresses, EXECUTION: 'apollo' },
    },
    {
      key: 'stock-in-process',
      title: 'stock, subgraphs in process',
      args: (port) => [...stock(port), 'in-process'],
    },
    {
      key: 'ours-in-process',
      title: 'ours, subgraphs in process',
      args: ours,
      environment: ourSettings,
    },
    {
      key: 'ours-cached',
      title: 'ours, from the response cache',
      args: ours,
      environment: { ...cached, SUBGRAPHS: addresses },
    },
  ];
}

import { z } from 'zod';
import { subgraphNames } from '../schema/subgraphs.js';
import {
  bytes,
  count,
  databaseUrl,
  milliseconds,
  originList,
  subgraphList,
  type OptionalSetting,
  type Setting,
} from './config-settings.js';

const text = z.string().min(1);

/** Every setting of the gateway, in the order in which `--help` lists them. */
export const settings = {
  host: {
    variable: 'HOST',
    flag: 'host',
    byDefault: '127.0.0.1',
    about: 'address to listen on',
    expected: 'a host name or address',
    parse: text,
  } satisfies Setting<string>,
  port: count('PORT', 'port', 4000, 'port to listen on; 0 takes a free one', [0, 65_535]),
  dataDir: {
    variable: 'DATA_DIR',
    flag: 'data-dir',
    byDefault: '.placegraph',
    about: 'folder of the embedded database, when no database is named',
    expected: 'a folder',
    parse: text,
  } satisfies Setting<string>,
  subgraphs: {
    variable: 'SUBGRAPHS',
    flag: 'subgraphs',
    about: 'subgraphs to call by HTTP as name=url,…; in process without it',
    expected: 'name=url pairs separated by commas, such as health=http://127.0.0.1:4001/graphql',
    parse: subgraphList,
  } satisfies OptionalSetting<ReadonlyMap<string, string>>,
  allowedOrigins: {
    variable: 'ALLOWED_ORIGINS',
    flag: 'allowed-origins',
    byDefault: '',
    about: 'origins whose pages may call the graph, separated by commas, or *',
    expected: 'origins such as https://example.org separated by commas, or *',
    parse: originList,
  } satisfies Setting<readonly string[]>,
  illustrative: {
    variable: 'ILLUSTRATIVE',
    flag: 'illustrative',
    byDefault: 'on',
    about: 'made-up records that show the shape of an answer, on or off (subgraphs in process)',
    expected: 'on or off',
    parse: z.enum(['on', 'off']).transform((choice) => choice === 'on'),
  } satisfies Setting<boolean>,
  logLevel: {
    variable: 'LOG_LEVEL',
    flag: 'log-level',
    byDefault: 'info',
    about: 'least severe line that is logged',
    expected: 'one of fatal, error, warn, info, debug, trace, silent',
    parse: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
  } satisfies Setting<string>,
  maxBody: bytes('MAX_BODY', 'max-body', 102_400, 'largest request body'),
  maxTokens: count('MAX_TOKENS', 'max-tokens', 1000, 'tokens in a query'),
  maxDepth: count('MAX_DEPTH', 'max-depth', 12, 'levels of fields in a query'),
  maxIntrospectionDepth: count(
    'MAX_INTROSPECTION_DEPTH',
    'max-introspection-depth',
    16,
    'levels of fields below and with __schema or __type',
  ),
  maxAliases: count('MAX_ALIASES', 'max-aliases', 30, 'aliases in an operation'),
  maxRootFields: count('MAX_ROOT_FIELDS', 'max-root-fields', 20, 'root fields in an operation'),
  maxDirectives: count('MAX_DIRECTIVES', 'max-directives', 30, 'directives in an operation'),
  maxOperations: count('MAX_OPERATIONS', 'max-operations', 5, 'operations in a query'),
  maxFields: count('MAX_FIELDS', 'max-fields', 2000, 'fields once fragments are spread out'),
  maxListRepeats: count(
    'MAX_LIST_REPEATS',
    'max-list-repeats',
    2,
    'times one list may be nested within itself',
  ),
  maxPageSize: count(
    'MAX_PAGE_SIZE',
    'max-page-size',
    100,
    'largest page that "first" may ask for',
  ),
  maxErrors: count('MAX_ERRORS', 'max-errors', 10, 'errors in a reply; the rest are counted'),
  maxEntities: count(
    'MAX_ENTITIES',
    'max-entities',
    20_000,
    'entities asked of a subgraph at once',
  ),
  maxSubgraphReply: bytes(
    'MAX_SUBGRAPH_REPLY',
    'max-subgraph-reply',
    10_485_760,
    'largest reply of a subgraph',
  ),
  subgraphTimeout: milliseconds(
    'SUBGRAPH_TIMEOUT',
    'subgraph-timeout',
    2000,
    'time for a call of a subgraph',
  ),
  requestDeadline: milliseconds(
    'REQUEST_DEADLINE',
    'request-deadline',
    5000,
    'time for the whole of a request',
  ),
  breakerPause: milliseconds(
    'BREAKER_PAUSE',
    'breaker-pause',
    5000,
    'rest for a subgraph that fails half its calls',
  ),
  headersTimeout: milliseconds(
    'HEADERS_TIMEOUT',
    'headers-timeout',
    5000,
    'time for the headers to arrive',
  ),
  requestTimeout: milliseconds(
    'REQUEST_TIMEOUT',
    'request-timeout',
    10_000,
    'time for a request to arrive',
  ),
  drainDelay: milliseconds(
    'DRAIN_DELAY',
    'drain-delay',
    500,
    'time new connections are still taken after SIGTERM',
  ),
  drainTimeout: milliseconds(
    'DRAIN_TIMEOUT',
    'drain-timeout',
    10_000,
    'time for requests to finish after SIGTERM',
  ),
  databaseUrl: databaseUrl('DATABASE_URL', 'PostgreSQL for every subgraph, one schema each'),
  gatewaySecret: {
    variable: 'GATEWAY_SECRET',
    about: 'signs calls to HTTP subgraphs, 32 bytes or more; or GATEWAY_SECRET_FILE',
    expected: 'a secret of at least 32 bytes',
    parse: z.string().refine((secret) => Buffer.byteLength(secret) >= 32),
  } satisfies OptionalSetting<string>,
} as const;

/** For each subgraph the address of a database of its own, in the order of the subgraphs. */
export const databaseUrlSettings = subgraphNames.map((name) => ({
  name,
  setting: databaseUrl(
    `${name.toUpperCase()}_DATABASE_URL`,
    `PostgreSQL for the ${name} subgraph alone`,
  ),
}));

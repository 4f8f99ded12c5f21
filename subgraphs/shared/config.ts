import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { StartError } from './errors.js';

const address = z
  .string()
  .refine((text) => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol));

const variables = {
  HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    about: 'address to listen on (127.0.0.1)',
    expected: 'a host name or address',
  },
  PORT: {
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65_535)).optional(),
    about: 'port to listen on (4101 health, 4102 council, 4103 finance)',
    expected: 'a whole number from 0 to 65535',
  },
  DATA_DIR: {
    schema: z.string().min(1).default('.placegraph'),
    about: 'folder of the embedded database, when no database is named (.placegraph)',
    expected: 'a folder',
  },
  DATABASE_URL: {
    schema: address.optional(),
    about: 'PostgreSQL that holds the schema of this subgraph (not set)',
    expected: 'an address such as postgresql://user@host:5432/name',
  },
  GATEWAY_SECRET: {
    schema: z
      .string()
      .refine((secret) => Buffer.byteLength(secret) >= 32)
      .optional(),
    about: 'verifies that the gateway called, 32 bytes or more; or GATEWAY_SECRET_FILE (not set)',
    expected: 'a secret of at least 32 bytes',
  },
  ILLUSTRATIVE: {
    schema: z
      .enum(['on', 'off'])
      .default('on')
      .transform((choice) => choice === 'on'),
    about: 'whether made-up records that show the shape of an answer are in it (on)',
    expected: 'on or off',
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    about: 'least severe line that is logged (info)',
    expected: 'one of fatal, error, warn, info, debug, trace, silent',
  },
} as const;

type Variables = typeof variables;

/** What a subgraph that runs in a process of its own can be told, validated. */
export type SubgraphConfig = {
  readonly [Name in keyof Variables]: z.output<Variables[Name]['schema']>;
};

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process. */
export function processEnvironment(): Environment {
  return process.env;
}

/** Lines that tell every variable, for `--help`. */
export function describeVariables(): readonly string[] {
  return Object.entries(variables).map(([name, { about }]) => `  ${name.padEnd(16)} ${about}`);
}

function secretFrom(environment: Environment): string | undefined {
  const file = environment['GATEWAY_SECRET_FILE'];
  if (environment['GATEWAY_SECRET'] || !file) return environment['GATEWAY_SECRET'];
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new StartError(`GATEWAY_SECRET_FILE is "${file}", but a readable file was expected.`, 2);
  }
}

const secrets = new Set(['DATABASE_URL', 'GATEWAY_SECRET']);

/**
 * Reads the configuration of the subgraph `name`; `<NAME>_DATABASE_URL` goes before `DATABASE_URL`.
 *
 * @throws StartError (exit code 2) naming the variable, its value unless secret, and what was expected
 */
export function readSubgraphConfig(name: string, environment: Environment): SubgraphConfig {
  const own = environment[`${name.toUpperCase()}_DATABASE_URL`];
  const given: Environment = {
    ...environment,
    DATABASE_URL: own ? own : environment['DATABASE_URL'],
    GATEWAY_SECRET: secretFrom(environment),
  };
  const entries = Object.entries(variables).map(([variable, { schema, expected }]) => {
    // Compose files pass `NAME=` for what is not set.
    const result = schema.safeParse(given[variable] === '' ? undefined : given[variable]);
    if (result.success) return [variable, result.data];
    const shown = secrets.has(variable)
      ? 'a value that is not shown'
      : `"${given[variable] ?? ''}"`;
    throw new StartError(`${variable} is ${shown}, but ${expected} was expected.`, 2);
  });
  return refuseUnsigned(Object.fromEntries(entries) as SubgraphConfig);
}

/** Whether only this machine can reach an address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** Beyond loopback a subgraph answers its gateway only, so it needs the secret that both share. */
function refuseUnsigned(config: SubgraphConfig): SubgraphConfig {
  if (config.GATEWAY_SECRET !== undefined || isLoopback(config.HOST)) return config;
  throw new StartError(
    `GATEWAY_SECRET is not set, but a secret of at least 32 bytes was expected because HOST is ${config.HOST}, which others can reach.`,
    2,
  );
}

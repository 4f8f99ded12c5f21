import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { z } from 'zod';
import type { SubgraphName } from '../schema/subgraphs.js';
import { databaseUrlSettings, settings } from './config-list.js';
import type { Setting } from './config-settings.js';
import { StartError } from './start-error.js';

type Parsed<S> = S extends { parse: z.ZodType<infer Value, string> }
  ? S extends { byDefault: string }
    ? Value
    : Value | undefined
  : never;

/** Everything the gateway can be told, validated. Sizes are bytes, durations milliseconds. */
export type GatewayConfig = {
  readonly [Key in keyof typeof settings]: Parsed<(typeof settings)[Key]>;
} & {
  /** Subgraphs that have a database of their own. */
  readonly databaseUrls: Readonly<Partial<Record<SubgraphName, string>>>;
};

/** Where settings come from. */
export interface ConfigSources {
  /** Arguments after the program's own name. */
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * Reads the configuration: the command line wins over the environment, which wins over the
 * default. Prints the help and ends the process when `--help` is asked for.
 *
 * @throws StartError (exit code 2) naming the variable, its value and what was expected.
 */
export function readConfig(sources: ConfigSources): GatewayConfig {
  const environment = withSecretFiles(sources.environment);
  const flags = parseCommandLine(sources.args);
  const read = (setting: Setting<unknown>, flag?: string) => {
    const text = flag ?? environment[setting.variable] ?? setting.byDefault;
    return text === undefined || isUnset(text, setting) ? undefined : parse(setting, text);
  };
  const config = {
    ...Object.fromEntries(
      Object.entries<Setting<unknown>>(settings).map(([key, setting]) => [
        key,
        read(setting, flags[key]),
      ]),
    ),
    databaseUrls: Object.fromEntries(
      databaseUrlSettings.flatMap(({ name, setting }) => {
        const url = read(setting);
        return url === undefined ? [] : [[name, url]];
      }),
    ),
  } as GatewayConfig;
  refuseUnsignedRemoteCalls(config);
  return config;
}

/** The sources of a running process: its arguments and its environment. */
export function processSources(): ConfigSources {
  return { args: process.argv.slice(2), environment: process.env };
}

/**
 * Stops @apollo/gateway and @apollo/server from reporting to their vendor: both decide by
 * environment variables alone, and a graph on an organisation's own network calls nobody.
 */
export function silenceVendorTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  for (const name of ['APOLLO_KEY', 'APOLLO_GRAPH_REF', 'APOLLO_SCHEMA_REPORTING']) {
    delete process.env[name];
  }
}

/** Compose files pass `NAME=` for what is not set; an empty optional value means "not set". */
function isUnset(text: string, setting: Setting<unknown>): boolean {
  return text === '' && setting.byDefault === undefined;
}

function parse(setting: Setting<unknown>, text: string): unknown {
  const result = setting.parse.safeParse(text);
  if (result.success) return result.data;
  const shown = setting.flag === undefined ? 'a value that is not shown' : `"${text}"`;
  throw new StartError(`${setting.variable} is ${shown}, but ${setting.expected} was expected.`, 2);
}

function parseCommandLine(args: readonly string[]): Record<string, string | undefined> {
  const command = new Command('npm start --')
    .description(
      'Starts the Placegraph gateway, and its subgraphs in process unless told otherwise.',
    )
    .helpOption('--help', 'list every option and end')
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  for (const setting of Object.values<Setting<unknown>>(settings)) {
    if (setting.flag !== undefined) command.addOption(optionOf(setting, setting.flag));
  }
  command.addHelpText('after', environmentOnly());
  try {
    command.parse([...args], { from: 'user' });
  } catch (error) {
    if (isHelp(error)) process.exit(0);
    const reason = error instanceof Error ? error.message.replace(/^error: /, '') : String(error);
    throw new StartError(
      `The command line has ${reason}; npm start -- --help lists every option.`,
      2,
    );
  }
  const given: Record<string, string> = command.opts();
  return Object.fromEntries(
    Object.entries<Setting<unknown>>(settings).map(([key, { flag }]) => [
      key,
      flag === undefined ? undefined : given[new Option(`--${flag} <value>`).attributeName()],
    ]),
  );
}

function optionOf(setting: Setting<unknown>, flag: string): Option {
  const shown = setting.byDefault === undefined ? 'not set' : setting.byDefault || 'none';
  return new Option(`--${flag} <value>`, `${setting.about} (${setting.variable}; ${shown})`);
}

function environmentOnly(): string {
  const all = [
    ...Object.values<Setting<unknown>>(settings),
    ...databaseUrlSettings.map(({ setting }) => setting as Setting<unknown>),
  ];
  const lines = all
    .filter(({ flag }) => flag === undefined)
    .map(({ variable, about }) => `  ${variable.padEnd(24)} ${about} (not set)`);
  return `\nOnly by environment variable:\n${lines.join('\n')}\n`;
}

function isHelp(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'commander.helpDisplayed';
}

/** `GATEWAY_SECRET_FILE` holds the secret's file, as container platforms mount it. */
function withSecretFiles(environment: ConfigSources['environment']): ConfigSources['environment'] {
  const file = environment['GATEWAY_SECRET_FILE'];
  if (file === undefined || file === '' || environment['GATEWAY_SECRET']) return environment;
  try {
    return { ...environment, GATEWAY_SECRET: readFileSync(file, 'utf8').trim() };
  } catch {
    throw new StartError(`GATEWAY_SECRET_FILE is "${file}", but a readable file was expected.`, 2);
  }
}

/** Beyond this machine nobody but a signed gateway may be answered, so a secret is obligatory. */
function refuseUnsignedRemoteCalls({ subgraphs, gatewaySecret }: GatewayConfig): void {
  if (subgraphs === undefined || gatewaySecret !== undefined) return;
  const remote = [...subgraphs.values()].find((url) => !isLoopback(new URL(url).hostname));
  if (remote === undefined) return;
  throw new StartError(
    `GATEWAY_SECRET is not set, but a secret of at least 32 bytes was expected because SUBGRAPHS names ${new URL(remote).host}, which is not this machine.`,
    2,
  );
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}

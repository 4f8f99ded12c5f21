import { pino } from 'pino';
import { defaultPort, isSubgraphName, subgraphNames } from '../schema/subgraphs.js';
import { describeVariables, processEnvironment, readSubgraphConfig } from './shared/config.js';
import { StartError } from './shared/errors.js';
import { serveSubgraph } from './shared/server.js';
import { startSubgraphs } from './start.js';

const help = `Usage: npm run subgraph -- <${subgraphNames.join('|')}>

Runs one subgraph in a process of its own, on /graphql of its port. Environment variables:
${describeVariables().join('\n')}
  <NAME>_DATABASE_URL goes before DATABASE_URL for the subgraph of that name.
`;

async function run(name: string | undefined): Promise<void> {
  if (name === undefined || !isSubgraphName(name)) {
    throw new StartError(
      `"${name ?? ''}" is no subgraph; expected one of ${subgraphNames.join(', ')}.`,
      2,
    );
  }
  const config = readSubgraphConfig(name, processEnvironment());
  const log = pino({ name, level: config.LOG_LEVEL }, pino.destination(2));
  const started = await startSubgraphs({
    names: [name],
    dataDir: config.DATA_DIR,
    databaseUrl: config.DATABASE_URL,
    illustrative: config.ILLUSTRATIVE,
    report: (line) => process.stderr.write(`${line}\n`),
  });
  const [subgraph] = started.subgraphs;
  if (!subgraph) throw new StartError(`${name} did not start.`);
  const served = await serveSubgraph(subgraph, {
    host: config.HOST,
    port: config.PORT ?? defaultPort(name),
    secret: config.GATEWAY_SECRET,
    ping: () => started.ping(),
    log,
  }).catch(async (error: unknown) => {
    await started.close();
    throw error;
  });
  process.stdout.write(`${name} answers on ${served.url}\n`);
  const end = () => void served.close().then(() => started.close());
  process.once('SIGTERM', end).once('SIGINT', end);
}

const [argument] = process.argv.slice(2);
if (argument === '--help' || argument === '-h') process.stdout.write(help);
else {
  await run(argument).catch((error: unknown) => {
    const known = error instanceof StartError;
    process.stderr.write(`${known ? error.message : String((error as Error).stack)}\n`);
    process.exitCode = known ? error.exitCode : 1;
  });
}

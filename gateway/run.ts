import process from 'node:process';
import { readConfig, silenceVendorTelemetry, type ConfigSources } from './config.js';
import { serveGateway, type ServeOptions } from './serve.js';
import { describeStartFailure } from './start-error.js';
import { createLogger } from './telemetry/logger.js';

/** What differs between the product and a test that runs it as a process. */
export interface RunOptions {
  readonly sources: ConfigSources;
  readonly loadSupergraph: () => Promise<string>;
  readonly startSubgraphs: ServeOptions['startSubgraphs'];
}

/**
 * Runs the gateway as a process: prints one line with its address when it is ready, ends with 0
 * after SIGTERM or SIGINT, and with one sentence and another code when it cannot start.
 */
export async function runGateway(options: RunOptions): Promise<void> {
  try {
    silenceVendorTelemetry();
    const config = readConfig(options.sources);
    const gateway = await serveGateway({
      config,
      supergraph: await options.loadSupergraph(),
      log: createLogger(config.logLevel),
      startSubgraphs: options.startSubgraphs,
    });
    stopOnSignal(() => gateway.stop());
    process.stdout.write(`Placegraph is ready at ${gateway.url}\n`);
  } catch (error) {
    const { message, exitCode } = describeStartFailure(error);
    process.stderr.write(`${message}\n`);
    process.exit(exitCode);
  }
}

/** The first signal lets requests finish; a second one ends the process as signals usually do. */
function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`Stopping failed: ${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}

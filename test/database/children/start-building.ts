/** A server's start on the data directory given: the first build, ending as the argument says. */
import { buildInChildProcess } from '../../../subgraphs/shared/database/build-once.js';

const [dataDir = '', ...args] = process.argv.slice(2);
await buildInChildProcess({
  dataDir,
  entry: new URL('./build-rows.js', import.meta.url),
  args,
  report: (line) => void process.stdout.write(`${line}\n`),
});
process.stdout.write('built\n');

/**
 * The product's graph as a process: the gateway as it is served, subgraphs in process, over a database that is
 * filled already. The environment configures it.
 *
 *     node graph-process.js <port> <postgresql://… | directory of an embedded database>
 */
import { openFilled } from './filled-database.js';
import { serveGraph } from './serve-graph.js';

const [port = '0', place = ''] = process.argv.slice(2);
const database = await openFilled(place);
await serveGraph(database, { ...process.env, PORT: port });
process.once('SIGTERM', () => {
  void database.close().finally(() => process.exit());
});

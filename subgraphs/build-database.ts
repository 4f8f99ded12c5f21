import { isSubgraphName } from '../schema/subgraphs.js';
import { definitions } from './definitions.js';
import { runBuild } from './shared/database/build-child.js';
import { openDatabase } from './shared/database/open.js';

// Run in a child process by the first start, see `buildInChildProcess`: fills a new embedded database
// for the subgraphs named.
await runBuild(async ({ directory, args, report }) => {
  const database = await openDatabase({ kind: 'embedded', directory });
  try {
    for (const name of args.filter(isSubgraphName)) {
      await definitions[name].prepare(database, report);
    }
  } finally {
    await database.close();
  }
});

import { isSubgraphName } from '../schema/subgraphs.js';
import { definitions } from './definitions.js';
import { runBuild } from './shared/database/build-child.js';
import { openDatabase } from './shared/database/open.js';

// Run in a child process by the first start, see `buildInChildProcess`: fills a new embedded database
// for the subgraphs named, without illustrative records where `illustrative=off` is among the names.
await runBuild(async ({ directory, args, report }) => {
  const database = await openDatabase({ kind: 'embedded', directory });
  try {
    const illustrative = !args.includes('illustrative=off');
    for (const name of args.filter(isSubgraphName)) {
      await definitions[name].prepare(database, report, { illustrative });
    }
  } finally {
    await database.close();
  }
});

/** A first build of a thousand rows; its argument says how it ends. */
import { runBuild } from '../../../subgraphs/shared/database/build-child.js';
import { openDatabase } from '../../../subgraphs/shared/database/open.js';
import { StartError } from '../../../subgraphs/shared/errors.js';

await runBuild(async ({ directory, args, report }) => {
  report(`building`);
  if (args[0] === 'refuse') throw new StartError('The snapshot of health is broken.');
  if (args[0] === 'crash') process.exit(7);
  const database = await openDatabase({ kind: 'embedded', directory });
  await database.connection(async (connection) => {
    await connection.script(
      'create table public.row (id int); insert into public.row select generate_series(1, 1000)',
    );
  });
  report('filled');
  if (args[0] === 'hang') await new Promise(() => setInterval(() => undefined, 60_000));
  await database.close();
});

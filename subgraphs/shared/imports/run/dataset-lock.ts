import { setTimeout as delay } from 'node:timers/promises';
import type { Database, Session } from '../../database/database.js';
import { StartError } from '../../errors.js';
import { busyExitCode } from './import-request.js';

/** Datasets that are being imported into the embedded databases of this process. */
const embedded = new WeakMap<Database, Set<string>>();

const pauseMs = 250;

interface Lock {
  take(): Promise<boolean>;
  letGo(): Promise<void>;
}

/** The embedded engine has one session, in which a lock of the database would let everybody in. */
function embeddedLock(database: Database, dataset: string): Lock {
  const held = embedded.get(database) ?? new Set();
  embedded.set(database, held);
  return {
    take: () => {
      if (held.has(dataset)) return Promise.resolve(false);
      held.add(dataset);
      return Promise.resolve(true);
    },
    letGo: () => Promise.resolve(void held.delete(dataset)),
  };
}

function serverLock(session: Session, dataset: string): Lock {
  const name = [`placegraph import of ${dataset}`];
  return {
    take: async () => {
      const [row] = await session.step((connection) =>
        connection.query<{ taken: boolean }>(
          'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
          name,
        ),
      );
      return row?.taken ?? false;
    },
    // A session that broke has lost its lock already; its own error matters more.
    letGo: () =>
      session
        .step((connection) =>
          connection.query('select pg_advisory_unlock(hashtextextended($1, 0))', name),
        )
        .then(
          () => undefined,
          () => undefined,
        ),
  };
}

/** How to meet another import of the same dataset. */
export interface Meeting {
  readonly wait: boolean;
  /** Called once before the wait begins. */
  onWait(): void;
  readonly signal: AbortSignal;
}

/**
 * Runs work while nobody else imports the dataset into this database.
 *
 * @throws StartError with the exit code 75 where somebody does and waiting is not wanted
 */
export async function withDatasetLock<T>(
  database: Database,
  session: Session,
  dataset: string,
  meeting: Meeting,
  work: () => Promise<T>,
): Promise<T> {
  const lock =
    database.engine === 'pglite' ? embeddedLock(database, dataset) : serverLock(session, dataset);
  let isWaiting = false;
  while (!(await lock.take())) {
    if (!meeting.wait) {
      throw new StartError(
        `Another import of ${dataset} is under way; nothing was changed, run this one again later.`,
        busyExitCode,
      );
    }
    if (!isWaiting) meeting.onWait();
    isWaiting = true;
    await delay(pauseMs, undefined, { signal: meeting.signal });
  }
  try {
    return await work();
  } finally {
    await lock.letGo();
  }
}

import { AsyncResource } from 'node:async_hooks';
import type { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** Hears what sessions of a database tell each other with NOTIFY. */
export interface Notices {
  /**
   * Calls `hear` with the text of each notice on a channel, and with null where some may have been missed.
   *
   * @returns a function that ends the listening.
   */
  listen(channel: string, hear: (text: string | null) => void): () => void;
  end(): Promise<void>;
}

type Hear = (text: string | null) => void;

/** Those who listen, by channel. */
class Listeners {
  readonly #byChannel = new Map<string, Set<Hear>>();

  get channels(): readonly string[] {
    return [...this.#byChannel.keys()];
  }

  add(channel: string, listener: Hear): () => void {
    // A notice arrives within the work that caused it, whose connection is not the listener's to use.
    const hear = AsyncResource.bind(listener);
    const others = this.#byChannel.get(channel) ?? new Set();
    this.#byChannel.set(channel, others.add(hear));
    return () => void others.delete(hear);
  }

  tell(channel: string, text: string | null): void {
    this.#byChannel.get(channel)?.forEach((hear) => hear(text));
  }
}

/** Notices of the engine in this process. */
export function createEmbeddedNotices(pglite: PGlite): Notices {
  const listeners = new Listeners();
  return {
    listen: (channel, hear) => {
      if (!listeners.channels.includes(channel)) {
        void pglite.listen(channel, (text) => listeners.tell(channel, text)).catch(() => undefined);
      }
      return listeners.add(channel, hear);
    },
    end: () => Promise.resolve(),
  };
}

/** Pause before a lost connection is made again, in milliseconds. */
const pause = 1_000;

/**
 * Notices of a server, over one connection of its own that is made when somebody first listens. When it is
 * lost it is made again, and whoever listens is told that notices may have been missed.
 */
export function createServerNotices(url: string): Notices {
  const listeners = new Listeners();
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  function lose(lost: pg.Client): void {
    if (lost !== client) return;
    client = undefined;
    void lost.end().catch(() => undefined);
    if (!ended) timer = setTimeout(connect, pause).unref();
  }

  function connect(): void {
    const made = new pg.Client({
      connectionString: url,
      application_name: 'placegraph notices',
      keepAlive: true,
    });
    client = made;
    made.on('error', () => lose(made)).on('end', () => lose(made));
    made.on('notification', ({ channel, payload }) => listeners.tell(channel, payload ?? ''));
    made
      .connect()
      .then(() => hearAll(made))
      .catch(() => lose(made));
  }

  async function hearAll(on: pg.Client): Promise<void> {
    for (const channel of listeners.channels) {
      await on.query(`listen ${pg.escapeIdentifier(channel)}`);
      listeners.tell(channel, null);
    }
  }

  return {
    listen: (channel, hear) => {
      const isNew = !listeners.channels.includes(channel);
      const stop = listeners.add(channel, hear);
      if (client === undefined) connect();
      else if (isNew) void hearAll(client).catch(() => undefined);
      return stop;
    },
    end: async () => {
      ended = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
}

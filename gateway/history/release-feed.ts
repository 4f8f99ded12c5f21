import type { Logger } from 'pino';
import { startContext } from '../request-context.js';
import type { ReleaseNumbers } from '../releases/release-numbers.js';
import type { AskSector } from './ask-sectors.js';
import type { ReleaseEvent } from './history-fields.js';

/** For each sector the number of the last release that was told. */
export type Position = Readonly<Record<string, number>>;

/** Releases as they come, for whoever follows. A sector that does not answer holds up none of the others. */
export interface ReleaseFeed {
  /** What has been released by now; a sector of which nothing is known is left out. */
  position(): Position;
  /** As `position`, after each sector that has not told yet has been asked. */
  begin(): Promise<Position>;
  /** Releases after a position, in the order of the moments they were recorded, then by sector. */
  after(position: Position): Promise<readonly ReleaseEvent[]>;
  /**
   * The last `count` releases, the last first.
   *
   * @throws GraphQLError where no sector answers
   */
  latest(count: number): Promise<readonly ReleaseEvent[]>;
  /** Calls `listener` when there is another release. @returns a function that ends it */
  onRelease(listener: () => void): () => void;
}

/** Releases that are told at once to one who was away. */
const most = 500;
/** Time for asking the sectors, in milliseconds. */
const patience = 5_000;

function inOrder(a: ReleaseEvent, b: ReleaseEvent): number {
  const key = ({ recordedAt, sector }: ReleaseEvent) => `${recordedAt} ${sector}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.number - b.number;
}

/** The feed of the sectors that tell of their releases. However many follow, each release is asked for once. */
export function createReleaseFeed(options: {
  readonly sectors: readonly string[];
  readonly numbers: ReleaseNumbers;
  readonly ask: AskSector;
  readonly log: Logger;
}): ReleaseFeed {
  const { sectors, numbers, ask, log } = options;
  const newest = () => [...numbers.current()].filter(([name]) => sectors.includes(name));
  const asked = new Map<string, Promise<readonly ReleaseEvent[]>>();
  numbers.onChange(() => asked.clear());

  function askSector(sector: string, after: number): Promise<readonly ReleaseEvent[]> {
    const key = `${sector} ${after}`;
    const under = asked.get(key);
    if (under) return under;
    const context = startContext(AbortSignal.timeout(patience), numbers.current());
    const answer = ask<readonly ReleaseEvent[]>(
      sector,
      'releases',
      { after, first: most },
      context,
    ).catch((error: unknown) => {
      asked.delete(key);
      log.warn({ sector, err: error }, 'releases are not told yet');
      throw error;
    });
    // Positions come from clients, who may send any.
    if (asked.size >= 100) asked.clear();
    asked.set(key, answer);
    return answer;
  }

  const position = (): Position => Object.fromEntries(newest());

  async function after(told: Position): Promise<readonly ReleaseEvent[]> {
    const behind = newest().filter(([name, number]) => number > (told[name] ?? 0));
    const found = await Promise.allSettled(
      behind.map(([name]) => askSector(name, told[name] ?? 0)),
    );
    return found
      .flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
      .sort(inOrder);
  }

  /** The last releases of a sector. Numbers have gaps, so that as many may begin further back. */
  async function latestOf(sector: string, number: number, count: number) {
    for (let span = count; ; span *= 4) {
      const from = Math.max(0, number - span);
      const found = await askSector(sector, from);
      if (found.length >= count || from === 0) return found.slice(-count);
    }
  }

  return {
    position,
    begin: async () => {
      const known = position();
      const silent = sectors.filter((name) => known[name] === undefined);
      await Promise.allSettled(silent.map((name) => askSector(name, 0)));
      return position();
    },
    after,
    latest: async (count) => {
      const found = await Promise.allSettled(
        newest().map(([name, number]) => latestOf(name, number, count)),
      );
      const [failed] = found.filter(({ status }) => status === 'rejected');
      const told = found.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
      if (told.length === 0 && failed?.status === 'rejected') throw failed.reason;
      return told.flat().sort(inOrder).reverse().slice(0, count);
    },
    onRelease: (listener) => numbers.onChange(listener),
  };
}

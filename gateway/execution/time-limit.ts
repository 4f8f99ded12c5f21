import { SubgraphFailure, type CallTime } from './subgraph-caller.js';

/** Why work was stopped before it was done; the `reason` of an aborted signal. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor(readonly by: 'timeout' | 'deadline' | 'abandoned') {
    super(`Interrupted by ${by}`);
  }
}

const details = {
  timeout: 'No answer in the time for a call.',
  deadline: 'The deadline of the request has passed.',
  abandoned: 'The client has gone.',
} as const;

type Stop = (failure: SubgraphFailure) => void;

const toStop = Symbol('to stop');

/** What to stop when a signal aborts. A request makes several calls, and one listener serves them all. */
interface WatchedSignal extends AbortSignal {
  [toStop]?: Set<Stop>;
}

/**
 * Stops work when its time is over, also work that would not notice by itself.
 *
 * @returns a function that ends the watch; to be called when the work is done.
 */
export function watchTime({ signal, until }: CallTime, stop: Stop): () => void {
  if (signal.aborted) {
    stop(interruption(signal));
    return () => undefined;
  }
  const stopped = (signal as WatchedSignal)[toStop] ?? listen(signal);
  stopped.add(stop);
  const timer = until === undefined ? undefined : setTimeout(stopLate, timeLeft(until), stop);
  return () => {
    clearTimeout(timer);
    stopped.delete(stop);
  };
}

/** Whole milliseconds, because timers of one length cost next to nothing. */
function timeLeft(until: number): number {
  return Math.ceil(until - performance.now());
}

function stopLate(stop: Stop): void {
  stop(new SubgraphFailure('timeout', details.timeout));
}

function listen(signal: WatchedSignal): Set<Stop> {
  const stopped = new Set<Stop>();
  signal[toStop] = stopped;
  signal.addEventListener(
    'abort',
    () => {
      for (const stop of stopped) stop(interruption(signal));
    },
    { once: true },
  );
  return stopped;
}

function interruption(signal: AbortSignal): SubgraphFailure {
  const reason: unknown = signal.reason;
  const by = reason instanceof Interrupted ? reason.by : 'abandoned';
  return new SubgraphFailure(by, details[by]);
}

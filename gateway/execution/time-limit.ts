import { SubgraphFailure } from './subgraph-caller.js';

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

/** The failure that stands for an aborted signal. */
export function interruption(signal: AbortSignal): SubgraphFailure {
  const reason: unknown = signal.reason;
  const by = reason instanceof Interrupted ? reason.by : 'abandoned';
  return new SubgraphFailure(by, details[by]);
}

/**
 * Does work for at most `limit` milliseconds and no longer than `outer` lets it. The caller gets
 * its answer in time even from work that ignores the signal it is given.
 *
 * @throws SubgraphFailure `timeout`, `deadline` or `abandoned`.
 */
export async function withinTime<T>(
  limit: number,
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const inner = new AbortController();
  const passOn = () => inner.abort(outer.reason);
  const timer = setTimeout(() => inner.abort(new Interrupted('timeout')), limit);
  outer.addEventListener('abort', passOn, { once: true });
  if (outer.aborted) passOn();
  try {
    return await Promise.race([rejectOnAbort(inner.signal), work(inner.signal)]);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', passOn);
  }
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const fail = () => reject(interruption(signal));
    if (signal.aborted) fail();
    else signal.addEventListener('abort', fail, { once: true });
  });
}

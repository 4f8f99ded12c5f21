import {
  BrokenCircuitError,
  circuitBreaker,
  ConstantBackoff,
  CountBreaker,
  handleWhen,
  retry,
  wrap,
} from 'cockatiel';
import {
  SubgraphFailure,
  type SubgraphCall,
  type SubgraphCaller,
  type SubgraphReply,
} from './subgraph-caller.js';

/**
 * Asks once more where that is worth it, and leaves a subgraph alone that keeps failing: once half
 * of the last calls (at least 10, at most 20) failed, calls fail at once for `pause` milliseconds;
 * then one call probes and the others wait for its outcome.
 *
 * A mutation is asked once: nobody knows what became of it when its answer is lost.
 */
export function createResilientCaller(
  caller: SubgraphCaller,
  options: { readonly pause: number; readonly report: (state: 'paused' | 'resumed') => void },
): SubgraphCaller {
  const failures = handleWhen((error) => error instanceof SubgraphFailure && counts(error));
  const again = retry(
    handleWhen((error) => error instanceof SubgraphFailure && error.isWorthRetrying),
    { maxAttempts: 1, backoff: new ConstantBackoff(20) },
  );
  const breaker = circuitBreaker(failures, {
    halfOpenAfter: options.pause,
    // The breaker opens above its threshold, and half of the calls has to be enough.
    breaker: new CountBreaker({ threshold: 0.499, size: 20, minimumNumberOfCalls: 10 }),
  });
  let pausedUntil = 0;
  breaker.onBreak(() => {
    pausedUntil = Date.now() + options.pause;
    options.report('paused');
  });
  breaker.onReset(() => options.report('resumed'));
  const queries = wrap(breaker, again);
  const paused = new SubgraphFailure('paused', 'The subgraph failed too often and is left alone.');
  // One for all: it is handled before anybody gets it, so that Node need not watch each for whoever handles it.
  const refusal = Promise.reject(paused);
  refusal.catch(() => undefined);

  async function ask(call: SubgraphCall): Promise<SubgraphReply> {
    try {
      const policy = call.isMutation ? breaker : queries;
      return await policy.execute(() => caller.call(call));
    } catch (error) {
      throw error instanceof BrokenCircuitError ? paused : error;
    }
  }

  return {
    name: caller.name,
    // The breaker would say the same, with a stack trace.
    call: (call) => (Date.now() < pausedUntil ? refusal : ask(call)),
    // Past the breaker: a check sees the subgraph as it is and never counts as a call.
    check: (signal) => caller.check(signal),
    close: () => caller.close(),
  };
}

/** What the question or its asker caused says nothing about how the next call will go. */
function counts({ reason }: SubgraphFailure): boolean {
  return reason !== 'too-large' && reason !== 'deadline' && reason !== 'abandoned';
}

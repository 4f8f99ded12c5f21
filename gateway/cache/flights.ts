import { Interrupted } from '../execution/time-limit.js';
import type { Answer } from '../answer.js';

/** Questions that are being answered, so that whoever asks the same meanwhile waits for the answer. */
export interface Flights {
  /**
   * Asks, or waits for the answer to a question of this key that is being answered already. The work
   * stops when all who wait have gone, or at the deadline of the one who came first.
   */
  join(
    key: string,
    signal: AbortSignal,
    ask: (signal: AbortSignal) => Promise<Answer>,
  ): { readonly answer: Promise<Answer>; readonly isFirst: boolean };
}

interface Flight {
  readonly answer: Promise<Answer>;
  readonly controller: AbortController;
  waiting: number;
}

/** No flight is under way at first. */
export function createFlights(): Flights {
  const underway = new Map<string, Flight>();

  function start(key: string, ask: (signal: AbortSignal) => Promise<Answer>): Flight {
    const controller = new AbortController();
    const flight = { answer: ask(controller.signal), controller, waiting: 0 };
    underway.set(key, flight);
    const leave = () => {
      if (underway.get(key) === flight) underway.delete(key);
    };
    flight.answer.then(leave, leave);
    // Nobody should wait for an answer that is given up.
    controller.signal.addEventListener('abort', leave, { once: true });
    return flight;
  }

  return {
    join(key, signal, ask) {
      const joined = underway.get(key);
      const flight = joined ?? start(key, ask);
      flight.waiting += 1;
      const leave = () => {
        flight.waiting -= 1;
        if (flight.waiting === 0 || isDeadline(signal)) flight.controller.abort(signal.reason);
      };
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
      return { answer: flight.answer, isFirst: joined === undefined };
    },
  };
}

/** Whoever came later has a later deadline, so only the first one's can be the reason. */
function isDeadline({ reason }: AbortSignal): boolean {
  return reason instanceof Interrupted && reason.by === 'deadline';
}

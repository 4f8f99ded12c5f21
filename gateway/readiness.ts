import type { RequestHandler } from 'express';

/** Something the graph cannot answer without. `check` rejects when it is out of reach. */
export interface Dependency {
  readonly name: string;
  check(signal: AbortSignal): Promise<unknown>;
}

/** Whether the process should be sent requests. */
export interface Readiness {
  /** From now on the process is on its way out. */
  startDraining(): void;
  readonly isDraining: boolean;
  /** Names of what is out of reach, in order; empty when all is well. */
  listUnreachable(): Promise<readonly string[]>;
}

/**
 * Checks all dependencies at once, each for at most `timeout` milliseconds. Requests that arrive
 * while a check is under way share its outcome, so that asking often costs the subgraphs nothing.
 */
export function createReadiness(dependencies: readonly Dependency[], timeout: number): Readiness {
  let underway: Promise<readonly string[]> | undefined;
  let isDraining = false;
  return {
    startDraining() {
      isDraining = true;
    },
    get isDraining() {
      return isDraining;
    },
    listUnreachable() {
      underway ??= checkAll(dependencies, timeout).finally(() => {
        underway = undefined;
      });
      return underway;
    },
  };
}

/** `/livez`: the process answers. Never does I/O, so that a slow database gets nobody restarted. */
export const answerLiveness: RequestHandler = (_request, response) => {
  response.set('cache-control', 'no-store').json({ status: 'live' });
};

/** `/readyz`: 200 when requests can be answered, else 503 naming what is missing. */
export function createReadinessAnswer(readiness: Readiness): RequestHandler {
  return async (_request, response) => {
    response.set('cache-control', 'no-store');
    if (readiness.isDraining) {
      response.status(503).json({ status: 'draining' });
      return;
    }
    const unreachable = await readiness.listUnreachable();
    if (unreachable.length === 0) response.json({ status: 'ready' });
    else response.status(503).json({ status: 'unavailable', unreachable });
  };
}

async function checkAll(
  dependencies: readonly Dependency[],
  timeout: number,
): Promise<readonly string[]> {
  const outcomes = await Promise.all(
    dependencies.map(async (dependency) => {
      const isReachable = await settlesWithin(timeout, (signal) => dependency.check(signal));
      return isReachable ? [] : [dependency.name];
    }),
  );
  return outcomes.flat();
}

async function settlesWithin(
  timeout: number,
  check: (signal: AbortSignal) => Promise<unknown>,
): Promise<boolean> {
  const controller = new AbortController();
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      controller.abort();
      resolve(false);
    }, timeout);
    const finish = (isReachable: boolean) => {
      clearTimeout(timer);
      resolve(isReachable);
    };
    check(controller.signal).then(
      () => finish(true),
      () => finish(false),
    );
  });
}

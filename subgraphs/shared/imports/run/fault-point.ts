import process from 'node:process';
import { processEnvironment } from '../../config.js';

/** Places of an import at which a test may end the process, by `PLACEGRAPH_FAULT`. */
export type FaultPoint = 'after-stage' | 'before-commit' | 'after-commit';

/** Ends the process here, as a power cut would, where a test asks for it; never in production. */
export function faultPoint(point: FaultPoint): void {
  const { NODE_ENV, PLACEGRAPH_FAULT } = processEnvironment();
  if (NODE_ENV === 'production') return;
  if (PLACEGRAPH_FAULT === point) process.kill(process.pid, 'SIGKILL');
}

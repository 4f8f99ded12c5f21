import type { Request, RequestHandler, Response } from 'express';
import type { VerifyCaller } from '../access/verify-caller.js';
import type { ReleaseClock } from './release-clock.js';

/**
 * Answers `GET /release` for the gateway, without asking the database: the newest number, from when it is
 * known, and from when anything is.
 */
export function createReleaseAnswer(clock: ReleaseClock, verify: VerifyCaller): RequestHandler {
  return async (request: Request, response: Response) => {
    response.set('cache-control', 'no-store');
    try {
      await verify(request.get('placegraph-caller'));
    } catch (error) {
      response.status(401).json({ errors: [{ message: (error as Error).message }] });
      return;
    }
    await clock.settled();
    const releases = clock.list();
    response.json({
      newest: clock.newest(),
      recordedAt: releases.at(-1)?.recordedAt ?? null,
      first: releases[0]?.recordedAt ?? null,
    });
  };
}

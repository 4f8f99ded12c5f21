import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers that keep a browser from doing more than our own pages need. The editor of the
 * playground (Monaco) writes its colours as inline styles, embeds its icon font as data and works
 * in workers of our own origin; everything else comes from our own files and nowhere else.
 */
export function createSecurityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        fontSrc: ["'self'", 'data:'],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Plain HTTP on this machine is the usual case; whoever terminates TLS promises it.
    strictTransportSecurity: false,
    // Pages of allowed origins read the graph; CORS decides which.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
  });
}

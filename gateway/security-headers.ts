import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import helmet from 'helmet';
import type { Step } from './steps.js';

/** Sets the security headers. They are the same for every answer, and are worked out once. */
export function createSecurityHeaders(): Step {
  const headers = Object.entries(readSecurityHeaders());
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value as string);
    next();
  };
}

/**
 * Headers that keep a browser from doing more than our own pages need. The editor of the
 * playground (Monaco) writes its colours as inline styles, embeds its icon font as data and works
 * in workers of our own origin; everything else comes from our own files and nowhere else.
 */
function readSecurityHeaders() {
  const setHeaders = helmet({
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
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  setHeaders(request, response, (error) => {
    if (error !== undefined) throw error as Error;
  });
  return response.getHeaders();
}

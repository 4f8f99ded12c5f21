import { asOfHeader, dayInLondon, expectedAsOf, parseAsOf, type AsOf } from '../../schema/as-of.js';
import { RequestRefused } from '../errors/request-refused.js';
import { fieldOf, type GraphRequest } from '../graph-request.js';
import { contextOf } from '../request-step.js';
import type { Step } from '../steps.js';
import type { ReleaseNumbers } from './release-numbers.js';

/**
 * Reads as of which moment a request asks, from the header `as-of` or from `asOf` among the extensions of
 * the request, and refuses a moment at which nothing was recorded yet or that is still to come.
 */
export function createAsOfStep(releases: Pick<ReleaseNumbers, 'range'>): Step<GraphRequest> {
  return (request, response, next) => {
    const asked = [request.headers[asOfHeader], extensionOf(request)].filter(
      (value) => value !== undefined && value !== null,
    );
    const context = contextOf(response);
    if (asked.length > 0 && context !== undefined) {
      const [first, second = first] = asked.map(read);
      if (first?.text !== second?.text) throw refuseTwo(first, second);
      context.asOf = first && withinRange(first, releases.range());
    }
    next();
  };
}

/** A GET sends its extensions as the text of an object; what is no such text is left to the server. */
function extensionOf(request: GraphRequest): unknown {
  const extensions = fieldOf(request, 'extensions');
  const read = typeof extensions === 'string' ? parseJson(extensions) : extensions;
  return isRecord(read) ? read['asOf'] : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function read(value: unknown): AsOf {
  const asOf = typeof value === 'string' ? parseAsOf(value) : undefined;
  if (asOf) return asOf;
  const came = JSON.stringify(value).slice(0, 60);
  throw new RequestRefused(
    400,
    'BAD_USER_INPUT',
    `as-of: ${came} came; ${expectedAsOf} was expected.`,
  );
}

function refuseTwo(header: AsOf | undefined, extension: AsOf | undefined): RequestRefused {
  const message = `as-of: ${header?.text} came as header and ${extension?.text} as extensions.asOf; one moment was expected.`;
  return new RequestRefused(400, 'BAD_USER_INPUT', message);
}

function withinRange(asOf: AsOf, { first, newest }: ReturnType<ReleaseNumbers['range']>): AsOf {
  const now = new Date();
  // A day counts to its end, which today has yet to reach.
  const isToCome = asOf.moment > now.toISOString() && asOf.text !== dayInLondon(now);
  if (!isToCome && (first === undefined || asOf.moment >= first)) return asOf;
  const problem = isToCome
    ? `as of ${asOf.text} is still to come`
    : `nothing was recorded yet as of ${asOf.text}`;
  throw new RequestRefused(
    400,
    'AS_OF_OUT_OF_RANGE',
    `The graph cannot answer: ${problem}; a moment from ${first ?? 'the first release'} until now was expected.`,
    {
      asOf: asOf.text,
      ...(first === undefined ? {} : { first }),
      ...(newest === undefined ? {} : { newest }),
    },
  );
}

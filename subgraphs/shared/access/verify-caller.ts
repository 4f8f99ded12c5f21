import { errors, jwtVerify } from 'jose';
import { UserError } from '../errors.js';

/** Refuses a call whose `placegraph-caller` header is missing, forged, for another or too old. */
export type VerifyCaller = (header: string | undefined) => Promise<void>;

const header = 'placegraph-caller';
const issuer = 'placegraph-gateway';
const lifetimeSeconds = 30;
/** Two machines' clocks may differ by this much. */
const clockToleranceSeconds = 5;

/**
 * Verifies that the gateway made a call: a compact JWS (HS256) under the secret that both share,
 * issued by the gateway for this subgraph at most 30 seconds ago.
 *
 * @throws UserError UNAUTHENTICATED saying which claim was wrong, what was expected and what came;
 *   never the token itself.
 */
export function createCallerVerifier(options: {
  readonly secret: string;
  readonly subgraph: string;
}): VerifyCaller {
  const key = new TextEncoder().encode(options.secret);
  return async (token) => {
    if (token === undefined || token === '') {
      throw refusal(`a signed ${header} header was expected and none came`);
    }
    try {
      await jwtVerify(token, key, {
        algorithms: ['HS256'],
        issuer,
        audience: options.subgraph,
        requiredClaims: ['iat', 'exp'],
        maxTokenAge: lifetimeSeconds,
        clockTolerance: clockToleranceSeconds,
      });
    } catch (error) {
      throw refusal(explain(error, options.subgraph));
    }
  };
}

function explain(error: unknown, subgraph: string): string {
  if (error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed) {
    const expected = expectedClaims(subgraph)[error.claim] ?? 'a value the gateway sets';
    const claim = error.payload[error.claim];
    const came = claim === undefined ? 'nothing' : JSON.stringify(claim);
    return `its claim "${error.claim}" is ${came} where ${expected} was expected`;
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return 'its signature was not made with the secret of this subgraph';
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return 'its algorithm is not HS256';
  }
  return 'it is not a compact JWS of claims';
}

function expectedClaims(subgraph: string): Readonly<Record<string, string>> {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: `"${issuer}"`,
    aud: `"${subgraph}"`,
    iat: `a time from ${now - lifetimeSeconds} to ${now}`,
    exp: `a time after ${now}`,
  };
}

function refusal(reason: string): UserError {
  const error = new UserError('UNAUTHENTICATED', `The caller is refused: ${reason}.`);
  error.extensions['http'] = { status: 401 };
  return error;
}

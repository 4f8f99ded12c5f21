import { SignJWT } from 'jose';

/** The header in which a subgraph finds who calls. */
export const callerHeader = 'placegraph-caller';

/** How long a signature is good for, in seconds. */
export const signatureLifetime = 30;

/** Makes the value of the `placegraph-caller` header for a call of one subgraph. */
export type SignCaller = (subgraph: string) => Promise<string>;

/**
 * Signs calls with the secret that gateway and subgraphs share: a compact JWS (HS256) that names
 * the subgraph it is for and runs out after 30 seconds, so that one that leaks is of little use.
 */
export function createCallerSigner(secret: string): SignCaller {
  const key = new TextEncoder().encode(secret);
  return (subgraph) =>
    new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('placegraph-gateway')
      .setAudience(subgraph)
      .setIssuedAt()
      .setExpirationTime(`${signatureLifetime}s`)
      .sign(key);
}

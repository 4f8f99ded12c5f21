import { SignJWT } from 'jose';

/** The header in which a subgraph finds who calls. */
export const callerHeader = 'placegraph-caller';

/** How long a signature is good for, in seconds. */
export const signatureLifetime = 30;

/** How long a signature is used again, in milliseconds: a small part of the time it is good for. */
const reuse = 5_000;

/** Makes the value of the `placegraph-caller` header for a call of one subgraph. */
export type SignCaller = (subgraph: string) => Promise<string>;

/**
 * Signs calls with the secret that gateway and subgraphs share: a compact JWS (HS256) that names
 * the subgraph it is for and runs out after 30 seconds, so that one that leaks is of little use.
 * Calls within a few seconds share one, because signing costs as much as sending.
 */
export function createCallerSigner(secret: string): SignCaller {
  const key = new TextEncoder().encode(secret);
  const signed = new Map<string, { readonly value: Promise<string>; readonly madeAt: number }>();
  const sign = (subgraph: string) =>
    new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('placegraph-gateway')
      .setAudience(subgraph)
      .setIssuedAt()
      .setExpirationTime(`${signatureLifetime}s`)
      .sign(key);
  return (subgraph) => {
    const now = performance.now();
    const known = signed.get(subgraph);
    if (known !== undefined && now - known.madeAt < reuse) return known.value;
    const value = sign(subgraph);
    signed.set(subgraph, { value, madeAt: now });
    return value;
  };
}

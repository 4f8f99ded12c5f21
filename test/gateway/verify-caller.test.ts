import { describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { createCallerSigner } from '../../gateway/execution/sign.js';
import { createCallerVerifier } from '../../subgraphs/shared/access/verify-caller.js';

const secret = 'thirty-two bytes or more make a secret';
const key = new TextEncoder().encode(secret);
const verify = createCallerVerifier({ secret, subgraph: 'health' });
const claims = (audience: string) =>
  new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('placegraph-gateway')
    .setAudience(audience);
const now = () => Math.floor(Date.now() / 1000);

async function refusal(token: string | undefined): Promise<string> {
  const error: unknown = await verify(token).then(
    () => new Error('accepted'),
    (reason: unknown) => reason,
  );
  expect(error).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  const { message } = error as Error;
  if (token) expect(message).not.toContain(token);
  return message;
}

describe("the gateway's signature", () => {
  it('is accepted by the subgraph it is for', async () => {
    await expect(verify(await createCallerSigner(secret)('health'))).resolves.toBeUndefined();
  });

  it('is refused by another subgraph, saying what was expected and what came', async () => {
    expect(await refusal(await createCallerSigner(secret)('council'))).toBe(
      'The caller is refused: its claim "aud" is "council" where "health" was expected.',
    );
  });

  it('is refused when it is missing, forged or no token at all', async () => {
    const forged = await createCallerSigner('another secret that is long enough')('health');
    expect(await refusal(undefined)).toMatch(/none came/);
    expect(await refusal(forged)).toMatch(/signature/);
    expect(await refusal('not.a.token')).toMatch(/not a compact JWS/);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{}').toString('base64url')}.`;
    expect(await refusal(unsigned)).toMatch(/algorithm|compact JWS/);
  });

  it('is refused when it has run out, is older than its time or will never run out', async () => {
    const expired = await claims('health')
      .setIssuedAt(now() - 60)
      .setExpirationTime(now() - 30)
      .sign(key);
    expect(await refusal(expired)).toMatch(/claim "(exp|iat)" is \d+ where a time/);
    const longLived = await claims('health')
      .setIssuedAt(now() - 60)
      .setExpirationTime('1h')
      .sign(key);
    expect(await refusal(longLived)).toMatch(/claim "iat" is \d+ where a time from/);
    const endless = await claims('health').setIssuedAt().sign(key);
    expect(await refusal(endless)).toMatch(/claim "exp" is nothing where a time after/);
  });
});

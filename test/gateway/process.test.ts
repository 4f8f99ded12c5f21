import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { spawnGateway, type GatewayProcess } from '../support/gateway/gateway-process.js';

const running: GatewayProcess[] = [];
const start = (environment: Record<string, string>, ...args: string[]) => {
  const gateway = spawnGateway({ PORT: '0', ...environment }, args);
  running.push(gateway);
  return gateway;
};
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await ended;
  }
});

const ask = (url: string, query: string) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });

describe('the gateway as a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'prints one line when ready; after %s it is not ready, answers what is under way and ends with 0',
    async (signal) => {
      const gateway = start({ DRAIN_DELAY: '700' });
      const url = await gateway.ready;
      expect(gateway.output.stdout).toMatch(/^Placegraph is ready at http:\/\/127\.0\.0\.1:\d+\n$/);
      const underWay = ask(url, '{ waits(milliseconds: 1500) }');
      await ask(url, '{ deflator }');
      gateway.child.kill(signal);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const readiness = await fetch(`${url}/readyz`);
      expect([readiness.status, await readiness.json()]).toEqual([503, { status: 'draining' }]);
      const response = await underWay;
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({ data: { waits: 'waited' } });
      expect(await gateway.ended).toBe(0);
      await expect(fetch(`${url}/livez`)).rejects.toThrow();
    },
  );

  it('says in one sentence that its port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const gateway = start({ PORT: String(port) });
    expect(await gateway.ended).toBe(1);
    expect(gateway.output.stderr.trim().split('\n').at(-1)).toBe(
      `Port ${port} on 127.0.0.1 is in use; stop what uses it or choose another with PORT.`,
    );
    expect(gateway.output.stdout).toBe('');
    await new Promise((resolve) => other.close(resolve));
  });

  it('says in one sentence which setting is wrong, with exit code 2', async () => {
    const gateway = start({ PORT: 'x' });
    expect(await gateway.ended).toBe(2);
    expect(gateway.output.stderr).toBe(
      'PORT is "x", but a whole number from 0 to 65535 was expected.\n',
    );
  });

  it('says in one sentence which subgraph nobody calls', async () => {
    const gateway = start({ SUBGRAPHS: 'health=http://127.0.0.1:1/graphql', LOG_LEVEL: 'silent' });
    expect(await gateway.ended).toBe(1);
    expect(gateway.output.stderr).toBe(
      'The composed schema joins the subgraph council, but only health, access, history can be called.\n',
    );
  });

  it('lists every option with its variable and its default', async () => {
    const gateway = start({}, '--help');
    expect(await gateway.ended).toBe(0);
    const help = gateway.output.stdout.replaceAll(/\s+/g, ' ');
    expect(help).toContain('--port <value> port to listen on; 0 takes a free one (PORT; 4000)');
    expect(help).toMatch(/GATEWAY_SECRET .*not set/);
    for (const variable of [
      'HOST',
      'DATA_DIR',
      'DATABASE_URL',
      'SUBGRAPHS',
      'MAX_TOKENS',
      'SUBGRAPH_TIMEOUT',
    ]) {
      expect(help).toContain(variable);
    }
  });
});

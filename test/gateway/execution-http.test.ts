import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createFakes } from '../support/gateway/fake-graph.js';
import { startFaultServer, type Fault, type FaultServer } from '../support/gateway/fault-server.js';
import {
  startGatewayUnderTest,
  type GatewayUnderTest,
  type Reply,
} from '../support/gateway/gateway-under-test.js';
import { createCallerVerifier } from '../../subgraphs/shared/access/verify-caller.js';

const secret = 'a secret that is shared by gateway and subgraphs';
const joined =
  '{ deflator borough(gssCode: "E09000007") { name health { appointments } finance { spend } } }';

let servers: ReadonlyMap<string, FaultServer>;
let gateway: GatewayUnderTest;

async function start(environment: Readonly<Record<string, string>> = {}): Promise<void> {
  servers = new Map(
    await Promise.all(
      createFakes().map(async (fake) => {
        const verify = createCallerVerifier({ secret, subgraph: fake.name });
        const server = await startFaultServer(fake, (headers) =>
          verify(headers['placegraph-caller'] as string | undefined),
        );
        return [fake.name, server] as const;
      }),
    ),
  );
  gateway = await startGatewayUnderTest({
    GATEWAY_SECRET: secret,
    SUBGRAPH_TIMEOUT: '300',
    SUBGRAPHS: [...servers].map(([name, { url }]) => `${name}=${url}`).join(','),
    ...environment,
  });
}

function server(name: string): FaultServer {
  const found = servers.get(name);
  if (found === undefined) throw new Error(`There is no subgraph ${name}.`);
  return found;
}

afterEach(async () => {
  await gateway.stop();
  await Promise.all([...servers.values()].map((running) => running.close()));
});

describe('the gateway over HTTP subgraphs', () => {
  beforeEach(() => start());

  it('answers as it does in one process, signing each call', async () => {
    const inProcess = await startGatewayUnderTest();
    try {
      for (const query of [
        joined,
        '{ refuses deflator }',
        '{ trusts { name } boroughs { name perHead } }',
      ]) {
        expect((await gateway.ask(query)).text).toBe((await inProcess.ask(query)).text);
      }
    } finally {
      await inProcess.stop();
    }
    expect(server('council').requests[0]).toHaveProperty('placegraph-caller');
  });

  it('is refused by a subgraph that does not know its secret, as an absence', async () => {
    await gateway.stop();
    gateway = await startGatewayUnderTest({
      GATEWAY_SECRET: 'another secret, as long as it has to be at least',
      SUBGRAPHS: [...servers].map(([name, { url }]) => `${name}=${url}`).join(','),
    });
    const { body } = await gateway.ask('{ deflator }');
    expect(body.errors?.[0]?.extensions).toEqual({
      code: 'SUBGRAPH_UNAVAILABLE',
      subgraph: 'finance',
    });
  });

  const spoilt: readonly Fault[] = [
    'hang',
    'hang-in-body',
    'reset',
    'html',
    'truncated',
    'oversized',
    'busy',
    'null-data',
  ];
  it.each(spoilt)('answers the rest when one subgraph answers with: %s', async (fault) => {
    server('health').fault = fault;
    const { status, body, text } = await gateway.ask(joined);
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        deflator: 1.05,
        borough: { name: 'Camden', health: null, finance: { spend: 128_204 } },
      },
      errors: [
        {
          message: 'The subgraph health is unavailable.',
          path: ['borough', 'health'],
          extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'health' },
        },
      ],
    });
    expect(text).not.toMatch(/127\.0\.0\.1|10\.0\.0\.5|http|ECONN|stack/);
    server('health').fault = 'none';
    expect((await gateway.ask(joined)).body.errors).toBeUndefined();
  });

  it.each(['reset-once', 'busy-once'] as const)('asks once more after: %s', async (fault) => {
    server('health').fault = fault;
    const { body } = await gateway.ask(joined);
    expect(body.errors).toBeUndefined();
    expect(server('health').requests).toHaveLength(2);
  });

  it('asks at most twice', async () => {
    server('health').fault = 'busy';
    await gateway.ask(joined);
    expect(server('health').requests).toHaveLength(2);
  });

  it("masks a subgraph's error that has no code", async () => {
    server('finance').fault = 'error-without-code';
    const { body, text } = await gateway.ask('{ deflator }');
    expect(body.errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(body.errors?.[0]?.path).toEqual(['deflator']);
    expect(text).not.toContain('secret');
  });

  it('names each place that stays empty, ten at most, and counts the rest', async () => {
    server('health').fault = 'html';
    server('finance').fault = 'html';
    const { status, body } = await gateway.ask(
      '{ boroughs { name health { appointments } perHead } }',
    );
    expect(status).toBe(200);
    expect(body.errors).toHaveLength(10);
    expect(body.errors?.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        ['boroughs', 0, 'health'],
        ['boroughs', 0, 'perHead'],
      ]),
    );
    expect(new Set(body.errors?.map(({ extensions }) => extensions['subgraph']))).toEqual(
      new Set(['health', 'finance']),
    );
    expect(body.extensions).toEqual({ errorsOmitted: 56 });
  });

  it('is not ready while a subgraph is out of reach, and says which by name', async () => {
    const readiness = async () => (await fetch(`${gateway.url}/readyz`)).status;
    expect(await readiness()).toBe(200);
    server('finance').readiness = 503;
    expect(await readiness()).toBe(503);
    server('finance').readiness = 404;
    expect(await readiness()).toBe(200);
    await server('finance').close();
    const response = await fetch(`${gateway.url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'unavailable', unreachable: ['finance'] });
    expect((await fetch(`${gateway.url}/livez`)).status).toBe(200);
  });
});

describe('a subgraph that keeps failing', () => {
  const asked = () => server('finance').requests.length;
  const ask = (): Promise<Reply> => gateway.ask('{ deflator }');

  it('is left alone after ten calls, probed once after the pause, and used again', async () => {
    await start({ BREAKER_PAUSE: '400' });
    server('finance').fault = 'html';
    for (let call = 0; call < 10; call += 1) await ask();
    expect(asked()).toBe(10);
    const paused = await ask();
    expect(asked()).toBe(10);
    expect(paused.body.errors?.[0]?.extensions).toEqual({
      code: 'SUBGRAPH_UNAVAILABLE',
      subgraph: 'finance',
    });
    await new Promise((resolve) => setTimeout(resolve, 450));
    await ask();
    expect(asked()).toBe(11);
    await ask();
    expect(asked()).toBe(11);
    server('finance').fault = 'none';
    await new Promise((resolve) => setTimeout(resolve, 450));
    expect((await ask()).body).toEqual({ data: { deflator: 1.05 } });
    expect((await ask()).body).toEqual({ data: { deflator: 1.05 } });
  });

  it('is not blamed for clients that go away', async () => {
    await start({ SUBGRAPH_TIMEOUT: '2000', JOIN_REQUESTS: 'off' });
    server('finance').fault = 'hang';
    for (let call = 0; call < 12; call += 1) {
      await expect(
        fetch(`${gateway.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: '{"query":"{ deflator }"}',
          signal: AbortSignal.timeout(30),
        }),
      ).rejects.toThrow();
    }
    server('finance').fault = 'none';
    expect((await ask()).body).toEqual({ data: { deflator: 1.05 } });
  });
});

import { afterEach, describe, expect, it } from '@jest/globals';
import { createFakes } from '../support/gateway/fake-graph.js';
import { startFaultServer } from '../support/gateway/fault-server.js';
import {
  startGatewayUnderTest,
  type GatewayUnderTest,
} from '../support/gateway/gateway-under-test.js';

/** What each subgraph says beside its answers. */
const said: Readonly<Record<string, object>> = {
  council: { illustrative: ['placegraph/b', 'placegraph/a'] },
  health: { illustrative: ['placegraph/b', 7], sql: 'select secret' },
  finance: { illustrative: 'placegraph/not-a-list' },
};

const joined =
  '{ borough(gssCode: "E09000007") { name health { appointments } finance { spend } } }';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

function saying() {
  return createFakes().map((fake) => ({
    ...fake,
    execute: async (call: Parameters<typeof fake.execute>[0]) => ({
      ...(await fake.execute(call)),
      extensions: said[fake.name],
    }),
  }));
}

async function inProcess(): Promise<GatewayUnderTest> {
  const gateway = await startGatewayUnderTest();
  for (const fake of gateway.fakes) {
    const talkative = saying().find(({ name }) => name === fake.name);
    if (talkative) Object.assign(fake, { execute: talkative.execute });
  }
  closing.push(() => gateway.stop());
  return gateway;
}

async function overHttp(): Promise<GatewayUnderTest> {
  const servers = await Promise.all(saying().map((fake) => startFaultServer(fake)));
  const addresses = saying().map(({ name }, index) => `${name}=${servers[index]?.url ?? ''}`);
  const gateway = await startGatewayUnderTest({ SUBGRAPHS: addresses.join(',') });
  closing.push(async () => {
    await Promise.all(servers.map((server) => server.close()));
  });
  closing.push(() => gateway.stop());
  return gateway;
}

describe.each([
  ['in process', inProcess],
  ['over HTTP', overHttp],
])('an answer that rests on made-up records, with subgraphs %s', (_transport, start) => {
  it('names their datasets once each, and nothing else that subgraphs say', async () => {
    const gateway = await start();
    const { body } = await gateway.ask(joined);
    expect(body.errors).toBeUndefined();
    expect(body.extensions).toEqual({ illustrative: ['placegraph/a', 'placegraph/b'] });
  });

  it('says nothing where the subgraphs asked say nothing', async () => {
    const gateway = await start();
    const { body } = await gateway.ask('{ deflator }');
    expect(body).toEqual({ data: { deflator: 1.05 } });
  });

  it('keeps it beside errors', async () => {
    const gateway = await start();
    const { body } = await gateway.ask('{ refuses deflator }');
    expect(body.errors).toHaveLength(1);
    expect(body.extensions).toEqual({ illustrative: ['placegraph/a', 'placegraph/b'] });
  });
});

import { Writable } from 'node:stream';
import { pino } from 'pino';
import { readConfig, silenceVendorTelemetry, type GatewayConfig } from '../../../gateway/config.js';
import { serveGateway, type ServedGateway } from '../../../gateway/serve.js';
import { composeFakes, createFakes, type FakeSubgraph } from './fake-graph.js';

/** A reply as a client reads it. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  };
}

/** A gateway on a free port with what it logged and a way to ask it. */
export interface GatewayUnderTest extends ServedGateway {
  readonly fakes: readonly FakeSubgraph[];
  readonly logLines: Record<string, unknown>[];
  ask(query: string, variables?: Record<string, unknown>, more?: object): Promise<Reply>;
}

/** Starts a gateway over fakes in process, or over the addresses that `SUBGRAPHS` names. */
export async function startGatewayUnderTest(
  environment: Readonly<Record<string, string>> = {},
  override: Partial<GatewayConfig> = {},
  fakes: readonly FakeSubgraph[] = createFakes(),
  supergraph = composeFakes(),
): Promise<GatewayUnderTest> {
  silenceVendorTelemetry();
  const logLines: Record<string, unknown>[] = [];
  const config = readConfig({
    args: [],
    environment: { PORT: '0', DRAIN_DELAY: '1', ...environment },
  });
  const gateway = await serveGateway({
    config: { ...config, ...override },
    supergraph,
    log: pino({ level: 'debug', base: null }, collectInto(logLines)),
    startSubgraphs: () =>
      Promise.resolve({
        subgraphs: fakes,
        ping: () => Promise.resolve(),
        close: () => Promise.resolve(),
      }),
  });
  return {
    ...gateway,
    fakes,
    logLines,
    ask: (query, variables, more) =>
      post(`${gateway.url}/graphql`, JSON.stringify({ query, variables, ...more })),
  };
}

/** Posts a body as JSON and reads the answer. */
export async function post(url: string, body: string, headers: object = {}): Promise<Reply> {
  return readReply(
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    }),
  );
}

/** An answer with its body parsed. */
export async function readReply(response: Response): Promise<Reply> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: JSON.parse(text) as Reply['body'],
  };
}

function collectInto(lines: Record<string, unknown>[]): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString('utf8')) as Record<string, unknown>);
      done();
    },
  });
}

import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../gateway/config.js';
import { readSubgraphConfig } from '../../subgraphs/shared/config.js';
import { StartError } from '../../gateway/start-error.js';

const read = (environment: Record<string, string> = {}, ...args: string[]) =>
  readConfig({ args, environment });

function refusal(environment: Record<string, string>, ...args: string[]): StartError {
  try {
    read(environment, ...args);
  } catch (error) {
    if (error instanceof StartError) return error;
    throw error;
  }
  throw new Error('The configuration was accepted.');
}

describe('the configuration', () => {
  it('has safe defaults', () => {
    expect(read()).toMatchObject({
      host: '127.0.0.1',
      port: 4000,
      dataDir: '.placegraph',
      subgraphs: undefined,
      databaseUrl: undefined,
      gatewaySecret: undefined,
      allowedOrigins: [],
      maxBody: 102_400,
      maxTokens: 1000,
      maxDepth: 12,
      maxIntrospectionDepth: 16,
      maxAliases: 30,
      maxRootFields: 20,
      maxDirectives: 30,
      maxOperations: 5,
      maxPageSize: 100,
      maxErrors: 10,
      maxSubgraphReply: 10_485_760,
      subgraphTimeout: 2000,
      requestDeadline: 5000,
      headersTimeout: 5000,
      requestTimeout: 10_000,
    });
  });

  it('takes the command line before the environment', () => {
    expect(read({ PORT: '5000', HOST: '::1' }, '--port', '6000')).toMatchObject({
      port: 6000,
      host: '::1',
    });
  });

  it('reads lists', () => {
    const config = read({
      SUBGRAPHS: 'health=http://127.0.0.1:4001/graphql?a=b, council=http://localhost:4002/graphql',
      ALLOWED_ORIGINS: 'https://example.org, http://localhost:3000',
    });
    expect([...(config.subgraphs ?? [])]).toEqual([
      ['health', 'http://127.0.0.1:4001/graphql?a=b'],
      ['council', 'http://localhost:4002/graphql'],
    ]);
    expect(config.allowedOrigins).toEqual(['https://example.org', 'http://localhost:3000']);
  });

  it('leaves illustrative records in unless told', () => {
    expect(read().illustrative).toBe(true);
    expect(read({ ILLUSTRATIVE: 'off' }).illustrative).toBe(false);
    expect(read({ ILLUSTRATIVE: 'off' }, '--illustrative', 'on').illustrative).toBe(true);
    expect(readSubgraphConfig('health', {}).ILLUSTRATIVE).toBe(true);
    expect(readSubgraphConfig('health', { ILLUSTRATIVE: 'off' }).ILLUSTRATIVE).toBe(false);
  });

  it('takes an empty optional setting as not set', () => {
    expect(read({ SUBGRAPHS: '', DATABASE_URL: '', GATEWAY_SECRET: '' })).toMatchObject({
      subgraphs: undefined,
      databaseUrl: undefined,
      gatewaySecret: undefined,
    });
  });

  it.each([
    ['ILLUSTRATIVE', 'no', 'on or off'],
    ['PORT', '70000', 'a whole number from 0 to 65535'],
    ['PORT', 'http', 'a whole number from 0 to 65535'],
    ['PORT', '', 'a whole number from 0 to 65535'],
    ['MAX_DEPTH', '-1', 'a whole number from 1 to 1000000'],
    ['SUBGRAPH_TIMEOUT', '2s', 'milliseconds from 1 to 600000'],
    ['LOG_LEVEL', 'loud', 'one of fatal, error, warn, info, debug, trace, silent'],
    [
      'ALLOWED_ORIGINS',
      'example.org',
      'origins such as https://example.org separated by commas, or *',
    ],
    [
      'SUBGRAPHS',
      'health',
      'name=url pairs separated by commas, such as health=http://127.0.0.1:4001/graphql',
    ],
  ])('refuses %s=%s in one sentence', (variable, value, expected) => {
    const { message, exitCode } = refusal({ [variable]: value });
    expect(message).toBe(`${variable} is "${value}", but ${expected} was expected.`);
    expect(exitCode).toBe(2);
  });

  it('refuses a weak secret and an address with a password without showing them', () => {
    for (const environment of [
      { GATEWAY_SECRET: 'hunter2' },
      { DATABASE_URL: 'mysql://user:hunter2@host/name' },
    ]) {
      const { message, exitCode } = refusal(environment);
      expect(message).toContain(Object.keys(environment)[0]);
      expect(message).not.toContain('hunter2');
      expect(exitCode).toBe(2);
    }
  });

  it('refuses to call other machines without a secret', () => {
    const SUBGRAPHS = 'health=http://health:4001/graphql';
    expect(refusal({ SUBGRAPHS }).message).toMatch(/^GATEWAY_SECRET is not set, .*health:4001/);
    expect(read({ SUBGRAPHS, GATEWAY_SECRET: 'x'.repeat(32) }).subgraphs?.size).toBe(1);
  });

  it('refuses an unknown option', () => {
    expect(refusal({}, '--prot', '1').message).toContain('--prot');
  });
});

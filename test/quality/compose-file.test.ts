import { beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { subgraphs } from '../../schema/subgraphs.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');

interface Service {
  image: string;
  build?: { dockerfile_inline: string };
  command?: string[];
  environment?: Record<string, string | null>;
  ports?: string[];
  networks: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  user?: string;
  profiles?: string[];
  volumes?: string[];
  tmpfs?: string[];
  mem_limit?: string;
  privileged?: boolean;
}
interface ComposeFile {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
}

function readComposeFile(): ComposeFile {
  return parse(text, { merge: true }) as ComposeFile;
}

/** The Compose Specification's own schema, as the linter `dclint` carries it. */
function compileComposeSchema(): ValidateFunction {
  const linter = dirname(createRequire(import.meta.url).resolve('dclint/package.json'));
  const schema = JSON.parse(
    readFileSync(join(linter, 'schemas/compose.schema.json'), 'utf8'),
  ) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, validateSchema: false, validateFormats: false });
  delete schema['$schema'];
  return ajv.compile(schema);
}

describe('docker-compose.yml', () => {
  const compose = readComposeFile();
  const services = Object.entries(compose.services);
  const ours = services.filter(([name]) => name !== 'database' && name !== 'redis');
  const service = (name: string): Service => {
    const found = compose.services[name];
    if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
    return found;
  };

  describe('against the published schema', () => {
    let validate: ValidateFunction;

    beforeAll(() => {
      validate = compileComposeSchema();
    });

    it('is valid', () => {
      validate(compose);
      expect(validate.errors ?? []).toEqual([]);
    });

    it('would be found out', () => {
      const { services: known } = readComposeFile();
      expect(validate({ services: { ...known, health: { imagine: 'placegraph' } } })).toBe(false);
      expect(
        validate({ services: { health: { depends_on: { x: { condition: 'maybe' } } } } }),
      ).toBe(false);
    });
  });

  it('runs the database, every subgraph and the gateway', () => {
    const names = ['database', ...subgraphs.map(({ name }) => name), 'gateway'];
    const always = services.filter(([, { profiles }]) => profiles === undefined);
    expect(always.map(([name]) => name).sort()).toEqual(names.sort());
  });

  it('publishes the port of the gateway alone, on this machine alone', () => {
    const published = services.filter(([, { ports }]) => ports !== undefined);
    expect(published.map(([name, { ports }]) => [name, ports])).toEqual([
      ['gateway', ['127.0.0.1:${GATEWAY_PORTS:-4000}:4000']],
    ]);
  });

  it('keeps database and subgraphs on a network without a way out', () => {
    expect(compose.networks['inside']).toEqual({ internal: true });
    expect(compose.networks['answers']).toEqual({ internal: true });
    const others: Record<string, string[]> = {
      gateway: ['inside', 'answers', 'outside'],
      redis: ['answers'],
    };
    for (const [name, { networks }] of services) {
      expect([name, networks]).toEqual([name, others[name] ?? ['inside']]);
    }
  });

  it('has a Redis for several gateways where it is asked for, which keeps little and nothing for long', () => {
    const { profiles, command = [], volumes, tmpfs, mem_limit, environment } = service('redis');
    expect({ profiles, volumes, tmpfs, mem_limit, environment }).toEqual({
      profiles: ['shared'],
      volumes: undefined,
      tmpfs: ['/data'],
      mem_limit: '192m',
      environment: undefined,
    });
    const options = new Map(
      command.flatMap((text, at) => (text.startsWith('--') ? [[text, command[at + 1]]] : [])),
    );
    expect(Object.fromEntries(options)).toMatchObject({
      '--save': '',
      '--appendonly': 'no',
      '--maxmemory': '128mb',
      '--maxmemory-policy': 'allkeys-lru',
    });
    // Without a value it is handed over only where it is set: gateways need no Redis.
    expect(service('gateway').environment).toHaveProperty('REDIS_URL', null);
    expect(text).toContain('REDIS_URL=redis://redis:6379');
  });

  it('runs everything of ours from one image, built the same way, not as root', () => {
    expect(new Set(ours.map(([, { image }]) => image))).toEqual(new Set(['placegraph:local']));
    expect(new Set(ours.map(([, { build }]) => JSON.stringify(build))).size).toBe(1);
    const stages =
      service('gateway')
        .build?.dockerfile_inline.split(/^FROM /m)
        .slice(1) ?? [];
    expect(stages).toHaveLength(2);
    expect(stages[0]).toContain('RUN npm ci');
    expect(stages[1]).toMatch(/^USER node$/m);
    for (const [, { user, privileged }] of ours) {
      expect({ user, privileged }).toEqual({ user: undefined, privileged: undefined });
    }
  });

  it('starts modules that are there', () => {
    for (const [, { command = [] }] of ours) {
      const source = (command[1] ?? '').replace(/^dist\//, '').replace(/\.js$/, '.ts');
      expect([source, existsSync(join(root, source))]).toEqual([source, true]);
    }
  });

  it('tells every subgraph its name, its port, the one database and the secret', () => {
    for (const { name, port } of subgraphs) {
      const { command, environment } = service(name);
      expect(command?.at(-1)).toBe(name);
      expect(environment).toMatchObject({
        HOST: '0.0.0.0',
        PORT: String(port),
        DATABASE_URL: 'postgresql://placegraph@database:5432/placegraph',
      });
      expect(environment?.['GATEWAY_SECRET']).toBe(
        service('gateway').environment?.['GATEWAY_SECRET'],
      );
    }
  });

  it('tells the gateway where each subgraph is', () => {
    const expected = subgraphs.map(
      ({ name, port }) => `${name}=http://${name}:${String(port)}/graphql`,
    );
    expect(service('gateway').environment?.['SUBGRAPHS']?.split(',')).toEqual(expected);
  });

  it('waits until what a service needs is healthy', () => {
    const healthy = { condition: 'service_healthy' };
    for (const { name } of subgraphs) {
      expect(service(name).depends_on).toEqual({ database: healthy });
    }
    expect(service('gateway').depends_on).toEqual({
      health: healthy,
      council: healthy,
      finance: healthy,
    });
    const probes: Record<string, string> = { database: 'pg_isready', redis: 'redis-cli ping' };
    for (const [name, { healthcheck }] of services) {
      const probe = healthcheck?.test.join(' ') ?? '';
      expect([name, probe]).toEqual([name, expect.stringContaining(probes[name] ?? '/readyz')]);
    }
  });

  it('carries no secret and no default for one', () => {
    for (const [name, { environment }] of services) {
      for (const [variable, value] of Object.entries(environment ?? {})) {
        if (!/PASSWORD|SECRET/.test(variable)) continue;
        expect([name, variable, value]).toEqual([
          name,
          variable,
          expect.stringMatching(/^\$\{(POSTGRES_PASSWORD|GATEWAY_SECRET):\?[^}]+\}$/),
        ]);
      }
    }
  });
});

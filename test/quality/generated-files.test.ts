import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { generateFiles } from './generated-files.js';

const shared = `
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires", "@external"])
  scalar Date
  scalar DateTime
  scalar Decimal
  enum Sector { HEALTH COUNCIL }
`;
const subgraphs = {
  health: 'type Borough @key(fields: "code") { code: ID! beds: Int!, sector: Sector }',
  council: `
    type Borough @key(fields: "code") { code: ID! name: String! population: Int! since: Date }
    type Query { borough(code: ID!): Borough }
  `,
  finance: `
    type Borough @key(fields: "code") {
      code: ID!
      population: Int! @external
      perHead: Decimal @requires(fields: "population")
    }
  `,
};

/** Lays out a project of three small subgraphs; a part given replaces the standing one. */
function layOut(root: string, changes: Partial<typeof subgraphs> = {}): void {
  const files: Record<string, string> = {
    '.prettierrc.json': '{ "singleQuote": true }',
    'schema/shared.graphql': shared,
    'schema/access.graphql': 'type Query { viewer: ID }',
    'schema/changes.graphql': 'enum ChangeKind { NEW }',
    'schema/history.graphql': 'type Query { changes: ID }',
    'subgraphs/council/models.ts': 'export interface BoroughModel { code: string }',
  };
  for (const [name, sdl] of Object.entries({ ...subgraphs, ...changes })) {
    files[`schema/${name}.graphql`] = sdl;
  }
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

describe('generateFiles', () => {
  let root: string;

  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'generated-files-'));
  });

  afterAll(() => {
    rmSync(root, { recursive: true });
  });

  async function generate(): Promise<Map<string, string>> {
    const { files } = await generateFiles(root);
    return new Map(files.map(({ path, text }) => [path, text]));
  }

  it('composes a supergraph that names each subgraph and where it listens', async () => {
    layOut(root);
    const supergraph = (await generate()).get('schema/supergraph.graphql');
    expect(supergraph).toContain(
      '@join__graph(name: "health", url: "http://127.0.0.1:4101/graphql")',
    );
    expect(supergraph).toContain(
      '@join__graph(name: "council", url: "http://127.0.0.1:4102/graphql")',
    );
    expect(supergraph).toContain(
      '@join__graph(name: "finance", url: "http://127.0.0.1:4103/graphql")',
    );
  });

  it('prints the schema a client sees, free of federation', async () => {
    layOut(root);
    const api = (await generate()).get('schema/api.graphql');
    expect(api).toContain('borough(code: ID!): Borough');
    expect(api).toContain('perHead: Decimal');
    expect(api).not.toContain('join__');
  });

  it('types resolvers against the context, the models and strings for scalars', async () => {
    layOut(root);
    const files = await generate();
    const council = files.get('subgraphs/council/generated/resolver-types.ts');
    expect(council).toContain("import type { BoroughModel } from '../models.js';");
    expect(council).toContain("import type { CouncilContext } from '../context.js';");
    expect(council).toContain('Date: { input: string; output: string }');
    expect(council).toContain("export type Sector = 'HEALTH' | 'COUNCIL';");
    const health = files.get('subgraphs/health/generated/resolver-types.ts');
    expect(health).not.toContain('BoroughModel');
  });

  it('gives a reference resolver the fields that are required of other subgraphs', async () => {
    layOut(root);
    const finance = (await generate()).get('subgraphs/finance/generated/resolver-types.ts');
    expect(finance).toMatch(/FederationReferenceTypes = \{[^;]*population: true/);
  });

  it('gives the same text every time', async () => {
    layOut(root);
    expect(await generate()).toEqual(await generate());
  });

  it('names file and line of what does not compose', async () => {
    layOut(root, {
      council: `
        type Borough @key(fields: "code") { code: ID! name: String! }
        type Query { borough(code: ID!): Borough }
      `,
    });
    await expect(generate()).rejects.toThrow(/population.*\(.*schema\/finance\.graphql:4/s);
  });

  it('names file and line of what is not GraphQL', async () => {
    layOut(root, { health: 'type Borough {\n  code ID!\n}' });
    await expect(generate()).rejects.toMatchObject({
      name: 'GraphQLError',
      locations: [{ line: 2, column: 8 }],
      source: { name: 'schema/health.graphql' },
    });
  });
});

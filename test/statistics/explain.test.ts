import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SubgraphName } from '../../schema/subgraphs.js';
import { definitions } from '../../subgraphs/definitions.js';
import { parseFigureId } from '../../subgraphs/shared/figures/figure-id.js';
import { methods } from '../../subgraphs/shared/figures/methods.js';
import type { TestDatabase } from '../support/databases.js';
import { preparedDatabase } from '../support/prepared-database.js';

interface Step {
  readonly order: number;
  readonly figure: string;
  readonly kind: string;
  readonly detail: string;
  readonly inputs: readonly string[];
}

interface Explained {
  readonly id: string;
  readonly display: string;
  readonly revision: number;
  readonly disclosure: { readonly policy: string; readonly action: string; readonly note: string };
  readonly provenance: {
    readonly kind: string;
    readonly sha256: string | null;
    readonly rowKey: string | null;
    readonly datasetId: string;
  };
  readonly lineage: readonly Step[];
  readonly revisions: readonly { readonly revision: number }[];
}

let filled: TestDatabase;
beforeAll(async () => {
  filled = await preparedDatabase();
}, 240_000);
afterAll(() => filled.drop());

const roots: readonly [SubgraphName, string][] = [
  ['health', 'healthObservation'],
  ['council', 'councilObservation'],
  ['finance', 'financeObservation'],
];

async function explain(name: SubgraphName, root: string, id: string): Promise<Explained | null> {
  const { data, errors } = await definitions[name].create(filled.database).execute({
    query: `query ($id: ID!) { ${root}(id: $id) {
      id display revision disclosure { policy action note }
      provenance { kind sha256 rowKey datasetId }
      lineage { order figure kind detail inputs }
      revisions { revision } } }`,
    variables: { id },
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data?.[root] ?? null)) as Explained | null;
}

/** One figure for each method and dataset of a sector, and one as published for each dataset. */
function examples(name: SubgraphName) {
  return filled.database.connection((connection) =>
    connection.query<{ id: string; method: string | null }>(
      `select distinct on (r.dataset_id, o.method) o.method,
          o.indicator_id || ':' || o.area_code || ':' || o.period ||
          case o.breakdown when '' then '' else ':' || (
            select string_agg(b.name || '=' || l.name, ';' order by b.place)
              from unnest(string_to_array(o.breakdown, ';')) with ordinality b(name, place)
              join unnest(string_to_array(o.level, ';')) with ordinality l(name, place)
                on l.place = b.place) end as id
        from ${name}.observation o join ${name}.release r on r.release_id = o.release_from
        where o.release_to is null
        order by r.dataset_id, o.method, length(o.inputs) desc, o.indicator_id, o.area_code, o.period`,
    ),
  );
}

describe.each(roots)('every kind of figure of %s', (name, root) => {
  it('is explained from the file and row, or the computation, onwards', async () => {
    const ids = await examples(name);
    expect(ids.length).toBeGreaterThan(3);
    for (const { id, method } of ids) {
      const found = await explain(name, root, id);
      if (!found) throw new Error(`${id} is not found by its id`);
      expect(found.id).toBe(id);
      expect(found.revisions.map(({ revision }) => revision)).toContain(found.revision);
      expect(found.disclosure.note).not.toBe('');
      if (method === null) {
        expect(found.lineage).toEqual([]);
        expect(found.provenance).toMatchObject({
          sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
          rowKey: expect.stringMatching(/.+/),
        });
        continue;
      }
      expect(found.provenance.kind).not.toBe('PUBLISHED');
      expect(found.lineage.at(-1)).toMatchObject({ figure: id, kind: method });
      expect(found.lineage.map(({ order }) => order)).toEqual(
        found.lineage.map((_step, index) => index + 1),
      );
      for (const { kind, inputs } of found.lineage) {
        expect([kind, methods.has(kind)]).toEqual([kind, true]);
        for (const input of inputs) expect(() => parseFigureId(input)).not.toThrow();
      }
    }
  });
});

describe('inequality by deprivation on published figures', () => {
  it('gives gap, ratio and slope index of children’s injuries over the tenths of England', async () => {
    const { data, errors } = await definitions.council.create(filled.database).execute({
      query: `{ regions(gssCodes: ["E92000001"]) { council { inequality(
        indicator: "council.childrens-injury-admissions-rate"
        dimension: "deprivation-decile"
        period: "FY2023"
      ) { groups { group } gap { value groups } ratio { value } slopeIndex { value interval { level } } } } } }`,
    });
    expect(errors).toBeUndefined();
    const { regions } = JSON.parse(JSON.stringify(data)) as {
      regions: { council: { inequality: Record<string, unknown> } }[];
    };
    // By hand from the ten rates and populations that Fingertips publishes.
    expect(regions[0]?.council.inequality).toMatchObject({
      groups: expect.arrayContaining([{ group: 'Most deprived decile' }]),
      gap: { value: 18.06919, groups: ['Most deprived decile', 'Least deprived decile'] },
      ratio: { value: expect.closeTo(1.2765462, 6) },
      slopeIndex: { value: expect.closeTo(-17.4812531, 6), interval: { level: 95 } },
    });
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listSavedOperations } from '../../schema/operations/load.js';
import type { TestDatabase } from '../support/databases.js';
import { graphInProcess, type GraphUnderTest } from '../support/graph-under-test.js';
import { preparedDatabase } from '../support/prepared-database.js';
import { noteStatements } from '../support/request-statements.js';

interface Figure {
  readonly display: string;
  readonly missingReason: string | null;
  readonly provenance: {
    readonly kind: string;
    readonly publisher: string;
    readonly release: string;
  };
}

interface Latest {
  readonly latest: Figure;
}

interface Borough {
  readonly name: string;
  readonly population: Latest;
  readonly deprivation: { readonly averageScore: Latest };
  readonly council: {
    readonly housing: { readonly householdsInTemporaryAccommodation: Latest };
    readonly education: { readonly schoolReadiness: Latest };
  };
  readonly health: {
    readonly pcns: readonly {
      readonly odsCode: string;
      readonly primaryCare: { readonly registeredPatients: Latest; readonly appointments: Latest };
    }[];
  };
  readonly finance: { readonly adultSocialCare: { readonly netCurrentExpenditure: Latest } };
  readonly perHead: { readonly adultSocialCare: Latest };
}

let filled: TestDatabase;
let graph: GraphUnderTest;

beforeAll(async () => {
  filled = await preparedDatabase();
  graph = await graphInProcess(filled.database);
}, 240_000);

afterAll(async () => {
  await graph.stop();
  await filled.drop();
});

async function ask(gssCodes: readonly string[]): Promise<readonly Borough[]> {
  const operation = (await listSavedOperations()).find(({ id }) => id.startsWith('00-'));
  const reply = await graph.ask(operation?.query ?? '', { gssCodes });
  expect(reply.body.errors).toBeUndefined();
  return reply.body.data?.['boroughs'] as Borough[];
}

const figuresOf = (borough: Borough): Figure[] => [
  borough.population.latest,
  borough.deprivation.averageScore.latest,
  borough.council.housing.householdsInTemporaryAccommodation.latest,
  borough.council.education.schoolReadiness.latest,
  borough.finance.adultSocialCare.netCurrentExpenditure.latest,
  borough.perHead.adultSocialCare.latest,
  ...borough.health.pcns.flatMap(({ primaryCare }) => [
    primaryCare.registeredPatients.latest,
    primaryCare.appointments.latest,
  ]),
];

describe('one operation over three sectors', () => {
  it('gives Tower Hamlets and Camden in the publishers’ own figures', async () => {
    const [camden, towerHamlets] = await ask(['E09000030', 'E09000007']);
    // RSX_LA_Data_2024-25_data_by_LA.ods, sheet RSX_LA_Data_202425, cell AI59.
    expect(camden?.finance.adultSocialCare.netCurrentExpenditure.latest.display).toBe(
      '£128,204 thousand',
    );
    // population_mid2024_lad.csv; 128,204 thousand over 216,943 residents is 590.96.
    expect(camden?.population.latest.display).toBe('216,943');
    expect(camden?.perHead.adultSocialCare.latest).toMatchObject({
      display: '£590.96 per head',
      provenance: { kind: 'MODELLED' },
    });
    // hclic_detailed_la_raw.xlsx, TA1: Tower Hamlets returned 3,038, Camden made no return.
    expect(towerHamlets?.council.housing.householdsInTemporaryAccommodation.latest.display).toBe(
      '3,038',
    );
    expect(camden?.council.housing.householdsInTemporaryAccommodation.latest).toMatchObject({
      display: '[x]',
      missingReason: expect.stringMatching(/no return/i),
    });
    expect(towerHamlets?.health.pcns).toHaveLength(7);
  });

  it('says of every figure where it came from', async () => {
    const boroughs = await ask(['E09000030', 'E09000007']);
    const figures = boroughs.flatMap(figuresOf);
    expect(figures.length).toBeGreaterThan(30);
    for (const figure of figures) {
      expect(figure.provenance).toEqual(
        expect.objectContaining({
          kind: expect.stringMatching(/^(PUBLISHED|MODELLED)$/),
          publisher: expect.stringMatching(/\w/),
          release: expect.stringMatching(/\w/),
        }),
      );
    }
  });

  it('reads Lambeth’s temporary accommodation as missing, with marker and reason, not as 0', async () => {
    const [lambeth] = await ask(['E09000022']);
    const figure = lambeth?.council.housing.householdsInTemporaryAccommodation.latest;
    expect(figure?.display).toBe('[x]');
    expect(figure?.missingReason).toMatch(/no return/i);
  });

  it('gives nothing for an empty list and leaves out what is no borough', async () => {
    expect(await ask([])).toEqual([]);
    expect(await ask(['E09000099'])).toEqual([]);
  });
});

describe('all boroughs with all their networks, practices and list sizes', () => {
  const query = `query ($gssCodes: [ID!]) {
    boroughs(gssCodes: $gssCodes) {
      name
      health { pcns { odsCode practices { odsCode name primaryCare { registeredPatients { latest { value } } } } } }
    }
  }`;

  async function statementsFor(gssCodes: readonly string[] | null): Promise<string[]> {
    const statements: string[] = [];
    const stop = noteStatements(filled.database, statements);
    const reply = await graph.ask(query, { gssCodes });
    stop();
    expect(reply.body.errors).toBeUndefined();
    expect(reply.body.data?.['boroughs']).toHaveLength(gssCodes?.length ?? 33);
    return statements;
  }

  it('takes as many statements for 33 boroughs as for 1, one a relation', async () => {
    const one = await statementsFor(['E09000007']);
    const all = await statementsFor(null);
    expect(all).toHaveLength(one.length);
    // Boroughs, their networks, the networks' practices, the practices' list sizes.
    expect(all).toHaveLength(4);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { healthUnderTest, ofBoroughs, type HealthUnderTest } from '../health/health-subgraph.js';

let subgraph: HealthUnderTest;
beforeAll(async () => {
  subgraph = await healthUnderTest();
}, 240_000);
afterAll(() => subgraph.drop());

const boroughs = (...gssCodes: readonly string[]) => ({
  representations: gssCodes.map((gssCode) => ({ __typename: 'Borough', gssCode })),
});
const illustrative = (name: string) => ({
  kind: 'ILLUSTRATIVE',
  datasetId: `placegraph/${name}-illustrative`,
});

describe('primary care networks', () => {
  it('tell hub services and who leads them from examples that are marked', async () => {
    const { list, codes } = await subgraph.ask(
      `{ primaryCareNetworks(odsCodes: ["U18315", "U45098", "U99355"]) { nodes { odsCode
        hubServices { name sector category provenance { kind datasetId } }
        leadership { leadProfession boroughRepresented since provenance { kind datasetId } } } } }`,
    );
    expect(codes).toEqual([]);
    const networks = list('primaryCareNetworks.nodes');
    const led = (leadProfession: string, boroughRepresented: boolean) => ({
      leadProfession,
      boroughRepresented,
      since: '2026-04-01',
      provenance: illustrative('pcn-leadership'),
    });
    expect(networks).toMatchObject([
      { odsCode: 'U18315', leadership: led('GP', true) },
      { odsCode: 'U45098', leadership: led('PHARMACIST', false) },
      { odsCode: 'U99355', hubServices: [], leadership: null },
    ]);
    expect(networks[0]).toMatchObject({
      hubServices: [
        ['housing advice', 'COUNCIL', 'Housing'],
        ['employment support', 'COUNCIL', 'Employment support'],
        ['social prescribing', 'VOLUNTARY_SECTOR', 'Social prescribing'],
      ].map(([name = '', sector, category], index) => ({
        name: `Illustrative hub service ${String(index + 1)}: ${name}`,
        sector,
        category,
        provenance: illustrative('pcn-hub-services'),
      })),
    });
  });

  it('lie in the borough whose services they refer to', async () => {
    const { list } = await subgraph.ask(
      '{ primaryCareNetworks(odsCodes: ["U18315", "U45098", "U54453", "U50771"]) { nodes { odsCode leadBorough { gssCode } } } }',
    );
    expect(list('primaryCareNetworks.nodes')).toEqual([
      { odsCode: 'U18315', leadBorough: { gssCode: 'E09000022' } },
      { odsCode: 'U45098', leadBorough: { gssCode: 'E09000022' } },
      { odsCode: 'U50771', leadBorough: { gssCode: 'E09000030' } },
      { odsCode: 'U54453', leadBorough: { gssCode: 'E09000030' } },
    ]);
  });
});

describe('primary care estate', () => {
  it('tells buildings by status, with the practices that are to move in', async () => {
    const { list, at } = await subgraph.ask(
      ofBoroughs(
        `planned: estate(status: PLANNED) { id name status expectedOpening floorArea condition yearBuilt odsCode
          borough { gssCode } practices { odsCode pcn { odsCode } } provenance { kind datasetId } }
         all: estate { id condition yearBuilt }`,
      ),
      boroughs('E09000008', 'E09000014'),
    );
    expect(list('_entities.0.health.planned')).toEqual([
      {
        id: 'illustrative-site-4',
        name: 'Illustrative site 4: new health centre',
        status: 'PLANNED',
        expectedOpening: '2028-10-01',
        floorArea: 1500,
        condition: null,
        yearBuilt: null,
        odsCode: null,
        borough: { gssCode: 'E09000008' },
        practices: [
          { odsCode: 'H83001', pcn: { odsCode: 'U44012' } },
          { odsCode: 'H83004', pcn: { odsCode: 'U52199' } },
        ],
        provenance: illustrative('primary-care-sites'),
      },
    ]);
    expect(list('_entities.0.health.all')).toEqual([
      { id: 'illustrative-site-3', condition: 'C', yearBuilt: 1974 },
      { id: 'illustrative-site-4', condition: null, yearBuilt: null },
    ]);
    expect(at('_entities.1.health.all')).toEqual([]);
  });

  it('takes one statement a relation, for many boroughs as for one', async () => {
    const fields = ofBoroughs(
      'estate { name practices { name pcn { name } } } pcns { name hubServices { name } leadership { leadProfession } }',
    );
    const one = await subgraph.ask(fields, boroughs('E09000022'));
    const many = await subgraph.ask(fields, boroughs('E09000008', 'E09000022', 'E09000030'));
    expect([one.codes, many.codes]).toEqual([[], []]);
    const tablesRead = ({ statements }: typeof one) =>
      statements
        .flatMap((sql) => /from "health"\."(\w+)"/.exec(sql)?.[1] ?? [])
        .filter((table) => table !== 'release')
        .sort();
    expect(tablesRead(many)).toEqual(tablesRead(one));
    expect(tablesRead(many)).toEqual(
      expect.arrayContaining(['hub_service', 'network_leadership', 'primary_care_site']),
    );
  });
});

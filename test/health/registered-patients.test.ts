import { describe, expect, it } from '@jest/globals';
import { registeredPatientsMapping } from '../../subgraphs/health/datasets/registered-patients-mapping.js';
import { registeredPatients } from '../../subgraphs/health/datasets/registered-patients.js';
import { csvOf, readerOf } from './reading.js';

const mappingColumns = [
  'PUBLICATION',
  'EXTRACT_DATE',
  'PRACTICE_CODE',
  'PCN_CODE',
  'PCN_NAME',
  'SUB_ICB_LOCATION_CODE',
  'ICB_CODE',
];

const mapped = (date: string, practice: string, network: string, subIcb = '93C', icb = 'QMJ') => [
  'GP_PRAC_PAT_LIST',
  date,
  practice,
  network,
  network === 'U' ? 'Unallocated' : `${network} PCN`,
  subIcb,
  icb,
];

describe('the mapping of practices', () => {
  const read = readerOf(registeredPatientsMapping);

  it('reads both ways of writing a date, and U as no network', async () => {
    const { table } = await read(
      csvOf(mappingColumns, [
        mapped('01Mar2025', 'E83003', 'U33392'),
        mapped('2025-04-01', 'E83003', 'U33392'),
        mapped('01Apr2025', 'E86034', 'U'),
      ]),
    );
    expect(table('practice_listing')).toMatchObject([
      { practice_code: 'E83003', period: 'S2025-03-01', pcn_code: 'U33392' },
      { practice_code: 'E83003', period: 'S2025-04-01', pcn_code: 'U33392' },
      { practice_code: 'E86034', period: 'S2025-04-01', pcn_code: null },
    ]);
    expect(table('network_listing').map(({ period }) => period)).toEqual([
      'S2025-03-01',
      'S2025-04-01',
    ]);
  });

  it('keeps the board of the postcode beside a sub-location of another board', async () => {
    const { table } = await read(
      csvOf(mappingColumns, [mapped('01Nov2025', 'E83041', 'U84655', '93C', 'QRV')]),
    );
    expect(table('practice_listing')).toMatchObject([{ sub_icb_code: '93C', board_code: 'QRV' }]);
  });

  it('passes over the rest of England and rejects what is no date or network', async () => {
    const { facts, intake } = await read(
      csvOf(mappingColumns, [
        mapped('01Mar2025', 'A81001', 'U89141', '16C', 'QHM'),
        mapped('31Feb2025', 'E83003', 'U33392'),
        mapped('01Mar2025', 'E83003', 'BARNET'),
      ]),
    );
    expect(facts).toEqual([]);
    expect([...intake.passedOver.values()]).toEqual([1]);
    expect(intake.rejections.map(({ source }) => source)).toEqual(['L3', 'L4']);
  });
});

const listColumns = [
  'PUBLICATION',
  'EXTRACT_DATE',
  'TYPE',
  'SUB_ICB_LOCATION_CODE',
  'CODE',
  'SEX',
  'AGE',
  'NUMBER_OF_PATIENTS',
];

const list = (practice: string, patients: string, subIcb = '93C', type = 'GP', sex = 'ALL') => [
  'GP_PRAC_PAT_LIST',
  '2025-12-01',
  type,
  subIcb,
  practice,
  sex,
  'ALL',
  patients,
];

describe('registered patients', () => {
  const read = readerOf(registeredPatients);

  it('gives lists as published, and the sum of each sub-location as computed', async () => {
    const { figures, facts } = await read(
      csvOf(listColumns, [
        list('E83003', '10459'),
        list('E83005', '6263'),
        list('F84001', '9', 'A3A8R'),
      ]),
    );
    expect(figures).toEqual({
      'E83003:S2025-12-01': 10459,
      'E83005:S2025-12-01': 6263,
      'F84001:S2025-12-01': 9,
      '93C:S2025-12-01': 16722,
      'A3A8R:S2025-12-01': 9,
    });
    expect(facts[0]?.values).toMatchObject({ method: null, row_key: 'L2' });
    expect(facts[3]?.values).toMatchObject({ method: 'sum-of-rows', row_key: null });
  });

  it('does not add rows of other areas or of one sex to the lists', async () => {
    const { figures, intake } = await read(
      csvOf(listColumns, [
        list('E83003', '10459'),
        list('93C', '1840804', '93C', 'SUB_ICB_LOCATION'),
        list('E83003', '5000', '93C', 'GP', 'MALE'),
      ]),
    );
    expect(figures['93C:S2025-12-01']).toBe(10459);
    expect(intake.passedOver).toEqual(new Map([['not a whole list of a practice', 2]]));
  });

  it('shows no sum that lacks a list it could not read', async () => {
    const { figures, intake } = await read(
      csvOf(listColumns, [
        list('E83003', '10459'),
        list('E83005', '*'),
        list('F84001', '9', 'A3A8R'),
      ]),
    );
    expect(figures['93C:S2025-12-01']).toBe('[x]');
    expect(figures['A3A8R:S2025-12-01']).toBe(9);
    expect(intake.rejections[0]).toEqual({
      source: 'L3',
      reason: 'E83005 has "*" patients; expected a whole number',
    });
  });

  it('refuses a file without its columns and finds them in any order', async () => {
    const reversed = csvOf([...listColumns].reverse(), [[...list('E83003', '10459')].reverse()]);
    expect((await read(reversed)).figures['E83003:S2025-12-01']).toBe(10459);
    await expect(read(reversed.replace('NUMBER_OF_PATIENTS', 'PATIENTS'))).rejects.toThrow(
      /does not recognise/,
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import { boroughBoards } from '../../subgraphs/health/datasets/borough-boards.js';
import { practiceBoroughs } from '../../subgraphs/health/datasets/practice-boroughs.js';
import { trustCatchments } from '../../subgraphs/health/datasets/trust-catchments.js';
import { csvOf, readerOf } from './reading.js';

describe('catchments of trusts', () => {
  const read = readerOf(trustCatchments);
  const file = (...rows: readonly (readonly string[])[]) =>
    csvOf(['nhs_trust22_code', 'ltla21_code', 'proportion_trust_came_from_ltla'], rows);

  it('reads exponents as values and rounds to eight decimals', async () => {
    const { table } = await read(
      file(
        ['R1H', 'E09000001', '4.40427355471561e-06'],
        ['R1H', 'E09000030', '0.151923400000001'],
        ['R1H', 'E09000025', '1'],
      ),
    );
    expect(table('trust_catchment').map(({ share }) => share)).toEqual([
      '0.0000044',
      '0.1519234',
      '1',
    ]);
  });

  it('leaves out places outside London and rejects what is no share', async () => {
    const { table, intake } = await read(
      file(
        ['R1H', 'E06000016', '8.6e-05'],
        ['R1H', 'E09000002', '1.2'],
        ['R1H', 'E09000003', '-0.1'],
        ['R1H', 'E09000004', 'NA'],
        ['R1H', 'E09000034', '0.1'],
      ),
    );
    expect(table('trust_catchment')).toEqual([]);
    expect(intake.passedOver).toEqual(new Map([['not in London', 2]]));
    expect(intake.rejections.map(({ source }) => source)).toEqual(['L3', 'L4', 'L5']);
  });
});

describe('boroughs of practices', () => {
  const read = readerOf(practiceBoroughs);

  it('takes the local authority and nothing else, a byte order mark or not', async () => {
    const { facts, intake } = await read(
      '\uFEFF' +
        csvOf(
          ['Practice_Code', 'ICS22', 'LAD21', 'Final WP', 'Final PMC WP'],
          [
            ['F84001', 'QMF', 'E09000030', '1.5', '2.5'],
            ['A81001', 'QHM', 'E06000004', '1.5', '2.5'],
          ],
        ),
    );
    expect(facts.map(({ values }) => values)).toEqual([
      { practice_code: 'F84001', borough_code: 'E09000030', row_key: 'L2' },
    ]);
    expect(intake.passedOver).toEqual(new Map([['not in London', 1]]));
  });
});

describe('boroughs and boards', () => {
  const read = readerOf(boroughBoards);
  const columns = ['lad24cd', 'lad24nm', 'icb_ods_to_2026_03', 'icb_ods_from_2026_04'];

  it('gives a borough of a merged board two spells and another one', async () => {
    const { table } = await read(
      csvOf(columns, [
        ['E09000007', 'Camden', 'QMJ', 'Z9B2Z'],
        ['E09000030', 'Tower Hamlets', 'QMF', 'QMF'],
      ]),
    );
    expect(
      table('membership').map((row) => [
        row.member_code,
        row.group_code,
        row.valid_from,
        row.valid_to,
      ]),
    ).toEqual([
      ['E09000007', 'QMJ', '2022-07-01', '2026-04-01'],
      ['E09000007', 'Z9B2Z', '2026-04-01', null],
      ['E09000030', 'QMF', '2022-07-01', null],
    ]);
    expect(table('area').map(({ name }) => name)).toEqual(['Camden', 'Tower Hamlets']);
  });

  it('rejects a board that is not of London', async () => {
    const { facts, intake } = await read(csvOf(columns, [['E09000004', 'Bexley', 'QKS', 'QKS']]));
    expect(facts).toEqual([]);
    expect(intake.rejections[0]?.reason).toContain('"QKS"');
  });
});

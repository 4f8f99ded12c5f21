import { describe, expect, it } from '@jest/globals';
import { primaryCareNetworks } from '../../subgraphs/health/datasets/primary-care-networks.js';
import { xlsxOf } from '../imports/readers/sample-files.js';
import { readerOf } from './reading.js';

const columns = 'ABCDEFGHIJKL';

/** Rows of a sheet with the texts in their cells. */
function sheetOf(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells, at) => {
      const row = String(at + 1);
      const xml = cells.map(
        (text, column) =>
          `<c r="${columns[column] ?? ''}${row}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
      );
      return `<row r="${row}">${xml.join('')}</row>`;
    })
    .join('');
}

const details = [
  'PCN Code',
  'PCN Name',
  'Current Sub ICB Loc Code',
  'Sub ICB Location',
  'Open Date',
  'Close Date',
  'Postcode',
];

const partners = [
  'Partner&#13;\nOrganisation&#13;\nCode',
  'Partner&#13;\nName',
  'Practice&#13;\nParent&#13;\nSub ICB Loc Code',
  'PCN Code',
  'PCN Name',
  'Practice to PCN&#13;\nRelationship&#13;\nStart Date',
  'Practice to PCN&#13;\nRelationship&#13;\nEnd Date',
];

const workbook = (
  networks: readonly (readonly string[])[],
  members: readonly (readonly string[])[],
) =>
  xlsxOf({
    sheets: {
      PCNDetails: sheetOf([details, ...networks]),
      'PCN Core Partner Details': sheetOf([partners, ...members]),
    },
  });

const barnet = ['U58538', 'BARNET 3 PCN', '93C', 'NCL', '20191001', '', 'N3 2JP'];

describe('the register of primary care networks', () => {
  const read = readerOf(primaryCareNetworks);

  it('finds columns whose headers are broken over lines, and dates in text', async () => {
    const { table } = await read(
      workbook(
        [barnet],
        [
          ['E83010', 'A', '93C', 'U58538', 'BARNET 3 PCN', '20191001', '20220930'],
          ['E83010', 'A', '93C', 'U33392', 'BARNET 2 PCN', '20221001', ''],
        ],
      ),
    );
    expect(table('network_partner')).toMatchObject([
      {
        practice_code: 'E83010',
        pcn_code: 'U58538',
        valid_from: '2019-10-01',
        valid_to: '2022-10-01',
      },
      { practice_code: 'E83010', pcn_code: 'U33392', valid_from: '2022-10-01', valid_to: null },
    ]);
    expect(table('network_detail')).toMatchObject([
      { pcn_code: 'U58538', name: 'BARNET 3 PCN', sub_icb_code: '93C', valid_from: '2019-10-01' },
    ]);
  });

  it('takes a network under a commissioner of old when it held a practice of London', async () => {
    const { table, intake } = await read(
      workbook(
        [
          barnet,
          ['U84425', 'CONNECTHEALTH PCN', '07P', 'BRENT', '20191001', '20200930', 'HA9 6QQ'],
          ['U00147', 'AEGIS PCN', '04C', 'LEICESTER', '20191001', '', 'LE5 4LJ'],
        ],
        [
          ['E84006', 'A', 'W2U3Z', 'U84425', 'CONNECTHEALTH PCN', '20191001', '20200930'],
          ['C82001', 'B', '04C', 'U00147', 'AEGIS PCN', '20191001', ''],
        ],
      ),
    );
    expect(table('network_detail').map(({ pcn_code }) => pcn_code)).toEqual(['U58538', 'U84425']);
    expect(intake.passedOver.get('not commissioned in London')).toBe(2);
  });

  it('rejects a relationship without a first day, by its row', async () => {
    const { table, intake } = await read(
      workbook(
        [barnet],
        [
          ['E83010', 'A', '93C', 'U58538', 'BARNET 3 PCN', '', ''],
          ['E83011', 'A', '93C', 'U58538', 'BARNET 3 PCN', '2019-10-01', ''],
        ],
      ),
    );
    expect(table('network_partner')).toEqual([]);
    expect(intake.rejections.map(({ source }) => source)).toEqual([
      'PCN Core Partner Details!A2',
      'PCN Core Partner Details!A3',
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { deprivationOfSmallAreas } from '../../subgraphs/council/datasets/mhclg-deprivation-small-areas.js';
import { domainColumns } from '../../subgraphs/council/datasets/deprivation-domains.js';
import {
  deprivationOfBoards,
  deprivationOfBoroughs,
} from '../../subgraphs/council/datasets/mhclg-deprivation-summaries.js';
import { lines, readerOf } from './reading.js';

const deciles = [
  'Income',
  'Employment',
  'Education',
  'Health',
  'Crime',
  'Housing_and_Services',
  'Environment',
];
const header = [
  'lsoa21_name,lsoa21_code,ward24_name,ward24_code,ltla24_name,ltla24_code,icb24_code_nhs,imd25_IMD_decile',
  ...deciles.map((name) => `imd25_${name}_decile`),
  'imd25_IMD_rank,imd25_Income_rank,imd25_IMD_score,imd25_Income_score',
].join(',');

interface Row {
  readonly code?: string;
  readonly ward?: string;
  readonly borough?: string;
  readonly decile?: string;
  readonly rank?: string;
  readonly score?: string;
}

const row = ({
  code = 'E01000001',
  ward = 'E05009288',
  borough = 'E09000001',
  decile = '8',
  rank = '26525',
  score = '8.742',
}: Row): string =>
  `City of London 001A,${code},Aldersgate,${ward},City of London,${borough},QMF,${decile},10,10,10,10,10,9,1,${rank},33730,${score},0.013`;

describe('Indices of Deprivation 2025 of small areas', () => {
  const read = readerOf(deprivationOfSmallAreas);

  it('states each area once, with its ward and its figures of the index year', async () => {
    const { figures, rows } = await read(
      lines(header, row({}), row({ code: 'E01000002', score: '5' })),
    );
    expect(rows('area').map(({ code, kind, parent_code }) => [code, kind, parent_code])).toEqual([
      ['E05009288', 'WARD', 'E09000001'],
      ['E01000001', 'LSOA', 'E09000001'],
      ['E01000002', 'LSOA', 'E09000001'],
    ]);
    expect(rows('lsoa_ward')).toEqual([
      { lsoa_code: 'E01000001', ward_code: 'E05009288' },
      { lsoa_code: 'E01000002', ward_code: 'E05009288' },
    ]);
    expect(Object.keys(figures)).toHaveLength(20);
    expect(figures).toMatchObject({
      'imd-2025-score:E01000001:CY2025': '8.742',
      'imd-2025-score:E01000002:CY2025': '5',
      'imd-2025-rank:E01000001:CY2025': '26525',
      'imd-2025-decile:E01000001:CY2025': '8',
      'imd-2025-housing-decile:E01000001:CY2025': '9',
      'imd-2025-environment-decile:E01000001:CY2025': '1',
    });
  });

  it('rejects impossible ranks, deciles, scores and codes, and a ward in two boroughs', async () => {
    const { intake, rows } = await read(
      lines(
        header,
        row({}),
        row({ code: 'E01000003', decile: '11' }),
        row({ code: 'E01000004', rank: '33756' }),
        row({ code: 'E01000005', score: '-1' }),
        row({ code: 'E02000006' }),
        row({ code: 'E01000007', borough: 'E09000002' }),
      ),
    );
    expect(rows('lsoa_ward')).toHaveLength(1);
    expect(intake.rejections).toEqual([
      { source: 'L3', reason: 'imd-2025-decile "11" is not between 1 and 10' },
      { source: 'L4', reason: 'imd-2025-rank "33756" is not between 1 and 33755' },
      { source: 'L5', reason: 'score "-1" is no score' },
      { source: 'L6', reason: '"E02000006" is no code of an LSOA' },
      { source: 'L7', reason: 'ward E05009288 lies in E09000002 here and in E09000001 above' },
    ]);
  });

  it('passes over areas outside London', async () => {
    const { facts, intake } = await read(lines(header, row({ borough: 'E06000001' })));
    expect(facts).toHaveLength(0);
    expect(intake.passedOver.get('not in London')).toBe(1);
  });

  it('does not take the index of 2019, whose areas are of 2011', () => {
    const lines2019 = ['lsoa11_name,lsoa11_code,icb22_name,ltla22_code,IMD_decile,IMD_rank'];
    const sample = { path: 'x', kind: 'csv', lines: lines2019, sheets: [], sha256: '' } as const;
    expect(deprivationOfSmallAreas.recognises(sample)).toBe(false);
  });
});

const tenth = 'proportion_of_lso_as_in_most_deprived_10_percent_nationally';
const ofDomains = Object.values(domainColumns).filter((column) => !column.endsWith('_scale'));
const summary = (code: string, name: string, prefix: string): string =>
  [
    `${code},${name},imd_average_rank,imd_rank_of_average_rank,imd_average_score,imd_rank_of_average_score`,
    `imd_${tenth},imd_rank_of_${tenth},${prefix}_extent,${prefix}_rank_of_extent`,
    `${prefix}_local_concentration,${prefix}_rank_of_local_concentration`,
    'income_scale,rank_of_income_scale,employment_scale,rank_of_employment_scale',
    ...ofDomains,
  ].join(',');
const values = '19647.6,83,23.695,96,0.0308,142,0.2255,91,30119.6,129,57697,75,21476.75,78,'.concat(
  ofDomains.map((_column, at) => at + 1).join(','),
);

describe('summaries of the Indices of Deprivation 2025', () => {
  const readBoroughs = readerOf(deprivationOfBoroughs);
  const readBoards = readerOf(deprivationOfBoards);

  it('of boroughs keep the code of the borough', async () => {
    const { figures } = await readBoroughs(
      lines(
        summary('ltla24_code', 'ltla24_name', 'imd25'),
        `E09000007,Camden,${values}`,
        `E06000001,Hartlepool,${values}`,
      ),
    );
    expect(Object.keys(figures)).toHaveLength(12 + 2 + 7 * 6);
    expect(figures).toMatchObject({
      'imd-2025-average-score:E09000007:CY2025': '23.695',
      'imd-2025-rank-of-average-score:E09000007:CY2025': '96',
      'imd-2025-extent:E09000007:CY2025': '0.2255',
      'imd-2025-employment-deprived-people:E09000007:CY2025': '21476.75',
      'imd-2025-income-average-score:E09000007:CY2025': '1',
      'imd-2025-rank-of-income-deprived-people:E09000007:CY2025': '75',
    });
  });

  it('of integrated care boards go by their ODS code, with the name of the board', async () => {
    const { figures, rows } = await readBoards(
      lines(
        summary('icb24_code', 'icb24_name', 'imd_2025'),
        `E54000028,NHS North Central London Integrated Care Board,${values}`,
        `E54000008,NHS Another Board,${values}`,
      ),
    );
    expect(figures['imd-2025-average-score:QMJ:CY2025']).toBe('23.695');
    expect(rows('area')).toMatchObject([{ code: 'QMJ', kind: 'INTEGRATED_CARE_BOARD' }]);
  });

  it('are refused without one of their columns', async () => {
    const header25 = summary('ltla24_code', 'ltla24_name', 'imd25');
    await expect(
      readBoroughs(lines(header25.replace('imd25_extent', 'extent'), `E09000007,Camden,${values}`)),
    ).rejects.toThrow(/a column is missing; expected "imd25_extent or imd_2025_extent"/);
  });
});

import { readFileSync } from 'node:fs';
import { csvOf, type FileKind } from './file-kind.js';

const shipped = new URL(
  '../../../subgraphs/health/datasets/registers/organisations.csv',
  import.meta.url,
);

/** The register of boards as it ships, with one more that has not opened yet. */
export const boards: FileKind = {
  dataset: 'placegraph/boards-and-sub-locations',
  name: 'organisations.csv',
  good: (round) =>
    Buffer.from(
      `${readFileSync(shipped, 'utf8')}Z9X9X,INTEGRATED_CARE_BOARD,Board ${String(round)} of the tests,Tests,,,2099-04-01,,made up\n`,
    ),
  question: {
    query: '{ integratedCareBoard(odsCode: "Z9X9X") { name operational { start end } status } }',
  },
};

/** The filled-in template of functions and where they are decided. */
export const delegations: FileKind = {
  dataset: 'placegraph/delegations',
  name: 'delegations.csv',
  good: (round) =>
    csvOf([
      ['Place id', 'Function', 'Level', 'Reason not local', 'Since', 'Source'],
      ['lambeth-together', `Function ${String(round)}`, 'PLACE', '', '2025-02-03', 'made up'],
      ['lambeth-together', 'Nursing', 'PLACE', '', '2025-02-28', 'made up'],
      ['lambeth-together', "=cmd|' /C calc'!A0", 'PLACE', '', '', 'made up'],
      ['lambeth-together', '<script>alert(1)</script>', 'PLACE', '', '', 'made up'],
    ]),
  question: {
    query: '{ placePartnership(id: "lambeth-together") { delegations { function since } } }',
  },
};

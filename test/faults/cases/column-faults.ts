import { gpWorkforce as kind } from '../files/gp-workforce.js';
import { linesOf, mapRows, textOf, withCell, type FileFault } from './file-fault.js';

/** Faults of columns and rows: renamed, moved, doubled. */
export const columnFaults: readonly FileFault[] = [
  {
    number: 17,
    what: 'a column renamed',
    kind,
    spoil: (good) => withCell(good, 0, 3, 'gp_fte'),
    refused: /a column is missing; expected "total_gp_fte"; found .*"gp_fte"/,
  },
  {
    number: 18,
    what: 'columns in another order',
    kind,
    spoil: (good) => mapRows(good, (cells) => [...cells].reverse()),
  },
  {
    number: 19,
    what: 'a further column',
    kind,
    spoil: (good) => mapRows(good, (cells, line) => [line === 0 ? 'extra' : '7', ...cells]),
    said: /not used +2 columns/,
  },
  {
    number: 20,
    what: 'a column left out',
    kind,
    spoil: (good) => mapRows(good, (cells) => cells.slice(0, 4)),
    refused: /a column is missing; expected "patients_per_gp"/,
  },
  {
    number: 21,
    what: 'a row that stands twice',
    kind,
    spoil: (good) => textOf([...linesOf(good), linesOf(good)[4] ?? '']),
    said: /repeated +4 facts stated again alike/,
  },
  {
    number: 22,
    what: 'a row stated otherwise below',
    kind,
    spoil: (good) =>
      textOf([...linesOf(good), (linesOf(good)[4] ?? '').replace(/,\d+,/, ',199999,')]),
    refused: /is stated with different content at L5, L38/,
  },
];

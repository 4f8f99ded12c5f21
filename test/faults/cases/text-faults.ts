import { createHash } from 'node:crypto';
import { gpWorkforce as kind } from '../files/gp-workforce.js';
import { linesOf, mapRows, textOf, withCell, type FileFault } from './file-fault.js';

const latin = (file: Buffer) => Buffer.from(file.toString('utf8'), 'latin1');

const sha256Of = (file: Buffer) => createHash('sha256').update(file).digest('hex');

/** Faults of the file as text: cut, empty, in another encoding, torn. */
export const textFaults: readonly FileFault[] = [
  {
    number: 12,
    what: 'cut in half',
    kind,
    spoil: (good) => good.subarray(0, Math.floor(good.length / 2)),
    refused: /cells|row|outside the band/,
  },
  {
    number: 13,
    what: 'cut at a line end',
    kind,
    spoil: (good) => textOf(linesOf(good).slice(0, 19)),
    refused: /outside the band .*rows: 19 against 37 .*expected within ±20 %/,
  },
  { number: 14, what: 'nothing in it', kind, spoil: () => Buffer.alloc(0), refused: /is empty/ },
  {
    number: 15,
    what: 'nothing but the header',
    kind,
    spoil: (good) => textOf(linesOf(good).slice(0, 1)),
    refused: /a header and no rows/,
  },
  {
    number: 16,
    what: 'the header left out',
    kind,
    spoil: (good) => textOf(linesOf(good).slice(1)),
    refused: /columns are missing; expected "ltla24_code"/,
  },
  {
    number: 23,
    what: 'a byte order mark before it',
    kind,
    spoil: (good) => Buffer.concat([Buffer.from('efbbbf', 'hex'), good]),
  },
  {
    number: 24,
    what: 'Windows-1252',
    kind,
    spoil: (good) => latin(withCell(good, 8, 1, 'Café')),
    refused: /line 9: the text is not utf-8/,
  },
  {
    number: 24,
    what: 'a letter lost in an earlier conversion',
    kind,
    spoil: (good) => withCell(good, 8, 1, 'Caf\ufffd'),
    refused: /line 9: the text holds U\+FFFD/,
  },
  {
    number: 25,
    what: 'UTF-16',
    kind,
    spoil: (good) => Buffer.from(`\ufeff${good.toString('utf8')}`, 'utf16le'),
    refused: /UTF-16/,
  },
  {
    number: 26,
    what: 'CR LF at line ends',
    kind,
    spoil: (good) => Buffer.from(good.toString('utf8').replaceAll('\n', '\r\n')),
  },
  {
    number: 26,
    what: 'a lone CR at line ends',
    kind,
    spoil: (good) => Buffer.from(good.toString('utf8').replaceAll('\n', '\r')),
    refused: /lone carriage return/,
  },
  {
    number: 27,
    what: 'a quote that does not end',
    kind,
    spoil: (good) => withCell(good, 5, 1, '"Borough 4'),
    refused: /line 6: a quote in the record that begins here is not closed/,
  },
  {
    number: 29,
    what: 'a NUL byte',
    kind,
    spoil: (good) => withCell(good, 3, 1, 'Bor\0ough'),
    refused: /line 4: a NUL byte/,
  },
  {
    number: 37,
    what: 'a byte that was flipped',
    kind,
    spoil: (good) =>
      mapRows(good, (cells, line) => (line === 2 ? [...cells.slice(0, 4), '1'] : cells)),
    request: (good) => ({ sha256: sha256Of(good) }),
    refused: /not the one meant; expected SHA-256 [0-9a-f]{64}; found [0-9a-f]{64}/,
  },
];

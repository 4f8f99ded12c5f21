import { PassThrough } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import {
  cellAddress,
  columnIndex,
  columnLetters,
  parseCellAddress,
} from '../../../subgraphs/shared/imports/readers/cell-address.js';
import { hashFile } from '../../../subgraphs/shared/imports/readers/file-hash.js';
import { createSilentProgress } from '../../../subgraphs/shared/imports/readers/progress.js';
import { createTerminalProgress } from '../../../subgraphs/shared/imports/readers/terminal-progress.js';
import { SourceError } from '../../../subgraphs/shared/imports/readers/source-error.js';
import { temporaryFolder } from './sample-files.js';

const write = temporaryFolder();

describe('cell addresses', () => {
  it('name columns as spreadsheets do', () => {
    const columns = [0, 25, 26, 51, 52, 701, 702, 16_383];
    const letters = ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD'];
    expect(columns.map(columnLetters)).toEqual(letters);
    expect(letters.map(columnIndex)).toEqual(columns);
    expect(columnIndex('xfd')).toBe(16_383);
  });

  it('are made and read', () => {
    expect(cellAddress(12, 4)).toBe('E12');
    expect(parseCellAddress('E12')).toEqual({ row: 12, column: 4 });
    expect(parseCellAddress('$AB$7')).toEqual({ row: 7, column: 27 });
    for (const none of ['', 'E', '12', 'E0', 'E1:F2', 'ABCD1', 'É1', 'E12345678']) {
      expect(parseCellAddress(none)).toBeUndefined();
    }
  });

  it('refuse what is no row or column', () => {
    expect(() => columnLetters(-1)).toThrow(RangeError);
    expect(() => columnLetters(1.5)).toThrow(RangeError);
    expect(() => columnIndex('')).toThrow(RangeError);
    expect(() => cellAddress(0, 0)).toThrow(RangeError);
  });
});

describe('the hash of a file', () => {
  it('is the SHA-256 of its bytes', async () => {
    // The example of FIPS 180-2.
    expect(await hashFile(write('abc.txt', 'abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    expect(await hashFile(write('abd.txt', 'abd'))).not.toBe(await hashFile(write('b.txt', 'abc')));
  });

  it('is refused where there is no file', async () => {
    await expect(hashFile('/nowhere/at/all.csv')).rejects.toThrow(SourceError);
  });
});

describe('progress', () => {
  function terminal(isTTY: boolean): {
    stream: PassThrough & { isTTY: boolean };
    text: () => string;
  } {
    const stream = Object.assign(new PassThrough(), { isTTY });
    let written = '';
    stream.on('data', (chunk: Buffer) => (written += chunk.toString()));
    return { stream, text: () => written };
  }

  it('writes a line every few seconds and one at the end where there is no terminal', () => {
    const { stream, text } = terminal(false);
    let clock = 0;
    const progress = createTerminalProgress({ stream, lineEvery: 1_000, now: () => clock });
    progress.start('Reading a.csv', 4_000);
    for (let step = 0; step < 4; step++) {
      clock += 500;
      progress.advance(1_000, 600);
    }
    progress.done();
    progress.done();
    expect(text()).toBe(
      'Reading a.csv: 1,200 rows, 50 %\nReading a.csv: 2,400 rows, 100 %\n' +
        'Reading a.csv: 2,400 rows, done\n',
    );
  });

  it('leaves the share out where the size is not known', () => {
    const { stream, text } = terminal(false);
    const progress = createTerminalProgress({ stream, lineEvery: 0 });
    progress.start('Reading');
    progress.advance(10, 1);
    expect(text()).toBe('Reading: 1 rows\n');
  });

  it('draws a bar on a terminal and stops it', () => {
    const { stream, text } = terminal(true);
    const progress = createTerminalProgress({ stream });
    progress.start('Reading a.csv', 200);
    progress.advance(100, 1_500);
    progress.done();
    expect(text()).toContain('Reading a.csv [');
    expect(text()).toContain('50% | 1,500 rows');
  });

  it('says nothing when silent', () => {
    const progress = createSilentProgress();
    expect(() => {
      progress.start('Reading');
      progress.advance(1, 1);
      progress.done();
    }).not.toThrow();
  });
});

import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readCsv } from '../../../subgraphs/shared/imports/readers/read-csv.js';
import { SourceError } from '../../../subgraphs/shared/imports/readers/source-error.js';
import {
  listZipMembers,
  openZipMember,
  type ZipReadOptions,
} from '../../../subgraphs/shared/imports/readers/zip-member.js';
import { collect, rejectionOf, temporaryFolder, zipOf } from './sample-files.js';

const write = temporaryFolder();
const isCsv = (name: string): boolean => name.endsWith('.csv');

async function unpack(zip: Uint8Array, options?: ZipReadOptions): Promise<string> {
  const { bytes } = await openZipMember(write('extract.zip', zip), isCsv, options);
  return Buffer.concat(await collect(bytes)).toString();
}

/** The zip with a byte changed where `marker` stands, `offset` bytes after its start. */
function tampered(zip: Uint8Array, marker: string, offset: number, mask: number): Uint8Array {
  const copy = Buffer.from(zip);
  const at = copy.lastIndexOf(Buffer.from(marker, 'latin1')) + offset;
  copy.writeUInt8((copy[at] ?? 0) ^ mask, at);
  return copy;
}

/** Open files can be counted where the kernel lists them. */
const onLinux = existsSync('/proc/self/fd') ? it : it.skip;

const CENTRAL = 'PK\x01\x02';

describe('a zip member', () => {
  it('is unpacked and read, and the shadow folder of macOS left out', async () => {
    const path = write('extract.zip', zipOf({ '__MACOSX/._a.csv': 'x', 'folder/a.csv': 'n\n1\n' }));
    expect(await listZipMembers(path)).toEqual(['folder/a.csv']);
    const member = await openZipMember(path, isCsv);
    const rows = await collect(readCsv(member.bytes, { header: 'first-row', name: member.name }));
    expect(rows.map((row) => row.cells)).toEqual([['n'], ['1']]);
  });

  it('is read where it is stored unpacked, and counted as it is packed', async () => {
    const text = 'n\n1\n'.repeat(10_000);
    const stored = zipSync({ 'a.csv': [strToU8(text), { level: 0 }] });
    expect(await unpack(stored)).toBe(text);
    let packed = 0;
    const zip = zipOf({ 'a.csv': text });
    expect(await unpack(zip, { onBytes: (count) => (packed += count) })).toBe(text);
    expect(packed).toBeLessThan(zip.length);
    expect(packed).toBeGreaterThan(0);
  });

  it('is refused where none or several fit, with the names there are', async () => {
    const path = write('extract.zip', zipOf({ 'a.csv': '1', 'b.csv': '2' }));
    const several = await rejectionOf(openZipMember(path, isCsv));
    expect(several.message).toContain(
      'not unique; expected exactly one such member; found a.csv, b.csv',
    );
    const none = await rejectionOf(openZipMember(path, 'c.csv'));
    expect(none.message).toContain('expected a member "c.csv"; found a.csv, b.csv');
  });

  onLinux('leaves no open file behind, read to the end or not', async () => {
    const openFiles = (): number => readdirSync('/proc/self/fd').length;
    const noise = Buffer.from(Array.from({ length: 400_000 }, (_, at) => (at * 7919) % 251));
    const path = write('extract.zip', zipSync({ 'a.csv': [noise, { level: 0 }] }));
    const before = openFiles();
    for (let round = 0; round < 20; round++) {
      const { bytes } = await openZipMember(path, isCsv);
      for await (const chunk of bytes) if (round % 2 === 0 && chunk.length > 0) break;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(openFiles()).toBeLessThanOrEqual(before + 1);
  });
});

describe('a zip that is refused', () => {
  const csv = { 'a.csv': 'n\n1\n' };
  const symlink = zipSync({
    'a.csv': strToU8('n\n1\n'),
    link: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
  });
  const cases: [string, Uint8Array, RegExp][] = [
    ['a name that climbs out', zipOf({ ...csv, '../out.csv': 'x' }), /invalid relative path/],
    [
      'a name that climbs out by backslashes',
      zipOf({ ...csv, '..\\out.csv': 'x' }),
      /invalid relative/,
    ],
    ['an absolute name', zipOf({ ...csv, '/etc/out.csv': 'x' }), /absolute path/],
    ['a drive letter', zipOf({ ...csv, 'C:/out.csv': 'x' }), /absolute path/],
    ['a symbolic link', symlink, /the zip member "link" is a symbolic link/],
    ['an encrypted member', tampered(zipOf(csv), CENTRAL, 8, 1), /is encrypted/],
    ['half a file', zipOf(csv).slice(0, 60), /the zip cannot be read/],
    ['no zip at all', strToU8('Code,Name\nA,B\n'), /the zip cannot be read/],
    ['nothing', new Uint8Array(), /the zip cannot be read/],
    ['a checksum that does not fit', tampered(zipOf(csv), CENTRAL, 16, 1), /is damaged/],
    ['a size that does not fit', tampered(zipOf(csv), CENTRAL, 24, 1), /is damaged/],
    ['an unknown method', tampered(zipOf(csv), CENTRAL, 10, 4), /method this reader does not know/],
  ];

  it.each(cases)('holds %s', async (_, zip, message) => {
    const error = await rejectionOf(unpack(zip));
    expect(error).toBeInstanceOf(SourceError);
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/^extract\.zip: /);
  });

  it('has a flipped byte in its data', async () => {
    const text = Array.from({ length: 5_000 }, (_, at) => `${at * 7919}`).join('\n');
    const zip = Buffer.from(zipOf({ 'a.csv': text }));
    const middle = Math.floor(zip.length / 2);
    zip.writeUInt8((zip[middle] ?? 0) ^ 0x10, middle);
    expect((await rejectionOf(unpack(zip))).message).toContain('is damaged');
  });

  it('is a bomb, whatever sizes it declares', async () => {
    const zip = zipOf({ 'a.csv': new Uint8Array(40_000_000) });
    expect((await rejectionOf(unpack(zip))).message).toContain('too densely');
    const lying = Buffer.from(zip);
    lying.writeUInt32LE(10, lying.lastIndexOf(Buffer.from(CENTRAL, 'latin1')) + 24);
    expect((await rejectionOf(unpack(lying))).message).toContain('too densely');
  });

  it('is larger than the cap, alone or together with what was read before', async () => {
    const zip = zipOf({ 'a.csv': 'n\n1\n'.repeat(1_000) });
    expect((await rejectionOf(unpack(zip, { maxBytes: 3_999 }))).message).toContain(
      'grows too large while it is unpacked; expected at most 3999 bytes',
    );
    const budget = { unpacked: 0 };
    await unpack(zip, { maxBytes: 7_999, budget });
    await expect(unpack(zip, { maxBytes: 7_999, budget })).rejects.toThrow('grows too large');
  });
});

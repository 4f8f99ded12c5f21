import { unzipSync, zipSync, type Zippable } from 'fflate';
import { roughSleeping as kind } from '../files/rough-sleeping.js';
import type { FileFault } from './file-fault.js';

/** The workbook, which is a zip, with other members. */
const rezipped = (good: Buffer, change: (members: Zippable) => Zippable) =>
  Buffer.from(zipSync(change(unzipSync(good))));

/** The first sheet, swollen to 60 MB of blanks. */
function swell(members: Zippable): Zippable {
  const name = Object.keys(members).find((path) => path.startsWith('xl/worksheets/')) ?? '';
  return { ...members, [name]: new Uint8Array(60_000_000).fill(0x20) };
}

/** Faults of archives. */
export const archiveFaults: readonly FileFault[] = [
  {
    number: 36,
    what: 'a bomb',
    kind,
    spoil: (good) => rezipped(good, swell),
    refused: /too densely/,
  },
  {
    number: 36,
    what: 'a member that would land outside',
    kind,
    spoil: (good) =>
      rezipped(good, (members) => ({ ...members, '../outside.csv': Buffer.from('x') })),
    refused: /invalid relative path/,
  },
  {
    number: 36,
    what: 'a symbolic link',
    kind,
    spoil: (good) =>
      rezipped(good, (members) => ({
        ...members,
        link: [Buffer.from('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }],
      })),
    refused: /is a symbolic link/,
  },
];

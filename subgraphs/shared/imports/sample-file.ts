import { open } from 'node:fs/promises';
import type { FileSample } from './dataset.js';
import { hashFile } from './readers/file-hash.js';
import { listOdsSheets } from './readers/read-ods.js';
import { listXlsxSheets } from './readers/read-xlsx.js';
import { openZip } from './readers/zip-archive.js';
import { listZipMembers, openZipMember } from './readers/zip-member.js';

const sampleBytes = 65_536;
const sampleLines = 20;

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function firstLines(start: Buffer): readonly string[] {
  return start
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(0, sampleLines);
}

async function zipKind(path: string): Promise<'xlsx' | 'ods' | 'zip'> {
  const archive = await openZip(path);
  try {
    const names = new Set(archive.entries.map((entry) => entry.fileName));
    if (names.has('xl/workbook.xml')) return 'xlsx';
    return names.has('content.xml') ? 'ods' : 'zip';
  } finally {
    archive.zip.close();
  }
}

/** First lines of the one csv in a zip; none where it holds none or several. */
async function zippedLines(path: string): Promise<readonly string[]> {
  const members = (await listZipMembers(path)).filter((name) => /\.csv$/i.test(name));
  const [member] = members;
  if (member === undefined || members.length > 1) return [];
  const chunks: Buffer[] = [];
  for await (const chunk of (await openZipMember(path, member)).bytes) {
    chunks.push(chunk);
    if (chunks.reduce((sum, { length }) => sum + length, 0) >= sampleBytes) break;
  }
  return firstLines(Buffer.concat(chunks));
}

/**
 * Looks at a file far enough to tell what it is: by its bytes, never by its name.
 *
 * @throws SourceError when it cannot be read
 */
export async function sampleFile(path: string): Promise<FileSample> {
  const start = await readStart(path);
  const sha256 = await hashFile(path);
  if (!start.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'))) {
    const binary = start.includes(0);
    const lines = binary ? [] : firstLines(start);
    return { path, kind: binary ? 'other' : 'csv', lines, sheets: [], sha256 };
  }
  const kind = await zipKind(path);
  const sheets =
    kind === 'xlsx' ? await listXlsxSheets(path) : kind === 'ods' ? await listOdsSheets(path) : [];
  const lines = kind === 'zip' ? await zippedLines(path) : [];
  return { path, kind, lines, sheets: [...sheets], sha256 };
}

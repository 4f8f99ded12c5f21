import { readFileSync } from 'node:fs';
import { readCsv } from '../../../subgraphs/shared/imports/readers/read-csv.js';
import { readOdsSheet } from '../../../subgraphs/shared/imports/readers/read-ods.js';

const [kind, path = ''] = process.argv.slice(2);

async function* longField(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from('a\n'));
  const piece = Buffer.alloc(1_000_000, 'y');
  for (let at = 0; at < 500; at++) yield piece;
}

async function* manyRows(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from('code,label,value\n'));
  const piece = Buffer.from(`E09000007,${'x'.repeat(80)},1234.5\n`.repeat(1_000));
  for (let at = 0; at < 1_000; at++) yield piece;
}

function open(): AsyncIterable<unknown> {
  // Rows all alike pack more densely than any published file.
  if (kind === 'dense-ods') return readOdsSheet(path, 'Data', { maxRatio: 2_000 });
  if (kind === 'ods') return readOdsSheet(path, 'Data');
  const source = kind === 'csv-field' ? longField() : manyRows();
  return readCsv(source, { header: 'first-row', name: 'probe.csv' });
}

/**
 * Most memory this process has held. Linux counts what the parent held at the fork into the usage of
 * resources, so there the high-water mark of the process's own memory is read.
 */
function readPeakBytes(): number {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
  } catch {
    return process.resourceUsage().maxRSS * 1024;
  }
}

let rows = 0;
let message = '';
try {
  for await (const row of open()) if (row !== undefined) rows++;
} catch (error) {
  message = error instanceof Error ? error.message : String(error);
}
process.stdout.write(JSON.stringify({ message, rows, peakBytes: readPeakBytes() }));

import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { odsOf, temporaryFolder } from './sample-files.js';

const write = temporaryFolder();
const PROBE = fileURLToPath(new URL('./memory-probe.ts', import.meta.url));
const MEGABYTE = 1024 * 1024;

interface ProbeResult {
  readonly message: string;
  readonly rows: number;
  readonly peakBytes: number;
}

/** Reads a file in a process of its own and says how much memory that took at most. */
async function probe(...parameters: string[]): Promise<ProbeResult> {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, ['--import', 'tsx', PROBE, ...parameters]);
  return JSON.parse(stdout) as ProbeResult;
}

describe('memory while reading', () => {
  it('stays below 300 MB for a field of 500 MB on one line', async () => {
    const { message, peakBytes } = await probe('csv-field');
    expect(message).toContain('line 2: the record that begins here is longer than');
    expect(peakBytes).toBeLessThan(300 * MEGABYTE);
  });

  it('stays below 300 MB for 100 MB of good rows', async () => {
    const { rows, message, peakBytes } = await probe('csv-rows');
    expect({ rows, message }).toEqual({ rows: 1_000_001, message: '' });
    expect(peakBytes).toBeLessThan(300 * MEGABYTE);
  });

  it('stays below 300 MB for a sheet that unpacks to 100 MB', async () => {
    const cell = '<table:table-cell office:value-type="float" office:value="1234.5"/>';
    const rows = `<table:table-row>${cell.repeat(200)}</table:table-row>`.repeat(7_500);
    const path = write('large.ods', odsOf({ Data: rows }));
    const { rows: delivered, message, peakBytes } = await probe('dense-ods', path);
    expect({ delivered, message }).toEqual({ delivered: 7_500, message: '' });
    expect(peakBytes).toBeLessThan(300 * MEGABYTE);
  });

  it('stays below 300 MB for a zip bomb', async () => {
    const path = write(
      'bomb.ods',
      zipSync({ 'content.xml': new Uint8Array(200_000_000).fill(0x20) }),
    );
    const { message, peakBytes } = await probe('ods', path);
    expect(message).toContain('too densely');
    expect(peakBytes).toBeLessThan(300 * MEGABYTE);
  });
});

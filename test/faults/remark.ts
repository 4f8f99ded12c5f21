import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { engineUnderTest } from '../support/databases.js';

const engine = engineUnderTest === 'pglite' ? 'PGlite' : 'PostgreSQL';

/** Leaves a line that is printed below the table of faults when the run ends. */
export async function remark(fault: number, text: string): Promise<void> {
  const folder = join(process.env['PLACEGRAPH_TEST_RUN'] ?? '', 'remarks');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, `${String(fault)}-${engine}`),
    `${String(fault)} on ${engine}: ${text}`,
  );
}

import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const data = fileURLToPath(new URL('../../../../shared/data', import.meta.url));

/** Whether the published files are at hand, beside the project. */
export const hasPublishedFiles = existsSync(data);

const files = new Map<string, readonly string[]>();

function linesOf(file: string): readonly string[] {
  const known = files.get(file);
  if (known) return known;
  const lines = readFileSync(join(data, file), 'utf8').split(/\r?\n/);
  files.set(file, lines);
  return lines;
}

function recordOf(line: string | undefined): readonly string[] {
  const [record = []] = parse(line ?? '', { relax_column_count: true, bom: true });
  return record;
}

/** What a published table of text prints at `L31:total_gp_fte`, read without the importers. */
export function publishedCell(file: string, place: string): string | undefined {
  const [, line = '', column = ''] = /^L(\d+):(.+)$/.exec(place) ?? [];
  const lines = linesOf(file);
  const names = recordOf(lines[0]).map((name) => name.trim());
  const index = /^\d+$/.test(column) ? Number(column) : names.indexOf(column);
  return recordOf(lines[Number(line) - 1])[index]?.trim();
}

/** Whether what the graph shows people, such as `£128,204 thousand`, is what a cell prints, rounded. */
export function showsCell(display: string, cell: string): boolean {
  const shown = /-?[\d,]+(\.\d+)?/.exec(display)?.[0].replaceAll(',', '') ?? '';
  const decimals = shown.split('.')[1]?.length ?? 0;
  const scales = display.endsWith('thousand') ? [1, 0.001] : display.endsWith('%') ? [1, 100] : [1];
  return scales.some(
    (scale) => Math.abs(Number(cell) * scale - Number(shown)) <= 0.5 * 10 ** -decimals + 1e-9,
  );
}

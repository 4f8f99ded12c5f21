import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A table: the first column is text, the others are numbers unless they say otherwise. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function isNumeric(rows: Table['rows'], column: number): boolean {
  return rows.every((row) => /^[–\d]/.test(row[column] ?? ''));
}

function markdownOf({ head, rows }: Table): string {
  const align = head.map((_, column) => (isNumeric(rows, column) ? '--:' : '---'));
  return [head, align, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Prints tables and what is to be said of them, and writes them under today's date. */
export function writeReport(
  folder: string,
  name: string,
  parts: readonly (Table | string)[],
): void {
  const text = parts.map((part) => (typeof part === 'string' ? part : markdownOf(part)));
  const report = `${text.join('\n\n')}\n`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${new Date().toISOString().slice(0, 10)}-${name}.md`), report);
  process.stdout.write(report);
}

import { stringify } from 'csv-stringify/sync';
import { createHash } from 'node:crypto';
import type { Cell, Fact } from '../imports/fact.js';
import { stagedColumns, type ReleasedTable } from '../imports/released-table.js';
import { StartError } from '../errors.js';

/** The facts of one release for one table as CSV text: header, then rows in the order of their keys. */
export interface FactCsv {
  readonly table: ReleasedTable;
  readonly rows: number;
  readonly text: string;
}

function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

const record = (cells: readonly string[]): string =>
  stringify([cells], { record_delimiter: 'unix' });

/** Rows of one table, told apart by their key; the same fact twice is one, a contradiction is refused. */
class FactRows {
  readonly #byKey = new Map<string, { readonly line: string; readonly source: string }>();
  repeated = 0;

  constructor(readonly table: ReleasedTable) {}

  add(fact: Fact): void {
    const known = new Set(stagedColumns(this.table));
    const stray = Object.keys(fact.values).find((column) => !known.has(column));
    if (stray) throw new TypeError(`${this.table.name} has no column ${stray} (${fact.source})`);
    const texts = (columns: readonly string[]) =>
      columns.map((column) => cellText(fact.values[column]));
    const key = texts(this.table.key).join('\u0000');
    const stated = record(texts([...this.table.key, ...this.table.content]));
    const before = this.#byKey.get(key);
    if (before === undefined) {
      const line = record(texts(stagedColumns(this.table)));
      this.#byKey.set(key, { line, source: fact.source });
      return;
    }
    if (!before.line.startsWith(stated.slice(0, -1))) {
      throw new StartError(
        `${this.table.name} ${key.split('\u0000').join(':')} is stated twice with different content, at ${before.source} and ${fact.source}`,
      );
    }
    this.repeated += 1;
  }

  toCsv(): FactCsv {
    // Sorted by code unit and not by a locale, so that every machine writes the same bytes.
    const sorted = [...this.#byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    const lines = sorted.map(([, row]) => row.line);
    const text = record(stagedColumns(this.table)) + lines.join('');
    return { table: this.table, rows: lines.length, text };
  }
}

/**
 * Collects facts into one sorted CSV a table. Throws `StartError` when two rows state the same fact
 * differently, naming both lines.
 */
export async function collectFacts(
  tables: readonly ReleasedTable[],
  facts: AsyncIterable<Fact>,
): Promise<FactCsv[]> {
  const collected = new Map(tables.map((table) => [table.name, new FactRows(table)]));
  for await (const fact of facts) {
    const rows = collected.get(fact.table);
    if (!rows) throw new TypeError(`there is no table ${fact.table} (${fact.source})`);
    rows.add(fact);
  }
  return [...collected.values()].map((rows) => rows.toCsv()).filter(({ rows }) => rows > 0);
}

/** Hash of what a release states, whatever file it came from. */
export function contentHash(files: readonly Pick<FactCsv, 'table' | 'text'>[]): string {
  const hash = createHash('sha256');
  for (const { table, text } of files) hash.update(`${table.name}\n`).update(text);
  return hash.digest('hex');
}

/** The same hash over files that are read as streams. */
export async function contentHashOf(
  sources: readonly { readonly table: ReleasedTable; csv(): AsyncIterable<string> }[],
): Promise<string> {
  const hash = createHash('sha256');
  for (const { table, csv } of sources) {
    hash.update(`${table.name}\n`);
    for await (const text of csv()) hash.update(text);
  }
  return hash.digest('hex');
}

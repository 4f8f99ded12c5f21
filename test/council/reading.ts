import { Buffer } from 'node:buffer';
import type { PublishedDataset } from '../../subgraphs/shared/imports/dataset.js';
import type { Fact } from '../../subgraphs/shared/imports/fact.js';
import { Intake } from '../../subgraphs/shared/imports/intake.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';
import { temporaryFolder, xlsxOf } from '../imports/readers/sample-files.js';

/** What a dataset made of a file. */
export interface Reading {
  readonly facts: readonly Fact[];
  readonly intake: Intake;
  /** `value` or `[marker]` of the figures by `indicator:area:period`, with `:breakdown=level` behind it. */
  readonly figures: Readonly<Record<string, string>>;
  /** The rows for one table, without their place in the file. */
  rows(table: string): readonly Fact['values'][];
}

function figuresOf(facts: readonly Fact[]): Record<string, string> {
  const figures: Record<string, string> = {};
  for (const { table, values } of facts) {
    if (table !== 'observation') continue;
    const { indicator_id: id, area_code: area, period, breakdown, level, value, marker } = values;
    const name = String(id).replace('council.', '');
    const suffix = breakdown === '' ? '' : `:${String(breakdown)}=${String(level)}`;
    figures[`${name}:${String(area)}:${String(period)}${suffix}`] =
      value === null || value === undefined ? `[${String(marker)}]` : String(value);
  }
  return figures;
}

/** Reads the file at a path through a dataset, which must recognise it. */
export async function readFileAs(dataset: PublishedDataset, path: string): Promise<Reading> {
  const sample = await sampleFile(path);
  if (!dataset.recognises(sample)) throw new Error(`${dataset.id} does not recognise the file`);
  const intake = new Intake();
  const facts: Fact[] = [];
  for await (const fact of dataset.parse(sample, intake)) facts.push(fact);
  const rows = (table: string) =>
    facts
      .filter((fact) => fact.table === table)
      .map(({ values: { row_key: _row, ...values } }) => values);
  return { facts, intake, figures: figuresOf(facts), rows };
}

/** Reads content written by a test through a dataset. */
export function readerOf(
  dataset: PublishedDataset,
): (content: string | Uint8Array) => Promise<Reading> {
  const write = temporaryFolder();
  let count = 0;
  return (content) => readFileAs(dataset, write(`file-${(count += 1)}`, content));
}

/** Lines as a file with line feeds. */
export function lines(...text: readonly string[]): string {
  return `${text.join('\n')}\n`;
}

/** Sheets by name, each its cells by address: texts, or numbers as the file shall print them. */
export function workbook(
  sheets: Readonly<Record<string, Readonly<Record<string, string | number>>>>,
): Uint8Array {
  const xml = Object.entries(sheets).map(([name, cells]) => [name, sheetOf(cells)] as const);
  return Buffer.from(xlsxOf({ sheets: Object.fromEntries(xml) }));
}

function sheetOf(cells: Readonly<Record<string, string | number>>): string {
  const rows = new Map<number, string>();
  for (const [address, value] of Object.entries(cells)) {
    const row = Number(/\d+$/.exec(address)?.[0]);
    const text = String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const cell =
      typeof value === 'number'
        ? `<c r="${address}"><v>${text}</v></c>`
        : `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
    rows.set(row, (rows.get(row) ?? '') + cell);
  }
  return [...rows].map(([row, xml]) => `<row r="${row}">${xml}</row>`).join('');
}

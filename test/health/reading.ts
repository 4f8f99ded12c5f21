import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { PublishedDataset } from '../../subgraphs/shared/imports/dataset.js';
import type { Fact } from '../../subgraphs/shared/imports/fact.js';
import { Intake } from '../../subgraphs/shared/imports/intake.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';

/** What a parser made of a file. */
export interface Parsed {
  readonly facts: readonly Fact[];
  readonly intake: Intake;
  /** The values of every fact for a table. */
  table(name: string): readonly Fact['values'][];
  /** The figures as `area:period:dimension=level` → value, or the marker in brackets. */
  readonly figures: Readonly<Record<string, string | number>>;
}

function figuresOf(facts: readonly Fact[]): Parsed['figures'] {
  return Object.fromEntries(
    facts
      .filter(({ table }) => table === 'observation')
      .map(({ values }) => {
        const breakdown = values.breakdown === '' ? '' : `:${values.breakdown}=${values.level}`;
        return [
          `${values.area_code}:${values.period}${breakdown}`,
          values.value ?? `[${values.marker}]`,
        ];
      }),
  );
}

/** Reads a file through a dataset, which must recognise it. */
export async function parseFile(dataset: PublishedDataset, path: string): Promise<Parsed> {
  const sample = await sampleFile(path);
  if (!dataset.recognises(sample)) throw new Error(`${dataset.id} does not recognise ${path}`);
  const intake = new Intake();
  const facts: Fact[] = [];
  for await (const fact of dataset.parse(sample, intake)) facts.push(fact);
  return {
    facts,
    intake,
    table: (name) => facts.filter(({ table }) => table === name).map(({ values }) => values),
    figures: figuresOf(facts),
  };
}

/** Reads files made by a test; their folder goes when the tests have run. */
export function readerOf(dataset: PublishedDataset) {
  const folder = mkdtempSync(join(tmpdir(), 'placegraph-health-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  return (content: string | Uint8Array): Promise<Parsed> => {
    const path = join(folder, `file-${String((count += 1))}`);
    writeFileSync(path, content);
    return parseFile(dataset, path);
  };
}

/** Rows of a table with a header, as lines of CSV. */
export function csvOf(columns: readonly string[], rows: readonly (readonly unknown[])[]): string {
  return [columns, ...rows].map((row) => row.join(',')).join('\n') + '\n';
}

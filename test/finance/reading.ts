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
  /** The one figure of an indicator and area in the file. */
  figure(indicator: string, area: string, period?: string): Fact['values'];
}

/** Reads a file made by a test; its folder goes when the tests have run. */
export function fileReader(dataset: PublishedDataset) {
  const folder = mkdtempSync(join(tmpdir(), 'placegraph-finance-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  let count = 0;
  return async (
    content: string | Uint8Array,
    as: { readonly sha256?: string } = {},
  ): Promise<Parsed> => {
    const path = join(folder, `file-${String((count += 1))}`);
    writeFileSync(path, content);
    return parseFile(dataset, path, as);
  };
}

/** Reads a file through a dataset, which must recognise it. */
export async function parseFile(
  dataset: PublishedDataset,
  path: string,
  as: { readonly sha256?: string } = {},
): Promise<Parsed> {
  const sample = { ...(await sampleFile(path)), ...as };
  if (!dataset.recognises(sample)) throw new Error(`${dataset.id} does not recognise ${path}`);
  const intake = new Intake();
  const facts: Fact[] = [];
  for await (const fact of dataset.parse(sample, intake)) facts.push(fact);
  return {
    facts,
    intake,
    figure: (indicator, area, period) => {
      const found = facts.filter(
        ({ values }) =>
          values.indicator_id === indicator &&
          values.area_code === area &&
          (period === undefined || values.period === period),
      );
      const [only] = found;
      if (!only || found.length > 1) {
        throw new Error(`${String(found.length)} figures of ${indicator}:${area}`);
      }
      return only.values;
    },
  };
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { delegationTemplate } from '../../schema/templates/place-templates.js';
import type { PublishedDataset } from '../../subgraphs/shared/imports/dataset.js';
import type { Fact } from '../../subgraphs/shared/imports/fact.js';
import { Intake } from '../../subgraphs/shared/imports/intake.js';
import { registerDatasets } from '../../subgraphs/shared/imports/register.js';
import { sampleFile } from '../../subgraphs/shared/imports/sample-file.js';

const [facts, examples] = registerDatasets({
  id: 'placegraph/example',
  template: delegationTemplate,
  facts: (row) => [
    { table: 'delegation', values: { place: row.cell('Place id'), since: row.cell('Since') } },
  ],
  faults: (row) =>
    row.cell('Level') !== 'PLACE' && row.cell('Reason not local') === null
      ? [{ column: 'Reason not local', problem: 'is blank, though the level is not PLACE' }]
      : [],
});
if (!facts || !examples) throw new Error('a register is two datasets');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registers-'));
});
afterAll(() => rm(folder, { recursive: true }));

const header = 'Since,Place id,Function,Level,Reason not local,Source';

async function sampleOf(...lines: readonly string[]) {
  const path = join(folder, 'anything.csv');
  await writeFile(path, lines.join('\r\n'));
  return sampleFile(path);
}

async function parse(dataset: PublishedDataset, ...lines: readonly string[]) {
  const intake = new Intake();
  const taken: Fact[] = [];
  const problem = await (async () => {
    for await (const fact of dataset.parse(await sampleOf(...lines), intake)) taken.push(fact);
    return undefined;
  })().catch((error: unknown) => (error as Error).message);
  return { taken, problem, rejections: intake.rejections };
}

describe('a register', () => {
  it('reads rows by the names of their columns, in any order', async () => {
    const { taken, problem } = await parse(
      facts,
      `${header},Note`,
      '2026-04-01,a-place,"Nursing, at home",PLACE,,Minutes,kept out',
      ',b-place,Dentistry,SYSTEM,Few places,Minutes,',
    );
    expect(problem).toBeUndefined();
    expect(taken).toEqual([
      {
        table: 'delegation',
        source: 'L2',
        values: { place: 'a-place', since: '2026-04-01', row_key: 'L2' },
      },
      {
        table: 'delegation',
        source: 'L3',
        values: { place: 'b-place', since: null, row_key: 'L3' },
      },
    ]);
  });

  it('refuses a file with faults, and names each by line and column', async () => {
    const { problem, rejections } = await parse(
      facts,
      header,
      '2026-02-30,A Place,Nursing,LOCAL,,',
      '2026-04-01,a-place,Nursing,PLACE,,Minutes',
      ',b-place,Dentistry,SYSTEM,,Minutes',
    );
    expect(rejections.map(({ source }) => source)).toEqual([
      'L2, column "Place id"',
      'L2, column "Level"',
      'L2, column "Since"',
      'L2, column "Source"',
      'L4, column "Reason not local"',
    ]);
    expect(problem).toMatch(
      /5 cells cannot be taken: line 2, column "Place id" is "A Place"; expected/,
    );
    expect(problem).toMatch(/line 2, column "Since" is "2026-02-30"; expected a day that exists/);
    expect(problem).toMatch(/line 4, column "Reason not local" is blank, though/);
  });

  it('refuses a file that lacks a column, naming it', async () => {
    const { problem } = await parse(facts, 'Place id,Function', 'a-place,Nursing');
    expect(problem).toMatch(/columns are missing; expected "Level", "Reason not local"/);
  });

  it('tells facts from examples by a column, and takes neither for the other', async () => {
    const plain = await sampleOf(header, ',a,b,PLACE,,c');
    expect([facts.recognises(plain), examples.recognises(plain)]).toEqual([true, false]);
    const marked = await sampleOf(`${header},Illustrative`, ',a,b,PLACE,,c,yes');
    expect([facts.recognises(marked), examples.recognises(marked)]).toEqual([false, true]);
    expect([facts.illustrative, examples.illustrative]).toEqual([undefined, true]);
    const { problem } = await parse(
      examples,
      `${header},Illustrative`,
      ',a,b,PLACE,,c,yes',
      ',a,b,PLACE,,c,no',
    );
    expect(problem).toMatch(/1 cell cannot be taken: line 3, column "Illustrative" is not "yes"/);
  });
});

import {
  illustrativeHeading,
  type Template,
  type TemplateColumn,
} from '../../../schema/templates/template.js';
import type { Edition, FileSample, PublishedDataset } from './dataset.js';
import type { Cell, Fact } from './fact.js';
import type { Intake } from './intake.js';
import { columnsByName, type Columns } from './readers/columns.js';
import { readCsv } from './readers/read-csv.js';
import { SourceError } from './readers/source-error.js';
import { faultIn, valuesOf } from './register-cells.js';

/** A row of a filled-in template whose cells have all been checked. */
export interface RegisterRow<Name extends string = string> {
  /** Line of the file: `L4`. */
  readonly source: string;
  /** A cell, trimmed; null where it is blank. */
  cell(name: Name): string | null;
  /** The values of a cell that may hold several. */
  list(name: Name): readonly string[];
}

/** What is wrong with a row whose cells are right one by one. */
export interface RowFault<Name extends string = string> {
  readonly column: Name;
  /** What follows the name of the column: `is earlier than "Agreed on"; expected a later day`. */
  readonly problem: string;
}

/** A fact for one table, with its columns but `row_key`; yes and no go into boolean columns as they are. */
export interface RegisterFact {
  readonly table: string;
  readonly values: Readonly<Record<string, Cell>>;
}

/** How the rows of a template become facts. */
export interface Register<Name extends string> {
  /** `placegraph/name`; examples have `-illustrative` after it. */
  readonly id: string;
  readonly template: Template<Name>;
  /** The facts that a row states; their `row_key` is added. */
  facts(row: RegisterRow<Name>): readonly RegisterFact[];
  /** Faults that more than one cell make. */
  faults?(row: RegisterRow<Name>): readonly RowFault<Name>[];
  /** Hash of `registers/<template>.csv`, the facts that ship; absent where none are verified. */
  readonly verified?: string;
  /** Hash of `registers/<template>.illustrative.csv`, the examples that ship; absent where there are none. */
  readonly examples?: string;
}

const faultsNamed = 50;

/** Headings of the first line; those of templates hold neither commas nor quotes. */
function headingsOf(sample: FileSample): ReadonlySet<string> {
  const cells = (sample.lines[0] ?? '').split(',');
  return new Set(cells.map((cell) => cell.replace(/^"|"$/g, '').trim()));
}

function editionsOf(sha256: string | undefined): readonly Edition[] {
  if (sha256 === undefined) return [];
  return [
    {
      sha256,
      edition: 'November 2026',
      releasedOn: null,
      importedOn: '2026-11-21',
      nature: 'DERIVED',
    },
  ];
}

function rowOf<Name extends string>(
  template: Template<Name>,
  source: string,
  text: (name: string) => string,
): RegisterRow<Name> {
  const columns = new Map<string, TemplateColumn>(
    template.columns.map((column) => [column.name, column]),
  );
  return {
    source,
    cell: (name) => text(name) || null,
    list: (name) => {
      const column = columns.get(name);
      return column === undefined ? [] : valuesOf(column, text(name));
    },
  };
}

async function* read<Name extends string>(
  register: Register<Name>,
  illustrative: boolean,
  sample: FileSample,
  intake: Intake,
): AsyncGenerator<Fact> {
  const { template } = register;
  const names = [...template.columns.map(({ name }) => name), ...marks(illustrative)];
  const faults: string[] = [];
  let columns: Columns<string> | undefined;
  for await (const line of readCsv(sample.path, { header: 'first-row' })) {
    if (columns === undefined) {
      columns = columnsByName(line, names, { file: sample.path });
      continue;
    }
    const cells = columns.read(line);
    const row = rowOf(template, `L${String(line.line)}`, (name) => cells(name).trim());
    const before = faults.length;
    const refuse = (column: string, problem: string) => {
      intake.reject(`${row.source}, column "${column}"`, problem);
      faults.push(`line ${String(line.line)}, column "${column}" ${problem}`);
    };
    for (const column of template.columns) {
      const problem = faultIn(column, cells(column.name).trim());
      if (problem !== undefined) refuse(column.name, problem);
    }
    if (illustrative && cells(illustrativeHeading).trim() !== 'yes') {
      refuse(illustrativeHeading, 'is not "yes"; facts belong in a file without this column');
    }
    if (faults.length > before) continue;
    for (const { column, problem } of register.faults?.(row) ?? []) refuse(column, problem);
    if (faults.length > before) continue;
    for (const { table, values } of register.facts(row)) {
      yield { table, source: row.source, values: { ...values, row_key: row.source } };
    }
  }
  if (faults.length > 0) throw refuseAll(sample, faults);
}

const marks = (illustrative: boolean) => (illustrative ? [illustrativeHeading] : []);

function refuseAll(sample: FileSample, faults: readonly string[]): SourceError {
  const more = faults.length - faultsNamed;
  const named = faults.slice(0, faultsNamed).join('; ') + (more > 0 ? `; and ${more} more` : '');
  const cells = faults.length === 1 ? '1 cell cannot' : `${faults.length} cells cannot`;
  return new SourceError({ file: sample.path, problem: `${cells} be taken: ${named}` });
}

/**
 * A template as a dataset: files of its header are read, every cell is checked, and a file with any fault
 * is refused whole, each fault named by line and column. Examples are a dataset of their own, see
 * `illustrativeHeading`.
 */
export function registerDataset<Name extends string>(
  register: Register<Name>,
  { illustrative = false }: { readonly illustrative?: boolean } = {},
): PublishedDataset {
  const { id, template } = register;
  return {
    kind: 'published',
    id: illustrative ? `${id}-illustrative` : id,
    title: illustrative ? `${template.title} (illustrative examples)` : template.title,
    publisher: illustrative
      ? 'Placegraph, made up as an example'
      : 'Placegraph, from the sources the register names',
    licence: 'OGL-UK-3.0',
    sourceUrl: null,
    scope: 'whole',
    editions: editionsOf(illustrative ? register.examples : register.verified),
    // Whoever fills in a template imports it; examples are only those that ship.
    ...(illustrative ? { illustrative: true } : { downloads: 'any' }),
    recognises: (sample) => {
      if (sample.kind !== 'csv') return false;
      const headings = headingsOf(sample);
      return (
        headings.has(illustrativeHeading) === illustrative &&
        template.columns.every(({ name }) => headings.has(name))
      );
    },
    parse: (sample, intake) => read(register, illustrative, sample, intake),
  };
}

/** The two datasets of a template: facts, and examples that are marked as such wherever they appear. */
export function registerDatasets<Name extends string>(
  register: Register<Name>,
): readonly PublishedDataset[] {
  return [registerDataset(register), registerDataset(register, { illustrative: true })];
}

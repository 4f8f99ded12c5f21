import type { PublishedDataset } from '../../shared/imports/dataset.js';
import type { Cell, Fact } from '../../shared/imports/fact.js';
import { isCalendarDate } from '../../shared/periods/calendar-date.js';
import { hasColumns, readTable } from './csv-table.js';

/** A register kept by hand: facts with a public source for which no publisher issues a table. */
export interface RegisterFile<Name extends string> {
  /** `placegraph/name`. */
  readonly id: string;
  readonly title: string;
  /** Hash of the file in `registers/`; a changed file needs the new one. */
  readonly sha256: string;
  /** Columns of the file, which together tell it from every other. */
  readonly columns: readonly Name[];
  /** Columns that hold dates, `YYYY-MM-DD` or blank. */
  readonly dates?: readonly Name[];
  readonly table: string;
  /** The values of a row for the table, beside `row_key`; blank cells come as null. */
  values(cell: (name: Name) => string | null): Readonly<Record<string, Cell>>;
}

/** A register kept by hand as a dataset. */
export function registerDataset<Name extends string>(file: RegisterFile<Name>): PublishedDataset {
  return {
    kind: 'published',
    id: file.id,
    title: file.title,
    publisher: 'Placegraph, from the sources the register names',
    licence: 'OGL-UK-3.0',
    sourceUrl: null,
    scope: 'whole',
    editions: [
      {
        sha256: file.sha256,
        edition: 'November 2026',
        releasedOn: null,
        importedOn: '2026-11-21',
        nature: 'DERIVED',
      },
    ],
    recognises: (sample) => hasColumns(sample, file.columns),
    async *parse(sample, intake): AsyncGenerator<Fact> {
      for await (const { source, cell } of readTable(sample, file.columns)) {
        const wrong = file.dates?.find((name) => cell(name) !== '' && !isCalendarDate(cell(name)));
        if (wrong !== undefined) {
          intake.reject(source, `${wrong} is "${cell(wrong)}"; expected YYYY-MM-DD or blank`);
          continue;
        }
        const values = file.values((name) => cell(name) || null);
        yield { table: file.table, source, values: { ...values, row_key: source } };
      }
    },
  };
}

import type { Intake } from '../../../shared/imports/intake.js';
import { elsewhere, isHeldArea } from '../held-area.js';
import { namedRows } from '../named-rows.js';

/** Columns read by name: `Compared to …` varies by parent, and old exports lack the last column. */
export const columns = {
  id: 'Indicator ID',
  name: 'Indicator Name',
  area: 'Area Code',
  sex: 'Sex',
  age: 'Age',
  categoryType: 'Category Type',
  category: 'Category',
  period: 'Time period',
  value: 'Value',
  lower: 'Lower CI 95.0 limit',
  upper: 'Upper CI 95.0 limit',
  count: 'Count',
  denominator: 'Denominator',
  note: 'Value note',
} as const;

/** A row of an export: its cells as text, and where it stands. */
export type ExportRow = Readonly<Record<keyof typeof columns | 'source', string>>;

const names = Object.keys(columns) as (keyof typeof columns)[];

/**
 * The rows of England, London and its authorities by the id of their indicator, both in the order of the
 * file. What an indicator is measured in shows only when all its rows are there. Rows of counties, other
 * regions and smaller areas are counted as out of scope.
 */
export async function rowsByIndicator(
  file: string,
  intake: Intake,
): Promise<ReadonlyMap<string, readonly ExportRow[]>> {
  const byIndicator = new Map<string, ExportRow[]>();
  for await (const { source, cell } of namedRows(file, columns)) {
    if (!isHeldArea(cell('area'))) {
      intake.outOfScope(elsewhere);
      continue;
    }
    const cells = Object.fromEntries(names.map((name) => [name, cell(name).trim()]));
    const row = { ...cells, source } as ExportRow;
    const rows = byIndicator.get(row.id);
    if (rows) rows.push(row);
    else byIndicator.set(row.id, [row]);
  }
  return byIndicator;
}

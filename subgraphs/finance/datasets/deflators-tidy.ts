import type { FileSample } from '../../shared/imports/dataset.js';
import type { Intake } from '../../shared/imports/intake.js';
import { columnsByName } from '../../shared/imports/readers/columns.js';
import { readCsv } from '../../shared/imports/readers/read-csv.js';
import { financialYearCode, isIndex, type DeflatorRow } from './financial-year-row.js';

const names = ['fiscal_year', 'gdp_deflator', 'is_forecast'] as const;

/** Reads a file of one row a financial year, forecasts included, with a flag for them. */
export async function* readTidyDeflators(
  sample: FileSample,
  intake: Intake,
): AsyncGenerator<DeflatorRow> {
  let columns;
  for await (const row of readCsv(sample.path, { header: 'first-row' })) {
    if (!columns) {
      columns = columnsByName(row, names, { file: sample.path });
      continue;
    }
    const cell = columns.read(row);
    const source = `L${String(row.line)}`;
    const period = financialYearCode(cell('fiscal_year'));
    const index = cell('gdp_deflator');
    const forecast = cell('is_forecast');
    if (period === undefined || !isIndex(index) || !/^(true|false)$/.test(forecast)) {
      intake.reject(
        source,
        `"${row.cells.join(',').slice(0, 80)}"; expected a financial year, an index and true or false`,
      );
    } else yield { period, index, isForecast: forecast === 'true', source };
  }
}

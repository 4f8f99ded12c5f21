import { findIndicator, sectorOf } from '../../../schema/indicators/registry.js';
import type { SectorId } from '../../../schema/indicators/indicator.js';
import { observationFact, type Marker } from '../figures/observation-fact.js';
import { isPeriodCode } from '../periods/period.js';
import type { FileSample, PublishedDataset } from './dataset.js';
import type { Fact } from './fact.js';
import type { Intake } from './intake.js';
import { columnsByName, type Cells } from './readers/columns.js';
import { readCsv } from './readers/read-csv.js';

/** Columns of a file of figures: one line a figure, a breakdown as `age;sex` with its level `65+;Female`. */
export const observationColumns = [
  'indicator_id',
  'area_code',
  'period',
  'breakdown',
  'level',
  'value',
  'numerator',
  'denominator',
  'marker',
  'note',
] as const;

type Column = (typeof observationColumns)[number];

const decimal = /^-?\d{1,15}(\.\d{1,10})?$/;
const markers: ReadonlySet<string> = new Set<Marker>(['c', 'x', 'z', 'u', 'low']);

/** What is wrong with a line, with what was expected; undefined where nothing is. */
function faultOf(sector: SectorId, cell: Cells<Column, never>): string | undefined {
  const indicator = findIndicator(cell('indicator_id'));
  if (!indicator || sectorOf(indicator) !== sector) {
    return `"${cell('indicator_id')}" is no indicator of ${sector}`;
  }
  if (!/^[A-Za-z0-9-]{1,40}$/.test(cell('area_code'))) return `"${cell('area_code')}" is no code`;
  if (!isPeriodCode(cell('period'))) return `"${cell('period')}" is no period`;
  const number = (['value', 'numerator', 'denominator'] as const).find(
    (column) => cell(column) !== '' && !decimal.test(cell(column)),
  );
  if (number) return `${number} "${cell(number).slice(0, 20)}" is no number`;
  if (cell('marker') !== '' && !markers.has(cell('marker'))) {
    return `"${cell('marker')}" is no marker; expected one of ${[...markers].join(', ')}`;
  }
  if ((cell('value') === '') === (cell('marker') === ''))
    return 'neither or both of value and marker';
  if (cell('breakdown').split(';').length !== cell('level').split(';').length) {
    return 'breakdown and level are not of the same number of parts';
  }
  return undefined;
}

function dimensionsOf(breakdown: string, level: string): Record<string, string> {
  const levels = level.split(';');
  if (breakdown === '') return {};
  return Object.fromEntries(breakdown.split(';').map((name, at) => [name, levels[at] ?? '']));
}

async function* parse(sector: SectorId, sample: FileSample, intake: Intake): AsyncGenerator<Fact> {
  let columns;
  for await (const row of readCsv(sample.path, { header: 'first-row' })) {
    if (!columns) {
      columns = columnsByName(row, observationColumns, { file: sample.path });
      continue;
    }
    const cell = columns.read(row);
    const source = `L${String(row.line)}`;
    const fault = faultOf(sector, cell);
    if (fault !== undefined) {
      intake.reject(source, fault);
      continue;
    }
    yield observationFact({
      indicator: cell('indicator_id'),
      area: cell('area_code'),
      period: cell('period'),
      dimensions: dimensionsOf(cell('breakdown'), cell('level')),
      value: cell('value') || null,
      numerator: cell('numerator') || null,
      denominator: cell('denominator') || null,
      marker: (cell('marker') || null) as Marker | null,
      note: cell('note') || null,
      source,
    });
  }
}

/**
 * Figures of a sector as its own table of indicators, areas and periods: whatever was gathered elsewhere
 * and is of no other dataset. Each file says what it says of its figures and nothing of others.
 */
export function observationDataset(sector: SectorId): PublishedDataset {
  return {
    kind: 'published',
    id: `placegraph/${sector}-observations`,
    title: `Figures of ${sector} from a table of indicators, areas and periods`,
    publisher: 'Placegraph, from the sources the importer names',
    licence: 'OGL-UK-3.0',
    sourceUrl: null,
    scope: 'periods',
    downloads: 'any',
    editions: [],
    plainFigures: true,
    recognises: ({ kind, lines: [header = '', first = ''] }) =>
      kind === 'csv' &&
      observationColumns.every((name) => header.split(',').includes(name)) &&
      first.includes(`${sector}.`),
    parse: (sample, intake) => parse(sector, sample, intake),
  };
}

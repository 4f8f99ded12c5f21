import { headlineCells } from '../../council/headline-cells.js';
import { csvCells, sheetCells } from '../../council/published-cells.js';
import { editions, outturnCells } from '../../finance/outturn-cells.js';
import { cells } from '../../health/expected-figures.js';
import { hospitalCells } from '../../health/hospital-cells.js';

/** A figure by its id, with the value that stands in a cell of a published file. */
export interface CommittedCell {
  readonly sector: 'council' | 'health' | 'finance';
  readonly id: string;
  readonly value: string;
}

const dimensionsOfLevels: ReadonlyMap<string, string> = new Map([
  ['ae-attendances', 'department'],
  ['general-acute-beds-occupied', 'age-group'],
  ['discharge-delays', 'delay-reason'],
]);

const withLevel = (id: string, level: string | undefined) => (level ? `${id}:${level}` : id);

const council = [...headlineCells, ...csvCells].map(
  ([, indicator, area, period, value]): CommittedCell => ({
    sector: 'council',
    id: `council.${indicator}:${area}:${period}`,
    value,
  }),
);

const sheets = sheetCells.map(([, indicator, area, period, level, value]): CommittedCell => ({
  sector: 'council',
  id: withLevel(`council.${indicator}:${area}:${period}`, level),
  value,
}));

const practices = cells.map(([file, area, period, dimension, level, value]): CommittedCell => ({
  sector: 'health',
  id: withLevel(
    `health.${file === 'lists' ? 'registered-patients' : 'gp-appointments'}:${area}:${period}`,
    dimension && `${dimension}=${level}`,
  ),
  value,
}));

const hospitals = hospitalCells.map(({ indicator, area, period, level, text, value }) => {
  const dimension = dimensionsOfLevels.get(indicator.replace('health.', '')) ?? '';
  const id = withLevel(`${indicator}:${area}:${period}`, level && `${dimension}=${level}`);
  return { sector: 'health', id, value: value ?? text } satisfies CommittedCell;
});

/** The first statement of each: later editions revise some. */
const outturn = outturnCells.map(([edition, indicator, area, value]): CommittedCell => {
  const year = editions[edition][1].slice(0, 4);
  return { sector: 'finance', id: `${indicator}:${area}:FY${year}@1`, value };
});

/**
 * Figures of all sectors that other suites compare with a cell of a published file: line and column, or
 * sheet and cell, and read again where the files are at hand.
 */
export const committedCells: readonly CommittedCell[] = [
  ...council,
  ...sheets,
  ...practices,
  ...hospitals,
  ...outturn,
];

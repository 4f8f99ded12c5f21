import type { FigureContext } from '../figures/loaders.js';
import type { Figure } from '../figures/figure.js';
import { aggregateFigures } from '../statistics/aggregate.js';
import { statedFigure, type StatedFigure } from '../statistics/stated-figure.js';
import { natureOf } from '../statistics/units.js';
import type { ComparatorAreas } from './comparator-areas.js';
import { wholeSeries } from './whole-series.js';

/** A comparator as it was found or put together. */
export interface FoundComparator {
  readonly figure: StatedFigure;
  /** The figures it is, or was added up from. */
  readonly parts: readonly Figure[];
  /** How it was put together; null where it stands as such. */
  readonly aggregation: string | null;
  readonly caveat: string | null;
}

async function sameFigureOf(
  figure: Figure,
  areaCode: string,
  context: FigureContext,
): Promise<Figure | undefined> {
  const series = await wholeSeries(figure, areaCode, context);
  return series.find(({ period, level }) => period === figure.period && level === figure.level);
}

function caveatOf(outside: readonly string[], lacking: readonly string[]): string | null {
  const caveats = [
    outside.length > 0 && `Left out because they lie outside London: ${outside.join(', ')}.`,
    lacking.length > 0 && `Left out because there is no value: ${lacking.join(', ')}.`,
  ];
  return caveats.filter((caveat) => caveat !== false).join(' ') || null;
}

function addUp(
  figure: Figure,
  { code, members, fewest, outside }: ComparatorAreas,
  found: readonly Figure[],
): FoundComparator | string {
  const { indicator } = figure;
  const parts = fewest === null ? found : found.filter(({ value }) => value !== null);
  if (fewest !== null && parts.length < fewest) {
    return `Of the areas it would be added up from ${String(parts.length)} have a value; at least ${String(fewest)} must.`;
  }
  const { answer, refusal } = aggregateFigures(
    parts.map((part) => statedFigure(part, indicator)),
    { statistic: indicator.statistic, ...(fewest === null && { areas: members }) },
  );
  if (answer === null) return refusal.reason;
  const lacking = members.filter((area) => !parts.some(({ area_code }) => area_code === area));
  return {
    figure: {
      ...statedFigure(figure, indicator),
      areaCode: code ?? '',
      value: answer.value,
      numerator: answer.numerator,
      denominator: answer.denominator,
      interval: null,
      marker: null,
      statuses: answer.statuses,
    },
    parts,
    aggregation: answer.method,
    caveat: caveatOf(outside, lacking),
  };
}

/**
 * The figure of the areas behind a comparator: the published one where there is one, else the areas added
 * up from numerators and denominators; or why there is neither.
 */
export async function findComparator(
  figure: Figure,
  areas: ComparatorAreas,
  context: FigureContext,
): Promise<FoundComparator | string> {
  const { indicator } = figure;
  if (areas.code === figure.area_code) return 'It is the figure of that area itself.';
  if (natureOf(indicator.unit).kind === 'TOTAL') {
    return 'Totals of areas of different size say nothing about each other; compare rates.';
  }
  const [published, ...members] = await Promise.all([
    areas.code === null ? undefined : sameFigureOf(figure, areas.code, context),
    ...areas.members.map((member) => sameFigureOf(figure, member, context)),
  ]);
  if (published && published.value !== null) {
    const stated = statedFigure(published, indicator);
    return { figure: stated, parts: [published], aggregation: null, caveat: null };
  }
  const found = members.filter((member) => member !== undefined);
  if (found.length === 0) return 'No figure of it is at hand for this period.';
  return addUp(figure, areas, found);
}

import { parseFigureId } from '../../shared/figures/figure-id.js';
import { tellAny } from '../../shared/figures/observation-model.js';
import { figuresField, observationById } from '../../shared/figures/series.js';
import { parsePeriod } from '../../shared/periods/period.js';
import type { PeriodRange } from '../../shared/periods/label.js';
import type { HealthContext } from '../context.js';
import { rebasedSeries } from '../loaders/rebased-series.js';
import type { ObservationModel, OrganisationModel, SeriesModel } from '../models.js';

const asPublished = figuresField('health');
const standing = observationById('health');

/** Arguments of `figures` where boundaries can be chosen. */
interface FiguresArguments {
  readonly indicators: readonly string[];
  readonly periods?: PeriodRange | null | undefined;
  readonly rebasedTo?: string | null | undefined;
}

/** `figures(indicators:, periods:, rebasedTo:)` of an NHS organisation. */
export async function organisationFigures(
  organisation: OrganisationModel,
  { indicators, periods = null, rebasedTo }: FiguresArguments,
  context: HealthContext,
): Promise<SeriesModel[]> {
  const found = await asPublished(organisation, { indicators, periods }, context);
  return rebasedTo == null
    ? found
    : found.map((series) => rebasedSeries(series, organisation, rebasedTo, periods, context));
}

/** One figure by its id; `@boundaries-2026-04-01` behind it asks for the boundaries of that day. */
export async function healthObservation(
  root: unknown,
  args: { readonly id: string },
  context: HealthContext,
): Promise<ObservationModel | null> {
  const { indicatorId, areaCode, period, breakdown, level, rebasedTo } = parseFigureId(args.id);
  if (rebasedTo === null) return standing(root, args, context);
  const organisation = await context.health.organisation.load(areaCode);
  if (!organisation) return null;
  const { start: from, end: to } = parsePeriod(period);
  const asked = { indicators: [indicatorId], periods: { from, to }, rebasedTo };
  const [series] = await organisationFigures(organisation, asked, context);
  const figures = (await series?.find(breakdown)) ?? [];
  return tellAny(figures.find((figure) => figure.period === period && figure.level === level));
}

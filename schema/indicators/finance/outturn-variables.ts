import { outturnAdultSocialCare } from './outturn-adult-social-care.js';
import { outturnChildrensSocialCare } from './outturn-childrens-social-care.js';
import {
  allMeasures,
  outturnMeasures,
  type OutturnForm,
  type OutturnLine,
  type OutturnMeasure,
  type OutturnMeasureName,
  type OutturnTable,
} from './outturn-line.js';
import { outturnPublicHealth } from './outturn-public-health.js';
import { outturnServices } from './outturn-services.js';

/** One variable of a form: a machine code of the published file and the indicator it is. */
export interface OutturnVariable {
  readonly form: OutturnForm;
  /** As the file writes it: `RSX-asc-net-cur-exp`. */
  readonly code: string;
  readonly indicatorId: `finance.${string}`;
  readonly measure: OutturnMeasure;
  readonly measureName: OutturnMeasureName;
  readonly line: OutturnLine;
  /** The service in words, beginning with a capital. */
  readonly title: string;
}

/** Every table of lines, in the order in which the forms print them. */
export const outturnTables: readonly OutturnTable[] = [
  outturnServices,
  outturnChildrensSocialCare,
  outturnAdultSocialCare,
  outturnPublicHealth,
];

function variablesOf(table: OutturnTable, line: OutturnLine): OutturnVariable[] {
  const { form, service } = table;
  const slug = service ? `${service.slug}-${line.slug}` : line.slug;
  const title = service ? `${service.title}, ${line.title}` : line.title;
  return (line.measures ?? allMeasures).map((measureName) => {
    const measure = outturnMeasures[measureName];
    return {
      form,
      code: `${form}-${line.code}-${measure.code}`,
      indicatorId: `finance.${slug}-${measure.slug}`,
      measure,
      measureName,
      line,
      title,
    };
  });
}

/** Every variable that the graph takes from the revenue outturn. */
export const outturnVariables: readonly OutturnVariable[] = outturnTables.flatMap((table) =>
  table.lines.flatMap((line) => variablesOf(table, line)),
);

/** Variables of a form that its file for a financial year (by its first calendar year) must hold. */
export function variablesOfForm(form: OutturnForm, year: number): readonly OutturnVariable[] {
  return outturnVariables.filter(
    (variable) => variable.form === form && year <= (variable.line.lastYear ?? year),
  );
}

/** Indicator of each service of the outturn time series, by the name the series gives it. */
export const timeSeriesIndicators: ReadonlyMap<string, string> = new Map(
  outturnVariables.flatMap(({ line, measureName, indicatorId }) =>
    line.timeSeries !== undefined && measureName === 'net' ? [[line.timeSeries, indicatorId]] : [],
  ),
);

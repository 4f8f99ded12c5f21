/** A column of a sheet and the figure it holds. */
export interface HomelessnessColumn {
  /** What stands above it, without the marks of footnotes. Some sheets print it in a hidden row. */
  readonly heading: string;
  /** Indicator without `council.`. */
  readonly indicator: string;
  /** Level, when it is a breakdown. */
  readonly level?: Readonly<Record<string, string>>;
  /** Decimals to which the file's unrounded numbers are cut; absent for whole numbers. */
  readonly decimals?: number;
  /** Heading of the column of thousands of households a rate is of, and of its numerator. */
  readonly rateOf?: { readonly numerator: string; readonly thousands: string };
}

/** A sheet of the detailed local authority tables that is read. */
export interface HomelessnessSheet {
  readonly name: string;
  /** Counted on the last day of the quarter, or over the quarter. */
  readonly time: 'last-day' | 'quarter';
  readonly columns: readonly HomelessnessColumn[];
}

/** A column that is a level of a dimension; its heading, unless given, is the level. */
export function breakdown(
  indicator: string,
  dimension: string,
  level: string,
  heading = level,
): HomelessnessColumn {
  return { heading, indicator, level: { [dimension]: level } };
}

/** Columns whose headings are the levels of one dimension. */
export function levels(
  indicator: string,
  dimension: string,
  headings: readonly string[],
): readonly HomelessnessColumn[] {
  return headings.map((heading) => breakdown(indicator, dimension, heading));
}

const parent = 'Single parent with dependent children';

/** Household types, as every sheet that has them prints them in a hidden row. */
export function householdTypes(indicator: string): readonly HomelessnessColumn[] {
  const type = (level: string, heading?: string) =>
    breakdown(indicator, 'household-type', level, heading);
  return [
    type(`${parent}, male`, `${parent} - Male`),
    type(`${parent}, female`, `${parent} - Female`),
    type(`${parent}, other or not known`, `${parent} - Other/gender not known`),
    type('Single adult, male', 'Single adult - Male'),
    type('Single adult, female', 'Single adult - Female'),
    type('Single adult, other or not known', 'Single adult - Other/gender not known'),
    type('Couple with dependent children'),
    type(
      'Couple or two adults without dependent children',
      'Couple / two adults without dependent children',
    ),
    type('Three or more adults with dependent children'),
    type('Three or more adults without dependent children'),
    type('Not known'),
  ];
}

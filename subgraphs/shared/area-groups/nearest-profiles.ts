/** An area with the numbers that describe it, in the same order for all. */
export interface Profile {
  readonly code: string;
  readonly values: readonly number[];
}

/** One of the areas most like another. */
export interface Nearest {
  readonly area: string;
  readonly member: string;
  /** 1 is the most alike. */
  readonly rank: number;
  /** Distance in standard deviations, three decimals. */
  readonly distance: string;
}

function standardised(profiles: readonly Profile[]): Profile[] {
  const places = profiles[0]?.values.map((_value, place) => place) ?? [];
  const scales = places.map((place) => {
    const column = profiles.map(({ values }) => values[place] ?? NaN);
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length;
    return { mean, deviation: Math.sqrt(variance) };
  });
  return profiles.map(({ code, values }) => ({
    code,
    values: values.map((value, place) => {
      const { mean = 0, deviation = 1 } = scales[place] ?? {};
      return (value - mean) / deviation;
    }),
  }));
}

function distance(one: Profile, other: Profile): number {
  return Math.hypot(...one.values.map((value, place) => value - (other.values[place] ?? NaN)));
}

/**
 * For each area the `count` most like it: every number brought to mean 0 and standard deviation 1 over all
 * areas, then the straight-line distance, each number weighing the same. Of equals the lower code is first.
 *
 * @param profiles areas in any order; a number that is the same everywhere makes the distance no number
 */
export function nearestProfiles(profiles: readonly Profile[], count: number): Nearest[] {
  const areas = standardised([...profiles].sort((a, b) => (a.code < b.code ? -1 : 1)));
  return areas.flatMap((area) =>
    areas
      .filter(({ code }) => code !== area.code)
      .map((other) => ({ member: other.code, apart: distance(area, other) }))
      .sort((a, b) => a.apart - b.apart)
      .slice(0, count)
      .map(({ member, apart }, index) => ({
        area: area.code,
        member,
        rank: index + 1,
        distance: apart.toFixed(3),
      })),
  );
}

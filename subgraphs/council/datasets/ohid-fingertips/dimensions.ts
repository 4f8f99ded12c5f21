import type { FingertipsRow } from '../../../../schema/indicators/council/fingertips.js';

/** What of a row says which people it is about. */
export interface People {
  readonly sex: string;
  readonly age: string;
  readonly categoryType: string;
  readonly category: string;
}

/** Categories that are taken; the geography in brackets behind them changes from edition to edition. */
const categories: readonly (readonly [RegExp, string])[] = [
  [/^County & UA deprivation deciles in England/, 'deprivation-decile'],
  [/^District & UA deprivation deciles in England/, 'district-deprivation-decile'],
];

/**
 * The dimensions of a row; none for the headline. Undefined for what is not taken: other categories, and
 * crosses of a category with sex or age.
 */
export function dimensionsOf(
  people: People,
  row: Pick<FingertipsRow, 'age'>,
): Readonly<Record<string, string>> | undefined {
  const { sex, age, categoryType, category } = people;
  const marginal = {
    ...(sex !== 'Persons' && { sex }),
    ...(age !== row.age && { age }),
  };
  if (category === '' && categoryType === '') return marginal;
  const dimension = categories.find(([pattern]) => pattern.test(categoryType))?.[1];
  if (dimension === undefined || Object.keys(marginal).length > 0) return undefined;
  return { [dimension]: category.replace(/ \(IMD\d{4}\)$/, '') };
}

/** Which of two editions of the same categories is the later: `4/23` of `(IMD2019, 4/23 geography)`. */
export function geographyOf(categoryType: string): number {
  const years = [...categoryType.matchAll(/\d{1,2}\/(\d\d)/g)].map(([, year]) => Number(year));
  return Math.max(0, ...years);
}

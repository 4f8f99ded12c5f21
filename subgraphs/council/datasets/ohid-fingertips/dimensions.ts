/** What of a row says which people it is about. */
export interface People {
  readonly sex: string;
  readonly age: string;
  readonly categoryType: string;
  readonly category: string;
}

/** The people of the headline; null where no row is of all of them, so that all rows are a breakdown. */
export interface HeadlinePeople {
  readonly sex: string | null;
  readonly age: string | null;
}

/** Categories that are taken; the geography in brackets behind them changes from edition to edition. */
const categories: readonly (readonly [RegExp, string])[] = [
  [/^County & UA deprivation deciles in England/, 'deprivation-decile'],
  [/^District & UA deprivation deciles in England/, 'district-deprivation-decile'],
];

/** Dimensions that figures of Fingertips may have. */
export const dimensionNames = ['age', ...categories.map(([, name]) => name), 'sex'];

/** Whether a row is about a category of people or places rather than about all of a sex and age. */
export const isOfCategory = ({ categoryType, category }: People): boolean =>
  category !== '' || categoryType !== '';

/**
 * The dimensions of a row; none for the headline. Undefined for what is not taken: other categories, and
 * crosses of a category with sex or age.
 */
export function dimensionsOf(
  people: People,
  headline: HeadlinePeople,
): Readonly<Record<string, string>> | undefined {
  const { sex, age, categoryType, category } = people;
  const marginal = {
    ...(sex !== headline.sex && { sex }),
    ...(age !== headline.age && { age }),
  };
  if (!isOfCategory(people)) return marginal;
  const dimension = categories.find(([pattern]) => pattern.test(categoryType))?.[1];
  if (dimension === undefined || Object.keys(marginal).length > 0) return undefined;
  return { [dimension]: category.replace(/ \(IMD\d{4}\)$/, '') };
}

/** Which of two editions of the same categories is the later: `4/23` of `(IMD2019, 4/23 geography)`. */
export function geographyOf(categoryType: string): number {
  const years = [...categoryType.matchAll(/\d{1,2}\/(\d\d)/g)].map(([, year]) => Number(year));
  return Math.max(0, ...years);
}

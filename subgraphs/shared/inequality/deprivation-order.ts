/** Words of Fingertips for tenths and fifths by deprivation, from the most deprived. */
const tenths = [
  'most deprived decile',
  'second most deprived decile',
  'third more deprived decile',
  'fourth more deprived decile',
  'fifth more deprived decile',
  'fifth less deprived decile',
  'fourth less deprived decile',
  'third less deprived decile',
  'second least deprived decile',
  'least deprived decile',
];
const fifths = [
  'most deprived quintile',
  'second most deprived quintile',
  'third more deprived quintile',
  'second least deprived quintile',
  'least deprived quintile',
];

/** How many groups a dimension has that divides people by deprivation; null for any other dimension. */
export function groupsByDeprivation(dimension: string): number | null {
  if (/(deprivation|imd)-(decile|tenth)/.test(dimension)) return 10;
  return /(deprivation|imd)-(quintile|fifth)/.test(dimension) ? 5 : null;
}

/**
 * Place of a group in the order of deprivation, 1 the most deprived; null where its name does not say. Names
 * begin with a number that counts so (`1`, `10 (least deprived)`, `Decile 3`) or are those of Fingertips,
 * with or without the index in brackets.
 */
export function placeByDeprivation(level: string): number | null {
  const words = level
    .toLowerCase()
    .replace(/\(.*\)/, '')
    .trim();
  const place = Math.max(tenths.indexOf(words), fifths.indexOf(words)) + 1;
  if (place > 0) return place;
  const [, number] = /^(?:decile |quintile |d|q)?(\d{1,2})\b/.exec(words) ?? [];
  return number === undefined ? null : Number(number);
}

/** One row a key, the last that has it; null where none has. */
export function oneByKey<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** The rows of each key, in the order of the rows; a row may have one key, several or none. */
export function manyByKey<Key extends string | number, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keysOf: (row: Row) => Key | readonly Key[] | null,
): Row[][] {
  const byKey = new Map(keys.map((key): [Key, Row[]] => [key, []]));
  for (const row of rows) {
    const own = keysOf(row);
    if (typeof own !== 'object') byKey.get(own)?.push(row);
    else for (const key of new Set(own)) byKey.get(key)?.push(row);
  }
  return keys.map((key) => byKey.get(key) ?? []);
}

/** The rows of each key, told by the place of the key in what was asked, from 1. */
export function manyByPlace<Row extends { readonly place: number }>(
  keys: readonly unknown[],
  rows: readonly Row[],
): Row[][] {
  const found = keys.map((): Row[] => []);
  for (const row of rows) found[row.place - 1]?.push(row);
  return found;
}

/** Rows by a key, each group and the groups among themselves in the order of the rows. */
export function groupRows<Row>(
  rows: Iterable<Row>,
  key: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

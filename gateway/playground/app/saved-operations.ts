/** A question that ships with the graph, as the gateway serves it. */
export interface SavedOperation {
  readonly id: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** What is shown where no saved operation can be had. */
const fallback: SavedOperation = {
  id: '00-start',
  query:
    '# Write a query here; Ctrl+Space completes, Ctrl+Enter asks.\nquery Start {\n  __typename\n}\n',
  variables: {},
};

/** The saved operations in their order; never empty. */
export async function fetchSavedOperations(): Promise<readonly SavedOperation[]> {
  try {
    const response = await fetch('/playground/operations.json');
    const operations = response.ok ? ((await response.json()) as SavedOperation[]) : [];
    return operations.length > 0 ? operations : [fallback];
  } catch {
    return [fallback];
  }
}

/** Tabs as the editor takes them. */
export function toTabs(operations: readonly SavedOperation[]) {
  return operations.map(({ query, variables }) => ({
    query,
    variables: Object.keys(variables).length > 0 ? JSON.stringify(variables, null, 2) : null,
    headers: null,
  }));
}

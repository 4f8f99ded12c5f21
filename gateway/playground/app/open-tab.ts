/** What a tab of the editor holds. */
export interface Tab {
  readonly query: string | null;
  readonly variables: string | null;
}

/** Where GraphiQL keeps its tabs. */
const tabsKey = 'graphiql:tabState';

/**
 * The tab that is open when the page appears: the one that was open last time, else the first.
 * GraphiQL shows the query of its open tab by itself, but its variables only when they are handed
 * to it; and it takes what it is handed for a new tab unless both are the same as in one it has.
 */
export function findOpenTab(storage: Pick<Storage, 'getItem'>, tabs: readonly Tab[]): Tab {
  const remembered = parseTabs(storage.getItem(tabsKey));
  return remembered ?? tabs[0] ?? { query: null, variables: null };
}

function parseTabs(text: string | null): Tab | undefined {
  if (text === null) return undefined;
  try {
    const { tabs, activeTabIndex } = JSON.parse(text) as { tabs: Tab[]; activeTabIndex: number };
    return tabs[activeTabIndex];
  } catch {
    return undefined;
  }
}

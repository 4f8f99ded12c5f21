import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { findOpenTab } from './open-tab.ts';
import { fetchSavedOperations, toTabs } from './saved-operations.ts';
import { versionedStorage } from './versioned-storage.ts';

const page = document.getElementById('playground');
if (page === null) throw new Error('The page has no place for the playground.');

const operations = await fetchSavedOperations();
const tabs = toTabs(operations);
const storage = versionedStorage(window.localStorage, operations);
const open = findOpenTab(storage, tabs);

createRoot(page).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: '/graphql' })}
    defaultTabs={tabs}
    initialQuery={open.query ?? ''}
    initialVariables={open.variables ?? ''}
    storage={storage}
    defaultEditorToolsVisibility="variables"
  >
    <GraphiQL.Logo>Placegraph</GraphiQL.Logo>
  </GraphiQL>,
);

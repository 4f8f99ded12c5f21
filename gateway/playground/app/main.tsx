import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createRoot } from 'react-dom/client';
import { fetchSavedOperations, toTabs } from './saved-operations.ts';
import { versionedStorage } from './versioned-storage.ts';

const page = document.getElementById('playground');
if (page === null) throw new Error('The page has no place for the playground.');

const operations = await fetchSavedOperations();
const fetcher = createGraphiQLFetcher({ url: '/graphql' });

createRoot(page).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={toTabs(operations)}
    storage={versionedStorage(window.localStorage, operations)}
    defaultEditorToolsVisibility="variables"
  >
    <GraphiQL.Logo>Placegraph</GraphiQL.Logo>
  </GraphiQL>,
);

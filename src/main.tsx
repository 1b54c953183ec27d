import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { openPaperReader } from './data/paper-store.ts';
import { createScrollMemory } from './data/scroll-memory.ts';
import { createSearchClient, startSearchWorker } from './search/search-client.ts';
import { createLibraryStore, withEvent, withFirstScreen } from './state/library-store.ts';
import { createNavigation } from './state/navigation.ts';
import { createOfflineStore } from './state/offline-store.ts';
import { FIRST_ROWS, createResultsStore } from './state/results-store.ts';
import { ServicesProvider, type Services } from './state/services.tsx';
import { createUiStore } from './state/ui-store.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/controls.css';

const papers = openPaperReader();
const library = createLibraryStore();
const navigation = createNavigation();

async function readFirstScreen(): Promise<void> {
  const firstScreen = await papers.firstScreen(FIRST_ROWS);
  library.setState((state) => withFirstScreen(state, firstScreen));
}

const search = createSearchClient(
  new URL(import.meta.env.BASE_URL, location.href).href,
  (event) => {
    library.setState((state) => withEvent(state, event));
    if (event.kind === 'stored') void readFirstScreen();
  },
  startSearchWorker,
);

const services: Services = {
  papers,
  library,
  navigation,
  search,
  scroll: createScrollMemory(),
  results: createResultsStore(navigation, library, search),
  offline: createOfflineStore(() => location.reload()),
  ui: createUiStore(),
};

// A lazy part of a former version is gone from the site after an update: the new page has its own.
addEventListener('vite:preloadError', (event) => {
  event.preventDefault();
  services.offline.setState({ update: { kind: 'taken' } });
});

/** The first screen is drawn before the worker and the service worker take their share. */
async function start(): Promise<void> {
  await readFirstScreen();
  requestAnimationFrame(() => setTimeout(() => search.open()));
  const stop = library.subscribe(({ searchable }) => {
    if (!searchable) return;
    stop();
    services.offline.register();
  });
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root to draw into.');
createRoot(root).render(
  <StrictMode>
    <ErrorBoundary>
      <ServicesProvider value={services}>
        <App />
      </ServicesProvider>
    </ErrorBoundary>
  </StrictMode>,
);
void start();

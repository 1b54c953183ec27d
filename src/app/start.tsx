import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { LeftPlace } from '#domain/launch';
import { CHANCE_BYTES, timeId } from '#domain/time-id';
import { createDrafts } from '../data/drafts.ts';
import type { FirstScreen, PaperReader } from '../data/paper-reader.ts';
import { isOwnWindow, keepLeftPlace, readLeftPlace } from '../data/left-place.ts';
import { noteProblem } from '../data/problem-log.ts';
import { createScrollMemory } from '../data/scroll-memory.ts';
import type { LibraryEvent } from '../search/protocol.ts';
import { createSearchClient } from '../search/search-client.ts';
import { createWorkerLine, startSearchWorker, type WorkerPort } from '../search/worker-line.ts';
import { createLibraryStore, withEvent, withFirstScreen } from '../state/library-store.ts';
import { createBackupKeeper } from '../state/backup-keeper.ts';
import { followDesk } from '../state/follow-desk.ts';
import { followPlace } from '../state/open-place.ts';
import { createFolderKeeper } from '../state/folder-keeper.ts';
import { createInstallOffer } from '../state/install-offer.ts';
import { createListStore } from '../state/list-store.ts';
import { createNavigation } from '../state/navigation.ts';
import { isInstalled } from '../data/offline.ts';
import { createOfflineStore } from '../state/offline-store.ts';
import { protectAnnotations } from '../state/protect-storage.ts';
import { createReaderKeeper } from '../state/reader-keeper.ts';
import { createReaderStore, withKeeping, withReaderEvent } from '../state/reader-store.ts';
import { noteWhatIsMade } from '../state/earlier-use.ts';
import { createSearchKeeper, noteOpenings } from '../state/search-keeper.ts';
import { createSearchesStore } from '../state/searches-store.ts';
import { createSelectionStore } from '../state/selection-store.ts';
import { createResultsStore } from '../state/results-store.ts';
import { ServicesProvider, type Services } from '../state/services.tsx';
import { createUiStore } from '../state/ui-store.ts';
import { showToRead } from '../state/app-badge.ts';
import { watchClock } from '../state/watch-clock.ts';
import { App } from './App.tsx';
import { awaitTouch } from './gestures/await-touch.ts';
import { warmLazyViews } from './lazy-views.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { faces } from './faces.ts';
import { reportCaught } from './part-missing.ts';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/comfort.css';
import '../ui/base.css';
import '../ui/controls.css';
import '../ui/sheet.css';
import '../ui/touch.css';

export interface Surroundings {
  readonly papers: PaperReader;
  /** Absolute address of the site, ending in a slash. */
  readonly site: string;
  readonly startWorker: () => WorkerPort;
  /** Resolves when the library is on the screen. */
  readonly drawn: Promise<void>;
}

function newId(): string {
  return timeId(Date.now(), crypto.getRandomValues(new Uint8Array(CHANCE_BYTES)));
}

/** Where an installed app is opened again; a tab goes where its address says. */
function leftPlace(): LeftPlace {
  const { address, paper } = readLeftPlace();
  return {
    ...(address !== undefined && isOwnWindow() && { address }),
    ...(paper !== undefined && { paper }),
  };
}

/**
 * Passes on what the worker tells of itself, in its order. What follows the news that the papers are here
 * waits until they are drawn: any change to what is being drawn would have it begin anew. Answers to what
 * was asked do not wait.
 */
function inTurn(
  tell: (event: LibraryEvent) => void,
  drawn: Promise<unknown>,
): (event: LibraryEvent) => void {
  let turn = Promise.resolve<unknown>(undefined);
  return (event) => {
    turn = turn
      .then(() => tell(event))
      // Whoever could not hear it keeps nobody from what follows.
      .catch((cause: unknown) => reportError(cause))
      .then(() => event.kind === 'loaded' && Promise.race([drawn, patience()]));
  };
}

/** Makes everything that the screens are given. */
export function compose({ papers, site, startWorker, drawn }: Surroundings): Services {
  const library = createLibraryStore();
  const searches = createSearchesStore();
  const reader = createReaderStore();
  const ui = createUiStore();
  const navigation = createNavigation({
    left: leftPlace(),
    onSearch: () => ui.setState({ searchWanted: true }),
    onLeave: keepLeftPlace,
  });
  const tell = (event: LibraryEvent): void => {
    if (event.kind === 'searches') {
      const { saved, recent } = event;
      searches.setState({ saved, recent });
    } else if (event.kind === 'reader') reader.setState(withReaderEvent(event));
    else if (event.kind === 'keeping') reader.setState(withKeeping(event.keeping));
    else if (event.kind === 'reading-file') ui.setState({ readingFile: event.stage });
    else library.setState((state) => withEvent(state, event));
    if (event.kind === 'problem') noteProblem(event.problem.name, Date.now());
  };
  const now = (): number => performance.now();
  const search = createSearchClient(
    createWorkerLine({ base: site, tell: inTurn(tell, drawn), startWorker, now }),
    newId,
  );
  const keeper = createSearchKeeper(search, searches, reader);
  noteOpenings(navigation, keeper);
  followDesk(navigation, reader, search);
  const backup = createBackupKeeper(search, reader, () => Date.now());
  const results = createResultsStore(navigation, library, reader, search);
  const services: Services = {
    papers,
    library,
    navigation,
    search,
    searches,
    keeper,
    reader,
    readerKeeper: createReaderKeeper(search, reader),
    backup,
    folder: createFolderKeeper({ search, backup, reader, ui }),
    install: createInstallOffer(),
    drafts: createDrafts(newId()),
    scroll: createScrollMemory(),
    results,
    lists: createListStore(navigation, library, reader, search),
    selection: createSelectionStore(library, results, search),
    offline: createOfflineStore(navigation.settle, () => location.reload()),
    ui,
    newId,
  };
  followPlace(services);
  noteWhatIsMade(reader, Date.now);
  protectAnnotations(reader, services.ui);
  showToRead(reader);
  watchClock(reader, library, () => Date.now());
  return services;
}

/** Says once in a device's life that it works offline, when app and papers are both on it. */
function announceOffline({ library, offline, ui }: Services): void {
  const look = (): void => {
    const ready = offline.getState().worker === 'ready' && library.getState().kept === 'yes';
    if (!ready || ui.getState().preferences.offlineSaid) return;
    ui.prefer({ offlineSaid: true });
    offline.setState({ news: true });
  };
  library.subscribe(look);
  offline.subscribe(look);
}

/** How long the database may take before the screen is drawn without it, in ms. */
const PATIENCE_MS = 1000;

function patience(): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** Resolves after the browser has painted what React was told last. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

function draw(services: Services, onDrawn: () => void): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no #root to draw into.');
  createRoot(root, { onCaughtError: reportCaught }).render(
    <StrictMode>
      <ErrorBoundary>
        <ServicesProvider value={services}>
          <App onDrawn={onDrawn} />
        </ServicesProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}

/**
 * Draws the first screen, then lets the worker and the service worker take their share.
 *
 * @param firstScreen on its way since before this code was parsed
 */
export async function start(
  papers: PaperReader,
  firstScreen: Promise<FirstScreen | undefined>,
): Promise<void> {
  const site = new URL(import.meta.env.BASE_URL, location.href).href;
  let onDrawn = (): void => {};
  const drawn = new Promise<void>((resolve) => {
    onDrawn = resolve;
  });
  const services = compose({ papers, site, startWorker: startSearchWorker, drawn });
  const { library, search, offline } = services;
  const drawable = Promise.race([faces(), patience()]);
  library.setState(withFirstScreen(await Promise.race([firstScreen, patience()])));
  await drawable;
  // A first visit sees something already: what follows is not to hold up a press together with what was.
  if (!library.getState().firstScreen) await nextTask();
  draw(services, onDrawn);
  awaitTouch(services);
  if (library.getState().firstScreen) await nextPaint();
  search.open();
  const stop = library.subscribe(({ searchable, problem }) => {
    // A page that cannot work may be one whose files a new version has replaced: look for that too.
    if (!searchable && !(problem && isInstalled())) return;
    stop();
    announceOffline(services);
    offline.register();
    void warmLazyViews();
  });
}

import { memo, useDeferredValue, useEffect, useMemo, type ReactNode } from 'react';
import type { Address, SettingsPage } from '#domain/address';
import type { LibrarySummary } from '#domain/library-summary';
import { shellMessages } from '#messages/shell';
import { useLibrary, useLists, useReader, useServices, useUi } from '../state/services.tsx';
import { focusRow } from '../state/use-steps.ts';
import { libraryHref, useAddress, useLibraryAddress } from '../state/use-address.ts';
import { BottomBar } from './BottomBar.tsx';
import { FirstRun } from './FirstRun.tsx';
import { LaunchProblem } from './LaunchProblem.tsx';
import {
  AddToList,
  Adrift,
  ExportPanel,
  Highlights,
  Import,
  KeysDialog,
  LostLibrary,
  Palette,
  Phrase,
  Printed,
  Settings,
  TagPaper,
  Tags,
} from './lazy-views.tsx';
import { Notices } from './Notices.tsx';
import { ListShell, OverviewShell, Shell } from './Shell.tsx';
import { useArrivals } from './use-arrivals.ts';
import { useShortcuts } from './use-shortcuts.ts';
import './app.css';
import './low.css';
import './very-low.css';
import './print.css';

export interface AppProps {
  /** Told when the library is on the screen. */
  readonly onDrawn: () => void;
}

export function App({ onDrawn }: AppProps) {
  const opened = useLibrary((state) => state.opened);
  const isHere = useLibrary((state) => state.summary !== undefined);
  const problem = useLibrary((state) => state.problem);
  const lost = useReader((state) => state.lost);
  // On a first visit it is drawn bit by bit behind the screen that is up: all at once would hold up a press.
  const isDrawn = useDeferredValue(isHere);
  useEffect(() => {
    if (isDrawn) onDrawn();
  }, [isDrawn, onDrawn]);
  if (lost) return <LostLibrary lost={lost} />;
  if (isDrawn) {
    return (
      <>
        <PageTitle />
        <Screen />
        <KeysDialog />
        <Palette />
        <TagPaper />
        <AddToList />
        <ExportPanel />
        <Printed />
        <Notices />
      </>
    );
  }
  if (problem?.fatal) return <LaunchProblem problem={problem.problem} />;
  return opened ? <FirstRun /> : null;
}

/** The page is named when its name has rested for this long: naming it holds up a keystroke's frame. */
const NAME_PAUSE_MS = 500;

/** Names the page in tabs and in the history; apart, so that a keystroke redraws nothing else. */
function PageTitle() {
  const screen = useAddress((address) => address.screen);
  const text = useLibraryAddress((address) => address.text.trim());
  const paper = useLibraryAddress((address) => address.paper);
  const list = useLists((state) => state.list?.list.name);
  const title = useUi(({ opened }) => (opened?.id === paper ? opened?.title : undefined));
  const { places } = shellMessages;
  const place = { ...places, list: list ?? places.list, library: title ?? text }[screen];
  useEffect(() => {
    const timer = setTimeout(() => {
      document.title = place === '' ? 'Carrel' : `${place} — Carrel`;
    }, NAME_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [place]);
  return null;
}

/** A screen of its own beside the library. */
function onePane(view: ReactNode) {
  return (
    <div className="app app-settings">
      <div className="pane-settings">{view}</div>
      <BottomBar />
    </div>
  );
}

/** What of an address decides which screen is drawn. */
interface Place {
  readonly screen: Address['screen'];
  readonly paper: string | undefined;
  readonly page: SettingsPage;
  readonly list: string | undefined;
  readonly path: string;
}

/** A new one only when it leads elsewhere: a search that is typed changes the address at every letter. */
function usePlace(): Place {
  const screen = useAddress((address) => address.screen);
  const paper = useAddress((address) => (address.screen === 'library' ? address.paper : undefined));
  const page = useAddress((address) => (address.screen === 'settings' ? address.page : 'reading'));
  const list = useAddress((address) => (address.screen === 'list' ? address.list : undefined));
  const path = useAddress((address) => (address.screen === 'lost' ? address.path : ''));
  return useMemo(() => ({ screen, paper, page, list, path }), [screen, paper, page, list, path]);
}

function isList({ screen, paper }: Place): boolean {
  return screen === 'library' && paper === undefined;
}

function Screen() {
  // Not before there is something that they act on.
  useShortcuts();
  useArrivals();
  const summary = useLibrary((state) => state.summary);
  const place = usePlace();
  // A press is answered by what was pressed; the screen that it leads to may take a frame longer.
  const late = useDeferredValue(place);
  // A list behind a paper is there already, and its row is to take the focus at once.
  const isClosed = isList(place) && late.screen === 'library';
  return (
    summary && <ScreenAt place={isClosed ? place : late} reading={late.paper} summary={summary} />
  );
}

interface ScreenAtProps {
  readonly place: Place;
  /** The paper that is drawn, which may be about to go. */
  readonly reading: string | undefined;
  readonly summary: LibrarySummary;
}

const ScreenAt = memo(function ScreenAt({ place, reading, summary }: ScreenAtProps) {
  switch (place.screen) {
    case 'library':
      return <Shell summary={summary} paper={place.paper} reading={reading} />;
    case 'phrase':
      return onePane(<Phrase />);
    case 'highlights':
      return onePane(<Highlights />);
    case 'adrift':
      return onePane(<Adrift />);
    case 'lists':
    case 'list':
      return <ListShell summary={summary} list={place.list} />;
    case 'overview':
      return <OverviewShell summary={summary} />;
    case 'tags':
      return onePane(<Tags />);
    case 'import':
      return onePane(<Import />);
    case 'settings':
      return onePane(<Settings page={place.page} />);
    case 'lost':
      return <Lost path={place.path} />;
  }
});

function Lost({ path }: { readonly path: string }) {
  const services = useServices();
  return (
    <main className="launch">
      <div>
        <h1>{shellMessages.nothingAtAddress}</h1>
        <p className="lead">{shellMessages.noScreenCalled(path.slice(0, 80))}</p>
        <p className="lead">
          <a className="button" href={libraryHref} onClick={() => focusRow(services, 'shown')}>
            {shellMessages.allPapers}
          </a>
        </p>
      </div>
    </main>
  );
}

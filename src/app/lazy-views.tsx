import {
  lazy,
  Suspense,
  useState,
  type ComponentProps,
  type ComponentType,
  type ReactNode,
} from 'react';
import { fetchQueryTools } from '../views/library/use-query-tools.ts';
import { useReader, useSelection, useUi } from '../state/services.tsx';
import { useAddress } from '../state/use-address.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { idle } from './idle.ts';
import { PartMissing } from './part-missing.ts';

/** Views that the first rows need not wait for. */

export const loadReader = () => import('../views/reader/Reader.tsx');
export const loadPhrase = () => import('../views/phrase/PhrasePage.tsx');
const loadTags = () => import('../views/tags/TagsPage.tsx');
export const loadTagPaper = () => import('../views/tags/TagPaper.tsx');
const loadLists = () => import('../views/lists/ListsPage.tsx');
const loadList = () => import('../views/lists/ListPage.tsx');
const loadListPane = () => import('../views/lists/ListPane.tsx');
export const loadAddToList = () => import('../views/lists/AddToList.tsx');
export const loadPalette = () => import('./palette/Palette.tsx');
const loadKeys = () => import('./KeysDialog.tsx');
const loadReaderNotice = () => import('./ReaderNotice.tsx');
const loadPrinted = () => import('../views/exchange/Printed.tsx');
const loadExport = () => import('../views/exchange/ExportPanel.tsx');
const loadHighlights = () => import('../views/highlights/HighlightsPage.tsx');
const loadAdrift = () => import('../views/highlights/AdriftPage.tsx');
const loadOverview = () => import('../views/overview/OverviewPage.tsx');
const loadAboutPapers = () => import('../views/overview/AboutPapers.tsx');
const loadWhatIsNew = () => import('../views/overview/WhatIsNew.tsx');
const loadImport = () => import('../views/exchange/ImportPage.tsx');
const loadSettings = () => import('../views/settings/Settings.tsx');
const loadLostLibrary = () => import('./LostLibrary.tsx');
export const loadBulkBar = () => import('../views/library/BulkBar.tsx');

/** A view by its code; where that does not come, whoever catches it knows that nothing else is wrong. */
function part<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch (cause) {
      throw new PartMissing(cause);
    }
  });
}

const LazyReader = part(async () => (await loadReader()).Reader);
const LazyBulkBar = part(async () => (await loadBulkBar()).BulkBar);
const LazyLostLibrary = part(async () => (await loadLostLibrary()).LostLibrary);
const LazyPhrase = part(async () => (await loadPhrase()).PhrasePage);
const LazyTags = part(async () => (await loadTags()).TagsPage);
const LazyTagPaper = part(async () => (await loadTagPaper()).TagPaper);
const LazyHighlights = part(async () => (await loadHighlights()).HighlightsPage);
const LazyAdrift = part(async () => (await loadAdrift()).AdriftPage);
const LazyOverview = part(async () => (await loadOverview()).OverviewPage);
const LazyAboutPapers = part(async () => (await loadAboutPapers()).AboutPapers);
const LazyWhatIsNew = part(async () => (await loadWhatIsNew()).WhatIsNew);
const LazySettings = part(async () => (await loadSettings()).Settings);
const LazyLists = part(async () => (await loadLists()).ListsPage);
const LazyList = part(async () => (await loadList()).ListPage);
const LazyListPane = part(async () => (await loadListPane()).ListPane);
const LazyAddToList = part(async () => (await loadAddToList()).AddToList);
const LazyPalette = part(async () => (await loadPalette()).Palette);
const LazyKeys = part(async () => (await loadKeys()).KeysDialog);
const LazyReaderNotice = part(async () => (await loadReaderNotice()).ReaderNotice);
const LazySpoken = part(async () => (await loadReaderNotice()).SpokenWords);
const LazyPrinted = part(async () => (await loadPrinted()).Printed);
const LazyExport = part(async () => (await loadExport()).ExportPanel);
const LazyImport = part(async () => (await loadImport()).ImportPage);

export interface ReadingListsProps {
  /** Id of the list to show; undefined for all. */
  readonly list: string | undefined;
  /** The way to the drawer, where there is one. */
  readonly menu: ReactNode;
}

export function Reader(props: ComponentProps<typeof LazyReader>) {
  return (
    <ErrorBoundary part>
      <Suspense fallback={null}>
        <LazyReader {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Below the list while papers are being selected. */
export function BulkBar() {
  const selecting = useSelection((state) => state.on);
  if (!selecting) return null;
  return (
    <ErrorBoundary part>
      <Suspense fallback={null}>
        <LazyBulkBar />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Seldom needed, and never in a hurry. */
export function LostLibrary(props: ComponentProps<typeof LazyLostLibrary>) {
  return (
    <ErrorBoundary>
      <Suspense fallback={null}>
        <LazyLostLibrary {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

export function Phrase() {
  return (
    <ErrorBoundary part>
      <Suspense fallback={null}>
        <LazyPhrase />
      </Suspense>
    </ErrorBoundary>
  );
}

export function Tags() {
  return (
    <ErrorBoundary part>
      <Suspense fallback={null}>
        <LazyTags />
      </Suspense>
    </ErrorBoundary>
  );
}

export function Highlights() {
  return (
    <ErrorBoundary part>
      <Suspense fallback={null}>
        <LazyHighlights />
      </Suspense>
    </ErrorBoundary>
  );
}

/** The page of one reading list, or of all. */
export function ReadingLists({ list, menu }: ReadingListsProps) {
  return (
    <ErrorBoundary part>
      <Suspense fallback={null}>
        {list === undefined ? (
          <LazyLists menu={menu} />
        ) : (
          <LazyList key={list} id={list} menu={menu} />
        )}
      </Suspense>
    </ErrorBoundary>
  );
}

/** The reading list that the open paper is read in, beside it. */
export function ListPane() {
  return (
    <ErrorBoundary part>
      <Suspense fallback={null}>
        <LazyListPane />
      </Suspense>
    </ErrorBoundary>
  );
}

/**
 * Whether something has been wanted: a dialog that closes must outlive that, to give the focus back.
 */
function useFromThenOn(isWanted: boolean): boolean {
  const [isThere, setThere] = useState(false);
  if (isWanted && !isThere) setThere(true);
  return isThere || isWanted;
}

export function AddToList() {
  const isWanted = useUi(({ listing }) => listing !== undefined);
  if (!useFromThenOn(isWanted)) return null;
  return (
    <Suspense fallback={null}>
      <LazyAddToList />
    </Suspense>
  );
}

export function TagPaper() {
  const isWanted = useUi((state) => state.tagging?.from === 'list');
  if (!useFromThenOn(isWanted)) return null;
  return (
    <Suspense fallback={null}>
      <LazyTagPaper />
    </Suspense>
  );
}

export function Palette() {
  const isWanted = useUi((state) => state.paletteOpen);
  if (!useFromThenOn(isWanted)) return null;
  return (
    <ErrorBoundary part>
      <Suspense fallback={null}>
        <LazyPalette />
      </Suspense>
    </ErrorBoundary>
  );
}

export function KeysDialog() {
  const isWanted = useUi((state) => state.keysOpen);
  if (!useFromThenOn(isWanted)) return null;
  return (
    <ErrorBoundary part>
      <Suspense fallback={null}>
        <LazyKeys />
      </Suspense>
    </ErrorBoundary>
  );
}

/** What was done last, with the way back. */
export function ReaderNotice() {
  return (
    <ErrorBoundary part>
      <Suspense fallback={null}>
        <LazyReaderNotice />
      </Suspense>
    </ErrorBoundary>
  );
}

/** What a key did where it can be seen, for who hears it. */
export function Spoken() {
  const isAnything = useReader((state) => state.spoken !== undefined);
  return (
    <p className="visually-hidden" role="status">
      <Suspense fallback={null}>{isAnything && <LazySpoken />}</Suspense>
    </p>
  );
}

/** What goes to paper. */
export function Printed() {
  const isWanted = useUi((state) => state.printing !== undefined);
  if (!isWanted) return null;
  return (
    <Suspense fallback={null}>
      <LazyPrinted />
    </Suspense>
  );
}

export function ExportPanel() {
  const isWanted = useUi((state) => state.exporting !== undefined);
  if (!useFromThenOn(isWanted)) return null;
  return (
    <Suspense fallback={null}>
      <LazyExport />
    </Suspense>
  );
}

export function Adrift() {
  return (
    <ErrorBoundary part>
      <Suspense fallback={null}>
        <LazyAdrift />
      </Suspense>
    </ErrorBoundary>
  );
}

/** The overview, or one of the two pages that belong to it. */
export function Overview(props: ComponentProps<typeof LazyOverview>) {
  const page = useAddress((address) => (address.screen === 'overview' ? address.page : 'plots'));
  return (
    <ErrorBoundary part>
      <Suspense fallback={null}>
        {page === 'plots' && <LazyOverview {...props} />}
        {page === 'about' && <LazyAboutPapers menu={props.menu} />}
        {page === 'new' && <LazyWhatIsNew menu={props.menu} />}
      </Suspense>
    </ErrorBoundary>
  );
}

export function Import() {
  return (
    <ErrorBoundary part>
      <Suspense fallback={null}>
        <LazyImport />
      </Suspense>
    </ErrorBoundary>
  );
}

export function Settings(props: ComponentProps<typeof LazySettings>) {
  return (
    <ErrorBoundary part>
      <Suspense fallback={null}>
        <LazySettings {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Those likely to be wanted first come first. */
const WARMED: readonly (() => Promise<unknown>)[] = [
  loadReader,
  loadLists,
  loadList,
  loadListPane,
  loadHighlights,
  loadOverview,
  loadSettings,
  loadAddToList,
  loadTagPaper,
  loadBulkBar,
  fetchQueryTools,
  loadPalette,
  loadExport,
  loadPhrase,
  loadTags,
  loadPrinted,
  loadAdrift,
  loadAboutPapers,
  loadWhatIsNew,
  loadImport,
];

/**
 * Fetches them while nobody waits, so that they are there when the network is not. One by one: each
 * names the files that it needs, and all of them at once would hold up a press.
 */
export async function warmLazyViews(): Promise<void> {
  for (const load of WARMED) {
    await idle();
    await load().catch(() => {
      // Whoever opens the view meets the same failure, and is told.
    });
  }
}

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
import type { UiState } from '../state/ui-store.ts';
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

/** A view that comes with its code, in whose place is said what went wrong. */
function view<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Part = part(load);
  return function View(props: ComponentProps<typeof Part>) {
    return (
      <ErrorBoundary part>
        <Suspense fallback={null}>
          <Part {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  };
}

/**
 * What opens over a screen, with its code from the first time on: a dialog that closes outlives that, to
 * give the focus back.
 */
function over(isWanted: (state: UiState) => boolean, load: () => Promise<ComponentType>) {
  const Part = view(load);
  return function Over() {
    const isNow = useUi(isWanted);
    const [isThere, setThere] = useState(false);
    if (isNow && !isThere) setThere(true);
    return isThere || isNow ? <Part /> : null;
  };
}

export const Reader = view(async () => (await loadReader()).Reader);
export const Phrase = view(async () => (await loadPhrase()).PhrasePage);
export const Tags = view(async () => (await loadTags()).TagsPage);
export const Highlights = view(async () => (await loadHighlights()).HighlightsPage);
export const Adrift = view(async () => (await loadAdrift()).AdriftPage);
/** The reading list that the open paper is read in, beside it. */
export const ListPane = view(async () => (await loadListPane()).ListPane);
export const Import = view(async () => (await loadImport()).ImportPage);
export const Settings = view(async () => (await loadSettings()).Settings);
/** What was done last, with the way back. */
export const ReaderNotice = view(async () => (await loadReaderNotice()).ReaderNotice);
/** Seldom needed, and never in a hurry. */
export const LostLibrary = view(async () => (await loadLostLibrary()).LostLibrary);

export const AddToList = over(
  ({ listing }) => listing !== undefined,
  async () => (await loadAddToList()).AddToList,
);
export const TagPaper = over(
  ({ tagging }) => tagging?.from === 'list',
  async () => (await loadTagPaper()).TagPaper,
);
export const Palette = over(
  ({ paletteOpen }) => paletteOpen,
  async () => (await loadPalette()).Palette,
);
export const KeysDialog = over(
  ({ keysOpen }) => keysOpen,
  async () => (await loadKeys()).KeysDialog,
);
export const ExportPanel = over(
  ({ exporting }) => exporting !== undefined,
  async () => (await loadExport()).ExportPanel,
);

const SelectedPapers = view(async () => (await loadBulkBar()).BulkBar);
const OnPaper = view(async () => (await loadPrinted()).Printed);
const AllLists = view(async () => (await loadLists()).ListsPage);
const OneList = view(async () => (await loadList()).ListPage);
const Plots = view(async () => (await loadOverview()).OverviewPage);
const AboutPapers = view(async () => (await loadAboutPapers()).AboutPapers);
const WhatIsNew = view(async () => (await loadWhatIsNew()).WhatIsNew);
const SpokenWords = part(async () => (await loadReaderNotice()).SpokenWords);

/** Below the list while papers are being selected. */
export function BulkBar() {
  return useSelection((state) => state.on) ? <SelectedPapers /> : null;
}

/** What goes to paper. */
export function Printed() {
  return useUi((state) => state.printing !== undefined) ? <OnPaper /> : null;
}

export interface ReadingListsProps {
  /** Id of the list to show; undefined for all. */
  readonly list: string | undefined;
  /** The way to the drawer, where there is one. */
  readonly menu: ReactNode;
}

/** The page of one reading list, or of all. */
export function ReadingLists({ list, menu }: ReadingListsProps) {
  return list === undefined ? (
    <AllLists menu={menu} />
  ) : (
    <OneList key={list} id={list} menu={menu} />
  );
}

/** What a key did where it can be seen, for who hears it. */
export function Spoken() {
  const isAnything = useReader((state) => state.spoken !== undefined);
  return (
    <p className="visually-hidden" role="status">
      <Suspense fallback={null}>{isAnything && <SpokenWords />}</Suspense>
    </p>
  );
}

/** The overview, or one of the two pages that belong to it. */
export function Overview(props: ComponentProps<typeof Plots>) {
  const page = useAddress((address) => (address.screen === 'overview' ? address.page : 'plots'));
  if (page === 'plots') return <Plots {...props} />;
  return page === 'about' ? <AboutPapers menu={props.menu} /> : <WhatIsNew menu={props.menu} />;
}

/** Those likely to be wanted first come first. */
const WARMED: readonly (() => Promise<unknown>)[] = [
  loadReader,
  loadReaderNotice,
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
  loadKeys,
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

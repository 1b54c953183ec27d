import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Address } from '#domain/address';
import type { Include } from '#domain/exchange/bundle';
import type { ReadStage } from '#domain/exchange/pause';
import type { ExportScope } from '#domain/exchange/export-scope';
import type { HighlightKind } from '#domain/reader/records';
import type { TextRange } from '#domain/text-range';
import {
  followPreferences,
  readPreferences,
  showPreferences,
  writePreferences,
  type Preferences,
} from '../data/preferences.ts';

export type { Preferences } from '../data/preferences.ts';

/** What is open and how it looks; nothing here outlives the tab but the preferences. */
export interface UiState {
  readonly drawerOpen: boolean;
  readonly keysOpen: boolean;
  /** The field for commands is open. */
  readonly paletteOpen: boolean;
  /** The reader fills the screen. */
  readonly focusView: boolean;
  /** The search field is to take the focus, as soon as it is drawn. */
  readonly searchWanted: boolean;
  /** The result row that is to take the focus, until it has it; `shown`: the first in sight. */
  readonly cursor: { readonly index: number | 'shown' } | undefined;
  /** The paper that the reader shows, with its place in the resting order. */
  readonly opened:
    { readonly id: string; readonly ordinal: number; readonly title: string } | undefined;
  /** Where the open paper stands among the results, or stood before it left them. */
  readonly stood: StoodPaper | undefined;
  /** Where a phrase was looked for from, and how far its paper was scrolled. */
  readonly left: { readonly address: Address; readonly top: number } | undefined;
  /** The sentence that a paper was opened for, with the phrase in it. */
  readonly sought: SoughtSentence | undefined;
  /** The entry of the highlights page that a paper was opened for. */
  readonly recalled: RecalledEntry | undefined;
  /** The highlight of the open paper that keys act on and that has its note shown. */
  readonly highlight: string | undefined;
  /** The note that is being written: of the highlight of this id, or of the whole paper. */
  readonly writing: { readonly highlight: string } | 'paper' | undefined;
  /** The paper or highlight that is being tagged, and where its field is. */
  readonly tagging: { readonly on: string; readonly from: TaggingPlace } | undefined;
  /** The papers that are being put on a reading list. */
  readonly listing: readonly string[] | undefined;
  /** What is being exported. */
  readonly exporting: ExportScope | undefined;
  /** What is being printed, and with what of it. */
  readonly printing: { readonly scope: ExportScope; readonly include: Include } | undefined;
  /** Whether the open paper is to be read aloud now; undefined: nobody wants that. */
  readonly aloud: 'speak' | 'pause' | undefined;
  /** The sentence of the open abstract that is read aloud: keys for sentences act on it. */
  readonly spoken: TextRange | undefined;
  /** Suggested tags that the reader put aside, each with its paper. */
  readonly declined: readonly string[];
  /** The kind of highlight that was given last: a note on plain words marks them so. */
  readonly lastKind: HighlightKind;
  /** Files that were dropped, pasted or handed over, until the screen for them has taken them. */
  readonly arrived: readonly File[];
  /** What was handed over did not arrive, and the reader has not been told. */
  readonly notArrived: boolean;
  /** How far the file has come that is being read. */
  readonly readingFile: ReadStage | undefined;
  readonly preferences: Preferences;
}

export interface StoodPaper {
  readonly paper: string;
  readonly ordinal: number;
  readonly index: number;
  /** The question that the results answer. */
  readonly key: string;
}

interface SoughtSentence {
  readonly paper: string;
  readonly phrase: string;
  readonly sentence: string;
  /** The line that led there, among those of the address. */
  readonly line: { readonly key: string; readonly index: number };
}

/** Under the title, over the list, in the bar of the selected, beside marked words, or in their note. */
export type TaggingPlace = 'reader' | 'list' | 'selected' | 'bar' | 'note';

interface RecalledEntry {
  readonly paper: string;
  /** Undefined: the note on the whole paper. */
  readonly highlight: string | undefined;
  /** Its place among those of the address. */
  readonly line: { readonly key: string; readonly index: number };
}

export interface UiStore extends StoreApi<UiState> {
  /** Changes and keeps preferences. */
  prefer(change: Partial<Preferences>): void;
}

/** Creates the store with the device's preferences, which the page already shows. */
export function createUiStore(): UiStore {
  const store = createStore<UiState>(() => ({
    drawerOpen: false,
    keysOpen: false,
    paletteOpen: false,
    focusView: false,
    searchWanted: false,
    cursor: undefined,
    opened: undefined,
    stood: undefined,
    left: undefined,
    sought: undefined,
    recalled: undefined,
    highlight: undefined,
    writing: undefined,
    tagging: undefined,
    listing: undefined,
    exporting: undefined,
    printing: undefined,
    aloud: undefined,
    spoken: undefined,
    declined: [],
    arrived: [],
    notArrived: false,
    readingFile: undefined,
    lastKind: 'key',
    preferences: readPreferences(),
  }));
  followPreferences((preferences) => {
    store.setState({ preferences });
    showPreferences(preferences);
  });
  return Object.assign(store, {
    prefer(change: Partial<Preferences>) {
      const preferences = { ...store.getState().preferences, ...change };
      store.setState({ preferences });
      writePreferences(preferences);
      showPreferences(preferences);
    },
  });
}

/** The sole vocabulary between the screen and the search worker. */
import type { CheckQuestion } from '#domain/device-check';
import type { RecentChange, RecentSearch, SavedSearch } from '#domain/kept-search';
import type { KnownTag } from '#domain/complete-tag';
import type { LinesQuery } from '#domain/concordance';
import type { FilterKind, LibraryQuery, YearFilter } from '#domain/library-query';
import type { LibrarySummary } from '#domain/library-summary';
import type { LoadProgress } from '#domain/load-progress';
import type { Having, Status } from '#domain/query-language';
import type { LibraryProblem } from '#domain/problems';
import type { Act } from '#domain/reader/act';
import type { ReaderAction } from '#domain/reader/actions';
import type { ListDesk } from '#domain/reader/list-desk';
import type { PaperDesk, RowMarks } from '#domain/reader/paper-desk';
import type { Stamp } from '#domain/reader/stamp';
import type { Keeping } from '#domain/reader/keeping';
import type { ReaderSummary } from '#domain/reader/summary';
import type { StoredPaper } from '#domain/stored-paper';
import type { TextRange } from '#domain/text-range';
import type { CheckOutcome } from './device-checker.ts';
import type { ExchangeOutcome, ExchangeQuestion } from './exchange-protocol.ts';
import type { Bundle } from '#domain/exchange/bundle';
import type { ReadStage } from '#domain/exchange/pause';
import type { ExportScope } from '#domain/exchange/export-scope';
import type { ExportOutcome, ExportQuestion } from './exporter.ts';
import type { LinesPage } from './line-desk.ts';
import type { NotebookAnswer, NotebookQuestion } from './notebook.ts';
import type { OverviewOutcome, OverviewQuestion } from './overview-protocol.ts';

/** One line of the results, ready to draw; at most a few dozen travel at a time. */
export interface ResultRow {
  readonly ordinal: number;
  readonly id: string;
  readonly title: string;
  readonly titleMatches: readonly TextRange[];
  /** The sentence that answers best, shortened in front so that its first match shows early. */
  readonly snippet: string;
  readonly snippetMatches: readonly TextRange[];
  readonly publishedOn?: string;
  readonly yearInferred?: true;
  /** Where else the words are found: in what the reader made of the paper. */
  readonly foundIn?: readonly ('tags' | 'notes' | 'highlights')[];
  /** The link kinds that rows show, each once. */
  readonly links: readonly FilterKind[];
  /** What the reader made of the paper, if anything. */
  readonly own?: RowMarks;
}

/** What can be left out of a search: the loose words, one clause, or one filter with all its values. */
export type DropPart =
  | { readonly kind: 'words'; readonly words: string }
  /** A phrase, a group or a scope, as typed. */
  | { readonly kind: 'clause'; readonly clause: string }
  | { readonly kind: 'sources'; readonly sources: readonly string[] }
  | { readonly kind: 'years'; readonly years: readonly YearFilter[] }
  | { readonly kind: 'has'; readonly has: Having }
  | { readonly kind: 'authorsKnown' }
  | { readonly kind: 'statuses'; readonly statuses: readonly Status[] }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'list'; readonly list: string };

/** What can be left out of a search that found nothing. */
export interface Drop {
  /** All at once; never none. */
  readonly parts: readonly DropPart[];
  /** The query without them. */
  readonly query: LibraryQuery;
  /** How many papers that finds; never 0. */
  readonly count: number;
}

/** A word that the library does not hold, and the one searched for instead. */
export interface Repair {
  /** As typed. */
  readonly typed: string;
  readonly meant: string;
  /** Where that stands in the query. */
  readonly ranges: readonly TextRange[];
}

/** Nothing holds the phrase where it was asked for, or it is a quotation in a question in prose. */
export type Loosened = 'unheard' | 'prose';

/** Words that were also searched for by another name that the papers themselves give them. */
export interface Widened {
  /** Where they stand in the query. */
  readonly range: TextRange;
  readonly also: string;
}

export interface SearchResult {
  /** Ordinals of all papers found, in order. */
  readonly order: Uint32Array;
  /** How many of them, at the head of `order`, hold every word asked for. */
  readonly every: number;
  /** Where that is 0: how many hold most of the words. */
  readonly close: number;
  readonly repairs: readonly Repair[];
  /** Why phrases were searched for as loose words; undefined where they were not. */
  readonly loosened: Loosened | undefined;
  readonly widened: readonly Widened[];
  /** How many papers the library holds (those indexed so far, while the index is built). */
  readonly of: number;
  /** The first rows of `order`. */
  readonly rows: readonly ResultRow[];
  /** Only when nothing was found. */
  readonly drops: readonly Drop[];
}

/** A saved search and what it finds. */
export interface SavedSearchNow extends SavedSearch {
  /** As the line above its results says it; undefined while the library comes up. */
  readonly count: number | undefined;
}

/** How a change of the recent searches went: the change that takes it back, or what was wrong. */
export type RecentOutcome =
  | { readonly undo: RecentChange | undefined; readonly problem?: undefined }
  | { readonly problem: LibraryProblem };

/** A change that is stored. */
export interface Made {
  readonly stamp: Stamp;
  readonly act: Act;
}

/** How an action went: what it changed, if anything, or why nothing was changed. */
export type ActOutcome =
  | { readonly made: Made | undefined; readonly problem?: undefined }
  | { readonly problem: LibraryProblem };

/** A paper about the same as another. */
export interface RelatedPaper {
  readonly id: string;
  readonly title: string;
  readonly publishedOn?: string;
  readonly yearInferred?: true;
  /** The words that relate them, as the papers write them, most telling first; may be none. */
  readonly words: readonly string[];
}

/** A tag of the reader's that fits a paper, never put on it unasked. */
export interface SuggestedTag {
  readonly id: string;
  readonly name: string;
  /** What of the paper speaks for it, the most telling first. */
  readonly words: readonly string[];
}

/** What carries any of some tags. */
export interface Carriers {
  readonly papers: number;
  readonly highlights: number;
}

/** A paper as the results and the address name it. */
export interface PaperName {
  readonly id: string;
  readonly ordinal: number;
}

/** What is answered at once, from what is in memory. */
export type PromptRequest = Exclude<
  Request,
  {
    kind:
      | 'open'
      | 'change-recents'
      | 'act'
      | 'recovery-read'
      | 'suggest-tags'
      | 'check'
      | 'export'
      | 'bundle'
      | 'exchange'
      | 'overview';
  }
>;

/** How that is asked which changes something, and is to be done once. */
interface Once {
  /** Kept with the change, so that what is asked again is not done again. */
  readonly asked: string;
  /** Another worker was asked before, and died: it may have done it. */
  readonly again?: true;
}

/** What the screen asks; every question but `open` carries an id that its answer repeats. */
export type Request =
  /** Opens the library of the site at this absolute address, or tries again. */
  | { readonly kind: 'open'; readonly base: string }
  | {
      readonly kind: 'search';
      readonly id: number;
      readonly query: LibraryQuery;
      /** How many rows to send along. */
      readonly window: number;
    }
  | {
      readonly kind: 'rows';
      readonly id: number;
      readonly ordinals: readonly number[];
      readonly text: string;
    }
  | { readonly kind: 'paper'; readonly id: number; readonly paperId: string }
  | { readonly kind: 'change-recents'; readonly id: number; readonly change: RecentChange }
  | ({ readonly kind: 'act'; readonly id: number; readonly action: ReaderAction } & Once)
  /** What the papers with these ordinals are called. */
  | { readonly kind: 'ids'; readonly id: number; readonly ordinals: Uint32Array }
  /** Which of these papers is the first that is still to be read. */
  | { readonly kind: 'next-open'; readonly id: number; readonly ordinals: Uint32Array }
  /** The tags that any of these papers has. */
  | { readonly kind: 'tags-on'; readonly id: number; readonly papers: readonly string[] }
  /** What the reader made of a paper. */
  | { readonly kind: 'desk'; readonly id: number; readonly paperId: string }
  /** A reading list. */
  | { readonly kind: 'list'; readonly id: number; readonly listId: string }
  | { readonly kind: 'recovery-read'; readonly id: number }
  | { readonly kind: 'suggest-tags'; readonly id: number; readonly paperId: string }
  /** What would carry these tags if they were one. */
  | { readonly kind: 'carriers'; readonly id: number; readonly tags: readonly string[] }
  | {
      readonly kind: 'lines';
      readonly id: number;
      readonly query: LinesQuery;
      /** Place of the first line to send, and how many. */
      readonly from: number;
      readonly count: number;
    }
  /** Of what the device keeps: how much there is, and whether it is sound. */
  | { readonly kind: 'check'; readonly id: number; readonly question: CheckQuestion }
  /** Of files that go out or come in. */
  | ({ readonly kind: 'exchange'; readonly id: number; readonly question: ExchangeQuestion } & Once)
  /** Papers as a file for another program. */
  | { readonly kind: 'export'; readonly id: number; readonly question: ExportQuestion }
  /** Papers with what the reader made of them. */
  | { readonly kind: 'bundle'; readonly id: number; readonly scope: ExportScope }
  /** Of the reader's highlights and notes. */
  | { readonly kind: 'notebook'; readonly id: number; readonly question: NotebookQuestion }
  /** Of all papers together. */
  | { readonly kind: 'overview'; readonly id: number; readonly question: OverviewQuestion }
  | { readonly kind: 'related'; readonly id: number; readonly paperId: string };

export type Answer =
  | { readonly kind: 'result'; readonly id: number; readonly result: SearchResult }
  | { readonly kind: 'rows'; readonly id: number; readonly rows: readonly ResultRow[] }
  | { readonly kind: 'paper'; readonly id: number; readonly paper: StoredPaper | undefined }
  | {
      readonly kind: 'recents-changed';
      readonly id: number;
      readonly outcome: RecentOutcome;
    }
  | { readonly kind: 'acted'; readonly id: number; readonly outcome: ActOutcome }
  | { readonly kind: 'ids'; readonly id: number; readonly ids: readonly string[] }
  | { readonly kind: 'next-open'; readonly id: number; readonly paper: PaperName | undefined }
  | { readonly kind: 'tags-on'; readonly id: number; readonly tags: readonly KnownTag[] }
  | { readonly kind: 'desk'; readonly id: number; readonly desk: PaperDesk }
  | { readonly kind: 'list'; readonly id: number; readonly desk: ListDesk | undefined }
  | { readonly kind: 'noted'; readonly id: number }
  | { readonly kind: 'suggested-tags'; readonly id: number; readonly tags: readonly SuggestedTag[] }
  | { readonly kind: 'carriers'; readonly id: number; readonly carriers: Carriers }
  | { readonly kind: 'lines'; readonly id: number; readonly page: LinesPage }
  | { readonly kind: 'checked'; readonly id: number; readonly outcome: CheckOutcome }
  | { readonly kind: 'exchanged'; readonly id: number; readonly outcome: ExchangeOutcome }
  | { readonly kind: 'exported'; readonly id: number; readonly outcome: ExportOutcome }
  | { readonly kind: 'bundle'; readonly id: number; readonly bundle: Bundle | undefined }
  | { readonly kind: 'notebook'; readonly id: number; readonly answer: NotebookAnswer }
  | { readonly kind: 'overview'; readonly id: number; readonly outcome: OverviewOutcome }
  | { readonly kind: 'related'; readonly id: number; readonly papers: readonly RelatedPaper[] };

/** What the worker tells unasked. */
export type LibraryEvent =
  | { readonly kind: 'progress'; readonly progress: LoadProgress }
  /** A whole corpus is at hand and can be read; its index is being built. */
  | { readonly kind: 'loaded'; readonly summary: LibrarySummary }
  /** The whole corpus can be searched. */
  | { readonly kind: 'ready'; readonly summary: LibrarySummary }
  /** The device keeps it for the next visit. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'news'; readonly isUnseen: boolean } // What an update of the papers brought.
  /** The searches that are kept, told after every change, in whichever tab it was made. */
  | {
      readonly kind: 'searches';
      readonly saved: readonly SavedSearchNow[];
      /** Used last first. */
      readonly recent: readonly RecentSearch[];
    }
  /** What the reader made, told after every change, in whichever tab it was made. */
  | {
      readonly kind: 'reader';
      readonly summary: ReaderSummary;
      /** Ids of the papers on which something changed. */
      readonly papers: readonly string[] | 'all';
    }
  /** How far the file has come that is being read. */
  | { readonly kind: 'reading-file'; readonly stage: ReadStage }
  /** How what the reader makes is kept, once that is known. */
  | { readonly kind: 'keeping'; readonly keeping: Keeping }
  /** `fatal`: there is nothing to read until this is mended. */
  | { readonly kind: 'problem'; readonly problem: LibraryProblem; readonly fatal: boolean };

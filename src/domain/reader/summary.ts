/** The counts of what a reader made, as the rail shows them. */
import { compareNames } from '#domain/name-order';
import type { Status } from '#domain/query-language';
import type { Act } from '#domain/reader/act';
import type { ReaderLibrary } from '#domain/reader/library';
import type { Lookups } from '#domain/reader/lookups';
import type { ListProgress } from '#domain/reader/list-progress';
import type { HighlightKind, KindName, ReadingList, Tag } from '#domain/reader/records';
import { stampTime, type Stamp } from '#domain/reader/stamp';

/** A tag with what carries it. */
export interface TagCount extends Tag {
  /** Papers of the library that carry it, themselves or on a highlight. */
  readonly papers: number;
  /** Highlights that carry it. */
  readonly highlights: number;
  /** Papers and highlights that carry it, here or not: what deleting it would take it off. */
  readonly carriers: number;
}

/** Comparing by one that is made once is many times as fast as by strings' own method. */
/** A reading list, and how far the reader has come with it. */
export interface ListSummary extends ReadingList, ListProgress {}

export interface ReaderSummary {
  /** How many papers of the library have each status. */
  readonly statuses: Readonly<Record<Status, number>>;
  /** Papers with a note on them or on one of their highlights. */
  readonly withNotes: number;
  readonly highlights: Readonly<Record<HighlightKind, number>>;
  /** Highlights whose words are nowhere in their text any more, or were found elsewhere. */
  readonly adrift: { readonly moved: number; readonly orphan: number };
  /** By name. */
  readonly tags: readonly TagCount[];
  /** By name. */
  readonly lists: readonly ListSummary[];
  /** Kinds of highlights that the reader has renamed. */
  readonly kinds: readonly KindName[];
  /** How many groups of the topic map have a name of the reader's. */
  readonly groupNames: number;
  /** How many searches are saved. */
  readonly searches: number;
  /** What undo would take back, and redo bring back. */
  readonly undo: Act | undefined;
  readonly redo: Act | undefined;
  /** The last change in this visit that took back what had come from a file. */
  readonly takenBack: Stamp | undefined;
  /** The latest time that anything made bears, in ms since 1970; 0 for nothing. */
  readonly latestAt: number;
}

/**
 * Counts what a reader made, by what is looked up; linear in papers with a note and in `absent`.
 * @param papers how many papers the library holds
 * @param absent papers of which something was made that the library does not hold (any more)
 * @param progress of the list with this id
 */
export function readerSummary(
  library: ReaderLibrary,
  papers: number,
  absent: ReadonlySet<string>,
  progress: (list: string) => ListProgress,
): ReaderSummary {
  const { lookups, history } = library;
  const { undo, redo } = history;
  return {
    statuses: countStatuses(lookups, papers, absent),
    withNotes: countNoted(library, absent),
    searches: library.count('searches'),
    groupNames: library.count('groupNames'),
    highlights: {
      key: lookups.highlightsOfKind('key'),
      method: lookups.highlightsOfKind('method'),
      result: lookups.highlightsOfKind('result'),
      doubt: lookups.highlightsOfKind('doubt'),
      idea: lookups.highlightsOfKind('idea'),
    },
    adrift: {
      moved: lookups.highlightsAnchored('moved'),
      orphan: lookups.highlightsAnchored('orphan'),
    },
    tags: countTags(library, absent),
    lists: countLists(library, progress),
    kinds: Array.from(library.all('kinds'), ({ record }) => record),
    undo: undo.at(-1)?.act,
    redo: redo.at(-1)?.act,
    takenBack: library.takenBack,
    latestAt: library.latest === undefined ? 0 : stampTime(library.latest),
  };
}

function countStatuses(
  lookups: Lookups,
  papers: number,
  absent: ReadonlySet<string>,
): Record<Status, number> {
  const count = (status: Status): number => {
    const some = lookups.papersWith(status);
    return some.size - [...absent].filter((paper) => some.has(paper)).length;
  };
  const [toread, reading, read, aside] = [
    count('toread'),
    count('reading'),
    count('read'),
    count('aside'),
  ];
  const unread = papers - toread - reading - read - aside;
  return { unread, toread, reading, read, aside };
}

function countNoted(library: ReaderLibrary, absent: ReadonlySet<string>): number {
  const noted = new Set(library.lookups.noted());
  for (const { id } of library.all('notes')) noted.add(id);
  for (const paper of absent) noted.delete(paper);
  return noted.size;
}

function countTags(library: ReaderLibrary, absent: ReadonlySet<string>): TagCount[] {
  const { lookups } = library;
  return Array.from(library.all('tags'), ({ record }) => {
    const gone = [...absent].filter((paper) => lookups.isTagged(paper, record.id)).length;
    const onPapers = lookups.papersTagged(record.id);
    return {
      ...record,
      papers: onPapers - gone,
      highlights: lookups.highlightsTagged(record.id),
      carriers: lookups.carriers(record.id).size,
    };
  }).toSorted((a, b) => compareNames(a.name, b.name));
}

function countLists(
  library: ReaderLibrary,
  progress: (list: string) => ListProgress,
): ListSummary[] {
  return Array.from(library.all('lists'), ({ id, record }) => ({
    ...record,
    ...progress(id),
  })).toSorted((a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** How much a reader made, for a sentence: of what is counted here, what a reader would miss. */
export interface MadeCounts {
  readonly sorted: number;
  readonly highlights: number;
  readonly noted: number;
  readonly tags: number;
  readonly lists: number;
  readonly searches: number;
  readonly kinds: number;
  readonly groups: number;
}

export function madeCounts(summary: ReaderSummary): MadeCounts {
  const { statuses, highlights, withNotes, tags, lists, searches, kinds, groupNames } = summary;
  const { toread, reading, read, aside } = statuses;
  return {
    sorted: toread + reading + read + aside,
    highlights: Object.values(highlights).reduce((sum, count) => sum + count, 0),
    noted: withNotes,
    tags: tags.length,
    lists: lists.length,
    searches,
    kinds: kinds.length,
    groups: groupNames,
  };
}

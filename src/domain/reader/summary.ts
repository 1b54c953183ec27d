/** The counts of what a reader made, as the rail shows them. */
import type { Status } from '#domain/query-language';
import type { Act } from '#domain/reader/act';
import type { ReaderLibrary } from '#domain/reader/library';
import type { HighlightKind, KindName, Tag } from '#domain/reader/records';

/** A tag with what carries it. */
export interface TagCount extends Tag {
  readonly papers: number;
  readonly highlights: number;
}

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
  /** Kinds of highlights that the reader has renamed. */
  readonly kinds: readonly KindName[];
  /** What undo would take back, and redo bring back. */
  readonly undo: Act | undefined;
  readonly redo: Act | undefined;
}

/**
 * Counts what a reader made; linear in it.
 * @param papers how many papers the library holds
 * @param isHere whether the library holds the paper of this id
 */
export function readerSummary(
  library: ReaderLibrary,
  papers: number,
  isHere: (paper: string) => boolean,
): ReaderSummary {
  const { undo, redo } = library.history;
  return {
    statuses: countStatuses(library, papers, isHere),
    ...countHighlights(library, isHere),
    tags: countTags(library, isHere),
    kinds: Array.from(library.all('kinds'), ({ record }) => record),
    undo: undo.at(-1)?.act,
    redo: redo.at(-1)?.act,
  };
}

function countStatuses(
  library: ReaderLibrary,
  papers: number,
  isHere: (paper: string) => boolean,
): Record<Status, number> {
  const statuses = { unread: 0, toread: 0, reading: 0, read: 0, aside: 0 };
  let sorted = 0;
  for (const { record } of library.all('readings')) {
    if (record.status === 'unread' || !isHere(record.id)) continue;
    statuses[record.status] += 1;
    sorted += 1;
  }
  return { ...statuses, unread: papers - sorted };
}

function countHighlights(
  library: ReaderLibrary,
  isHere: (paper: string) => boolean,
): Pick<ReaderSummary, 'withNotes' | 'highlights' | 'adrift'> {
  const noted = new Set<string>();
  const highlights = { key: 0, method: 0, result: 0, doubt: 0, idea: 0 };
  const adrift = { moved: 0, orphan: 0 };
  for (const { id } of library.all('notes')) if (isHere(id)) noted.add(id);
  for (const { record } of library.all('highlights')) {
    highlights[record.kind] += 1;
    if (record.note !== '' && isHere(record.paper)) noted.add(record.paper);
    if (record.anchored !== 'set') adrift[record.anchored] += 1;
  }
  return { withNotes: noted.size, highlights, adrift };
}

function countTags(library: ReaderLibrary, isHere: (paper: string) => boolean): TagCount[] {
  return Array.from(library.all('tags'), ({ record }) => {
    let [papers, highlights] = [0, 0];
    for (const on of library.taggedWith(record.id)) {
      if (library.get('highlights', on)) highlights += 1;
      else if (isHere(on)) papers += 1;
    }
    return { ...record, papers, highlights };
  }).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** A reading list as its page shows it. */
import { minutesToRead } from '#domain/format';
import type { FilterKind } from '#domain/library-query';
import type { Status } from '#domain/query-language';
import type { ReaderLibrary } from '#domain/reader/library';
import { itemsOf } from '#domain/reader/list-order';
import type { ListProgress, WordsOf } from '#domain/reader/list-progress';
import { rowMarks, type RowMarks } from '#domain/reader/paper-desk';
import type { ListEntry, ReadingList } from '#domain/reader/records';
import type { StoredPaper } from '#domain/stored-paper';

/** A paper on a list. */
export interface DeskEntry {
  readonly kind: 'entry';
  /** Of the entry. */
  readonly id: string;
  readonly paper: string;
  /** Undefined where the library does not hold the paper (any more). */
  readonly ordinal: number | undefined;
  /** Undefined where nothing is known of the paper but its id. */
  readonly title: string | undefined;
  /** ISO date; a paper of the reader's own may have `YYYY` or `YYYY-MM`. */
  readonly publishedOn?: string;
  readonly yearInferred?: true;
  /** What a person calls the saved pages that it is on. */
  readonly sources: readonly string[];
  /** The link kinds that rows show, each once. */
  readonly links: readonly FilterKind[];
  /** What the reader made of the paper, if anything. */
  readonly own?: RowMarks;
  readonly status: Status;
  readonly note: string;
  /** ISO date. */
  readonly due: string | null;
  readonly done: boolean;
  /** That its abstract takes; 0 where there is none. */
  readonly minutes: number;
}

export interface DeskSection {
  readonly kind: 'section';
  readonly id: string;
  readonly name: string;
}

export interface ListDesk {
  readonly list: ReadingList;
  /** In the reader's order. */
  readonly items: readonly (DeskEntry | DeskSection)[];
  readonly progress: ListProgress;
}

/** What a desk needs to know of papers. */
export interface PaperFacts {
  readonly paper: (id: string) => StoredPaper | undefined;
  readonly sourceTitle: (name: string) => string;
  readonly linkKinds: (paper: StoredPaper) => readonly FilterKind[];
  readonly wordsOf: WordsOf;
}

type PaperPart = Pick<
  DeskEntry,
  'ordinal' | 'title' | 'publishedOn' | 'yearInferred' | 'sources' | 'links'
>;

function heldPart(paper: StoredPaper, { sourceTitle, linkKinds }: PaperFacts): PaperPart {
  const { ordinal, title, publishedOn, yearInferred, listings } = paper;
  return {
    ordinal,
    title,
    ...(publishedOn !== undefined && { publishedOn }),
    ...(yearInferred && { yearInferred }),
    sources: [...new Set(listings.map(({ source }) => sourceTitle(source)))],
    links: linkKinds(paper),
  };
}

/** Of a paper that the library does not hold. */
const ABSENT: PaperPart = { ordinal: undefined, title: undefined, sources: [], links: [] };

function deskEntry(entry: ListEntry, library: ReaderLibrary, facts: PaperFacts): DeskEntry {
  const { id, paper, note, due, done } = entry;
  const held = facts.paper(paper);
  const own = rowMarks(library, paper, held?.abstract.length ?? 0);
  const words = facts.wordsOf(paper);
  return {
    kind: 'entry',
    id,
    paper,
    ...(held ? heldPart(held, facts) : ABSENT),
    ...(own && { own }),
    status: library.get('readings', paper)?.status ?? 'unread',
    note,
    due,
    done,
    minutes: words === 0 ? 0 : minutesToRead(words),
  };
}

/** Undefined where there is no such list. */
export function listDesk(
  library: ReaderLibrary,
  id: string,
  facts: PaperFacts,
  progress: ListProgress,
): ListDesk | undefined {
  const list = library.get('lists', id);
  if (!list) return undefined;
  const items = itemsOf(library, id).map((item): DeskEntry | DeskSection =>
    item.kind === 'entry'
      ? deskEntry(item.record, library, facts)
      : { kind: 'section', id: item.record.id, name: item.record.name },
  );
  return { list, items, progress };
}

/** The highlights and notes of a reader as one list, as the search inside them needs it. */
import { monthOf, type EntryKind } from '#domain/notebook';
import type { ReaderLibrary } from '#domain/reader/library';
import type { AnchorState, Highlight, PaperNote } from '#domain/reader/records';
import type { StoredPaper } from '#domain/stored-paper';

export interface Entry {
  /** Of the highlight; of the paper for a note on a whole one. */
  readonly id: string;
  readonly kind: EntryKind;
  readonly paperId: string;
  /** Undefined: the library does not hold it any more. */
  readonly paper: StoredPaper | undefined;
  /** The same object as long as its texts are the same. */
  readonly record: Highlight | PaperNote;
  /** '' for a note on a whole paper. */
  readonly quote: string;
  readonly note: string;
  readonly anchored: AnchorState;
  /** When it was made, and in which month. */
  readonly at: number;
  readonly made: string;
  /** Ids. */
  readonly tags: ReadonlySet<string>;
  /** Names of the pages that list its paper, each once. */
  readonly sources: readonly string[];
  /** Its words, once they have been cut. */
  families: EntryFamilies | undefined;
}

/** By the numbers of their families. */
export interface EntryFamilies {
  readonly quote: Uint32Array;
  readonly note: Uint32Array;
}

const NO_SOURCES: readonly string[] = [];
const sourcesOfPapers = new WeakMap<StoredPaper, readonly string[]>();

function sourcesOf(paper: StoredPaper | undefined): readonly string[] {
  if (!paper) return NO_SOURCES;
  const known = sourcesOfPapers.get(paper) ?? [
    ...new Set(paper.listings.map(({ source }) => source)),
  ];
  sourcesOfPapers.set(paper, known);
  return known;
}

/** Names months of times that mostly come in order, which makes few dates of many. */
function monthNamer(): (at: number) => string {
  let [from, until, name] = [0, 0, ''];
  return (at) => {
    if (at < from || at >= until) {
      const date = new Date(at);
      from = new Date(date.getFullYear(), date.getMonth()).getTime();
      until = new Date(date.getFullYear(), date.getMonth() + 1).getTime();
      name = monthOf(at);
    }
    return name;
  };
}

/** The words of a highlight as its paper has them: of one that moved, those where it is now. */
function shownQuote(
  { anchored, exact, start, end }: Highlight,
  paper: StoredPaper | undefined,
): string {
  return anchored === 'moved' && paper ? paper.abstract.slice(start, end) : exact;
}

/**
 * Every highlight and every note on a whole paper, newest first.
 * @param before the same as they were: what has been cut into words of an unchanged one is kept
 */
export function entriesOf(
  library: ReaderLibrary,
  paperOf: (id: string) => StoredPaper | undefined,
  before: Pick<WeakMap<Entry['record'], Entry>, 'get'>,
): Entry[] {
  const month = monthNamer();
  const { lookups } = library;
  const entries: Entry[] = [];
  for (const { id, record } of library.all('highlights')) {
    const { kind, paper: paperId, note, anchored, createdAt: at } = record;
    const paper = paperOf(paperId);
    const tags = lookups.tagsOn(id);
    const same = before.get(record);
    if (same && same.paper === paper && same.tags === tags) {
      entries.push(same);
      continue;
    }
    const quote = shownQuote(record, paper);
    const families = same?.paper === paper ? same?.families : undefined;
    const sources = sourcesOf(paper);
    const made = month(at);
    // Written out: what is spread together is slow to read, fifty thousand times over.
    entries.push({
      id,
      kind,
      paperId,
      paper,
      record,
      quote,
      note,
      anchored,
      at,
      made,
      tags,
      sources,
      families,
    });
  }
  for (const { id, record } of library.all('notes')) {
    const { text: note, createdAt: at } = record;
    const paper = paperOf(id);
    const of = {
      id,
      kind: 'paper' as const,
      paperId: id,
      paper,
      sources: sourcesOf(paper),
      record,
    };
    const [made, tags, families] = [month(at), lookups.tagsOn(id), before.get(record)?.families];
    entries.push({ ...of, quote: '', note, anchored: 'set', at, made, tags, families });
  }
  return entries.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

/** Where a highlight stands in its text; a note on a whole paper stands before them all. */
function placeOf({ record }: Entry): number {
  return 'start' in record ? record.start : -1;
}

/** The places of entries by paper: first the one that was written on last. */
export function byPaper(entries: readonly Entry[]): Uint32Array {
  const papers = new Map<string, number[]>();
  for (const [at, { paperId }] of entries.entries()) {
    const own = papers.get(paperId);
    if (own) own.push(at);
    else papers.set(paperId, [at]);
  }
  const place = (at: number): number => {
    const entry = entries[at];
    return entry ? placeOf(entry) : 0;
  };
  const sorted = Array.from(papers.values(), (own) =>
    own.toSorted((a, b) => place(a) - place(b) || a - b),
  );
  return Uint32Array.from(sorted.flat());
}

/** What of a library goes along with a list or with some papers. */
import type { Include } from '#domain/exchange/bundle';
import { NO_ROWS, type ReaderLibrary, type ReaderRows } from '#domain/reader/library';
import { stampOf, stampsOf } from '#domain/reader/record-fields';
import type { Kept, ListEntry, OwnPaper, ReaderRecords, ReaderTable } from '#domain/reader/records';
import { asMade } from '#domain/reader/shown-tags';

/** What is given away: a reading list with its papers, papers, or all lists and all papers. */
export type Given =
  | { readonly kind: 'all' }
  | { readonly kind: 'list'; readonly list: string }
  | {
      readonly kind: 'papers';
      readonly papers: readonly string[];
      /** Ids of highlights, and of papers for the notes on them: no others go along. */
      readonly only?: ReadonlySet<string> | undefined;
    };

function where<T extends ReaderTable>(
  library: ReaderLibrary,
  table: T,
  isIt: (record: ReaderRecords[T]) => boolean,
): Kept<ReaderRecords[T]>[] {
  return [...library.all(table)].filter(({ record }) => isIt(record));
}

/** A record with other values of some fields, as if they had been so from the start. */
function without<T extends 'highlights' | 'entries' | 'tags'>(
  table: T,
  { id, record, stamps }: Kept<ReaderRecords[T]>,
  empty: Partial<ReaderRecords[T]>,
): Kept<ReaderRecords[T]> {
  const made = stampsOf(table, stamps.made, (field) =>
    Object.hasOwn(empty, field) ? stamps.made : stampOf(stamps, field),
  );
  return { id, record: { ...record, ...empty }, stamps: made };
}

/** Nobody's note is emptied by one that does not go along. */
const NO_NOTE = { note: '' };
/** How far a reader has come is theirs; by when a paper is to be read is their list's. */
const NOT_DONE = { done: false };
/** What a reader thinks of a tag, and the digit that they have for it, is theirs. */
const NAME_ALONE = { description: '', pin: null };
/** A paper of the reader's own; without its abstract, too, nobody's is emptied by it. */
function ownPaper({ id, record, stamps }: Kept<OwnPaper>, { abstracts }: Include): Kept<OwnPaper> {
  // What the file was called that it came from is nobody else's business.
  const abstract = abstracts ? record.abstract : '';
  return { id, record: { ...record, abstract, from: '' }, stamps };
}

/** Ids of the papers that are given, each once. */
function papersOf(
  library: ReaderLibrary,
  given: Given,
  entries: readonly Kept<ListEntry>[],
): readonly string[] {
  switch (given.kind) {
    case 'list':
      return entries.map(({ record }) => record.paper);
    case 'papers':
      return [...new Set(given.papers)];
    case 'all': {
      const own = Array.from(library.all('ownPapers'), ({ id }) => id);
      return [...new Set([...library.papers(), ...own])];
    }
  }
}

/** The rows of what is given, and ids of its papers. */
export function selectGiven(
  library: ReaderLibrary,
  given: Given,
  include: Include,
): { readonly rows: ReaderRows; readonly papers: readonly string[] } {
  const isList = (id: string): boolean =>
    given.kind === 'all' || (given.kind === 'list' && id === given.list);
  const isOfList = ({ list }: { readonly list: string }): boolean => isList(list);
  const entries = where(library, 'entries', isOfList);
  const papers = papersOf(library, given, entries);
  const are = new Set(papers);
  const only = given.kind === 'papers' ? given.only : undefined;
  const isMeant = (id: string): boolean => only?.has(id) ?? true;
  const highlights = include.highlights
    ? where(library, 'highlights', ({ id, paper }) => are.has(paper) && isMeant(id))
    : [];
  const on = new Set([...papers, ...highlights.map(({ id }) => id)]);
  const taggings = where(library, 'taggings', (tagging) => on.has(tagging.on));
  const used = new Set(taggings.map(({ record }) => record.tag));
  return {
    papers,
    rows: {
      ...NO_ROWS,
      lists: where(library, 'lists', ({ id }) => isList(id)),
      sections: where(library, 'sections', isOfList),
      entries: entries.map((row) =>
        without('entries', row, include.notes ? NOT_DONE : { ...NOT_DONE, ...NO_NOTE }),
      ),
      notes: include.notes ? where(library, 'notes', ({ id }) => are.has(id) && isMeant(id)) : [],
      tags: where(library, 'tags', ({ id }) => used.has(id)).map((row) =>
        without('tags', row, NAME_ALONE),
      ),
      taggings: taggings.map(asMade),
      highlights: include.notes
        ? highlights
        : highlights.map((row) => without('highlights', row, NO_NOTE)),
      ownPapers: where(library, 'ownPapers', ({ id }) => are.has(id)).map((row) =>
        ownPaper(row, include),
      ),
    },
  };
}

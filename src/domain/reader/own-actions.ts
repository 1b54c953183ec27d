import type { PaperFace } from '#domain/corpus-news';
import { KEPT_FROM } from '#domain/own-paper';
import type { ReaderAction } from '#domain/reader/actions';
import { edit } from '#domain/reader/change';
import type { Doing, Means } from '#domain/reader/doing';
import type { ReaderLibrary } from '#domain/reader/library';
import type { OwnPaper } from '#domain/reader/records';

/** Whether the reader wrote, marked, tagged or listed something here; a status alone is no such thing. */
function isWorkedOn(paper: string, library: ReaderLibrary): boolean {
  return (
    library.highlightsOf(paper).length > 0 ||
    library.get('notes', paper) !== undefined ||
    library.tagsOn(paper).length > 0 ||
    library.listsWith(paper).length > 0
  );
}

/**
 * Takes a paper of the reader's own out of the library. What they made of it stays, as with one that a
 * corpus holds no more, and is on it again when it comes back.
 */
export function removeOwnPaper(
  { paper }: Extract<ReaderAction, { kind: 'remove-own-paper' }>,
  library: ReaderLibrary,
): Doing | undefined {
  const before = library.get('ownPapers', paper);
  if (!before) return undefined;
  return {
    act: {
      kind: 'remove-own-paper',
      title: before.title,
      isMarked: isWorkedOn(paper, library),
    },
    edits: edit('ownPapers', before, undefined),
  };
}

/** What of a paper can be kept; a year that was only inferred would pass for one that is known. */
function kept(
  { id, title, abstract, publishedOn, yearInferred, links }: PaperFace,
  createdAt: number,
): OwnPaper {
  return {
    id,
    title,
    abstract,
    publishedOn: yearInferred ? null : (publishedOn ?? null),
    authors: '',
    doi: '',
    url: links[0]?.url ?? '',
    from: KEPT_FROM,
    createdAt,
  };
}

/** Keeps those that the reader marked in any way; one that was kept before takes the text it has now. */
export function keepPapers(
  { papers }: Extract<ReaderAction, { kind: 'keep-papers' }>,
  { library, now }: Means,
): Doing {
  const edits = papers.flatMap((paper) => {
    const { id } = paper;
    const status = library.get('readings', id)?.status ?? 'unread';
    if (status === 'unread' && !isWorkedOn(id, library)) return [];
    const before = library.get('ownPapers', id);
    if (before && before.from !== KEPT_FROM) return [];
    return edit('ownPapers', before, kept(paper, before?.createdAt ?? now));
  });
  return { act: { kind: 'keep-papers', papers: edits.length }, edits };
}

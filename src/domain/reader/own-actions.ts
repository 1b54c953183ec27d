import type { ReaderAction } from '#domain/reader/actions';
import { edit } from '#domain/reader/change';
import type { Doing } from '#domain/reader/doing';
import type { ReaderLibrary } from '#domain/reader/library';

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
  const isMarked =
    library.highlightsOf(paper).length > 0 ||
    library.get('notes', paper) !== undefined ||
    library.tagsOn(paper).length > 0 ||
    library.listsWith(paper).length > 0;
  return {
    act: { kind: 'remove-own-paper', title: before.title, isMarked },
    edits: edit('ownPapers', before, undefined),
  };
}

import type { ReaderLibrary } from '#domain/reader/library';
import { paperMarks } from '#domain/reader/paper-desk';
import { breath } from './breath.ts';
import type { LibraryIndex } from './library-index.ts';

/** Papers marked in the index between two breaths. */
const MARK_CHUNK = 200;

/**
 * Marks the papers of an index with what the reader made of them.
 * @param isWanted whether to go on, asked now and then
 * @returns whether it came to the end
 */
export async function markAll(
  index: LibraryIndex,
  library: ReaderLibrary,
  isWanted: () => boolean,
): Promise<boolean> {
  let marked = 0;
  for (const paper of library.papers()) {
    index.mark(paper, paperMarks(library, paper));
    marked += 1;
    if (marked % MARK_CHUNK === 0) await breath();
    if (!isWanted()) return false;
  }
  return true;
}

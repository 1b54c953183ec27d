/** A paper of the library, whoever knows it. */
import { ownPaper } from '#domain/own-paper';
import type { ReaderLibrary } from '#domain/reader/library';
import type { OwnPaper } from '#domain/reader/records';
import type { StoredPaper } from '#domain/stored-paper';
import type { LibraryIndex } from './library-index.ts';
import { MOST_PAPERS } from './postings.ts';

/** Of a paper that the index has not taken in yet: none of the library has it. */
const NO_ORDINAL = MOST_PAPERS;

/** Made once for a record, so that what was found out of a paper can be kept by it. */
const WAITING = new WeakMap<OwnPaper, StoredPaper>();

function waiting(record: OwnPaper): StoredPaper {
  const paper = WAITING.get(record) ?? ownPaper(record, NO_ORDINAL);
  WAITING.set(record, paper);
  return paper;
}

/**
 * The paper with this id; one that the reader has just brought in is known before it is indexed, which
 * waits for the library to come up and takes its time for thousands.
 */
export function paperHere(
  id: string,
  index: Pick<LibraryIndex, 'paper'> | undefined,
  library: Pick<ReaderLibrary, 'get'>,
): StoredPaper | undefined {
  const held = index?.paper(id);
  if (held) return held;
  const own = library.get('ownPapers', id);
  return own && waiting(own);
}

/** The texts of a library, indexed ahead of time. */
import type { Paper } from '#domain/corpus';
import type { CorpusRow, IndexRow } from '../data/schema.ts';
import { encodeIndex } from './index-file.ts';
import { decodeIndex, IndexFileError } from './read-index-file.ts';
import { TextIndex } from './text-index.ts';

/** The file of a larger library takes longer to fetch than its index to build. */
export const MOST_COMPILED = 5000;

/** The index file of these papers, which stand in resting order. */
export function compileIndex(papers: readonly Paper[]): Uint8Array<ArrayBuffer> {
  const texts = new TextIndex();
  for (const paper of papers) texts.add(paper);
  texts.learn();
  texts.relate();
  return encodeIndex(texts.content());
}

/**
 * The index that a file holds, which must be of so many papers.
 *
 * @throws {IndexFileError}
 */
export function restoreTexts(file: Uint8Array<ArrayBuffer>, papers: number): TextIndex {
  const content = decodeIndex(file);
  const known = content.titles.length;
  if (known !== papers) throw new IndexFileError(`${known} papers, not ${papers}`);
  return new TextIndex(content);
}

/**
 * The texts of a corpus, restored from the file that is kept for it; undefined where there is none, or
 * none that is good for this corpus: then they are indexed here.
 */
export function restored(
  file: IndexRow | undefined,
  { manifest, summary }: CorpusRow,
): TextIndex | undefined {
  if (file?.corpus !== manifest.sha256) return undefined;
  try {
    return restoreTexts(file.content, summary.papers);
  } catch (error) {
    if (error instanceof IndexFileError) return undefined;
    throw error;
  }
}

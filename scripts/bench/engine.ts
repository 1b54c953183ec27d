/**
 * The app's own search over any documents, and nothing beside it: what the worker runs, without the
 * worker. Others may measure it, too: every program for Node that imports an engine by its path can,
 * when it is started from this repository's root with `node --import tsx program.mjs …`; plain Node
 * does not read TypeScript.
 */
import { EMPTY_QUERY } from '../../src/domain/library-query.ts';
import type { StoredPaper } from '../../src/domain/stored-paper.ts';
import { MOST_COMPILED, restoreTexts } from '../../src/search/compiled-index.ts';
import { encodeIndex } from '../../src/search/index-file.ts';
import { english } from '../../src/search/language.ts';
import { LibraryIndex } from '../../src/search/library-index.ts';
import { TextIndex } from '../../src/search/text-index.ts';
import type { StoredIndex } from './search/engine-kind.ts';

export interface Doc {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** As many papers as the worker takes in at a time. */
const BATCH = 100;

function paperOf({ id, title, text }: Doc, ordinal: number): StoredPaper {
  return { id, title, abstract: text, ordinal, links: [], listings: [] };
}

/**
 * Indexes documents; `keystroke` is what the app asks for while a reader types: rows, too. What is
 * stored is the file beside the corpus; the app restores it with the papers and then, while it answers
 * already, makes ready to find words by their beginnings, which is not counted as restoring.
 */
export async function build(docs: readonly Doc[], { feedback = true } = {}) {
  const papers = docs.map(paperOf);
  const texts = new TextIndex();
  const index = new LibraryIndex({ texts });
  for (let at = 0; at < papers.length; at += BATCH) index.add(papers.slice(at, at + BATCH));
  index.knowLanguage(english());
  if (feedback) index.learn();
  const ask = (text: string, window: number) =>
    index.search({ ...EMPTY_QUERY, text, sort: 'best' }, window);
  const store = (): StoredIndex => {
    texts.relate();
    const content = encodeIndex(texts.content());
    const restore = (): void => {
      new LibraryIndex({ texts: restoreTexts(content, papers.length) }).add(papers);
    };
    return { content, restore };
  };
  return {
    search(query: string, k: number): string[] {
      const best = ask(query, 0).order.subarray(0, k);
      return Array.from(best, (ordinal) => papers[ordinal]?.id ?? '');
    },
    keystroke: (text: string) => ask(text, 20),
    related: (id: string): string[] => index.related(id).map((paper) => paper.id),
    ...(papers.length <= MOST_COMPILED && { store }),
  };
}

/** The reader's lists with what the library knows of the papers on them. */
import { countWords } from '#domain/format';
import type { ReaderLibrary } from '#domain/reader/library';
import { listDesk, type ListDesk, type PaperFacts } from '#domain/reader/list-desk';
import { ListCounter, type ListProgress } from '#domain/reader/list-progress';
import type { StoredPaper } from '#domain/stored-paper';
import { filterKinds } from './filters.ts';
import type { LibraryIndex } from './library-index.ts';
import { paperHere } from './paper-here.ts';

/** Counted once for a paper: lists are counted at every change. */
const WORDS = new WeakMap<StoredPaper, number>();

function wordsIn(paper: StoredPaper): number {
  const words = WORDS.get(paper) ?? countWords(paper.abstract);
  WORDS.set(paper, words);
  return words;
}

export class ListShelf {
  readonly #library: ReaderLibrary;
  readonly #facts: PaperFacts;
  readonly #counter: ListCounter;

  constructor(library: ReaderLibrary, index: LibraryIndex | undefined) {
    this.#library = library;
    const paper = (id: string): StoredPaper | undefined => paperHere(id, index, library);
    this.#facts = {
      paper,
      sourceTitle: (name) => index?.sourceTitle(name) ?? name,
      linkKinds: filterKinds,
      wordsOf(id) {
        const held = paper(id);
        return held ? wordsIn(held) : 0;
      },
    };
    this.#counter = new ListCounter(library, this.#facts.wordsOf);
  }

  readonly progress = (list: string): ListProgress => this.#counter.of(list);

  /** Undefined where there is no such list. */
  desk(id: string): ListDesk | undefined {
    return listDesk(this.#library, id, this.#facts, this.progress(id));
  }
}

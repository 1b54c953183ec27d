/** How far a reader has come with a reading list. */
import { minutesLeft } from '#domain/format';
import type { ReaderLibrary } from '#domain/reader/library';
import type { ListEntry } from '#domain/reader/records';

export interface ListProgress {
  readonly papers: number;
  /** Of these: done for the list, or read. */
  readonly read: number;
  /** Of these: being read, and not done. */
  readonly reading: number;
  /** Whole minutes that the abstracts of what is not read take. */
  readonly minutesLeft: number;
}

/** How many words the abstract of a paper has; 0 where it is not known. */
export type WordsOf = (paper: string) => number;

/** Whether nothing is left to read of an entry. */
function isRead({ done, paper }: ListEntry, library: ReaderLibrary): boolean {
  return done || library.get('readings', paper)?.status === 'read';
}

function progressOf(library: ReaderLibrary, list: string, wordsOf: WordsOf): ListProgress {
  const on = library.lookups.entriesOf(list);
  let [read, reading, words] = [0, 0, 0];
  for (const id of on) {
    const entry = library.get('entries', id);
    if (!entry) continue;
    if (isRead(entry, library)) read += 1;
    else {
      words += wordsOf(entry.paper);
      if (library.get('readings', entry.paper)?.status === 'reading') reading += 1;
    }
  }
  return { papers: on.size, read, reading, minutesLeft: minutesLeft(words) };
}

/** Counts lists, and again only those whose entries or papers have changed since. */
export class ListCounter {
  readonly #library: ReaderLibrary;
  readonly #wordsOf: WordsOf;
  readonly #counted = new Map<string, { readonly at: number; readonly progress: ListProgress }>();

  /** For one library, and for papers that have the same words for good. */
  constructor(library: ReaderLibrary, wordsOf: WordsOf) {
    this.#library = library;
    this.#wordsOf = wordsOf;
  }

  of(list: string): ListProgress {
    const at = this.#library.lookups.changesOf(list);
    const known = this.#counted.get(list);
    if (known?.at === at) return known.progress;
    const progress = progressOf(this.#library, list, this.#wordsOf);
    this.#counted.set(list, { at, progress });
    return progress;
  }
}

/** Suggests tags of the reader's for papers; learns from their taggings when it is asked, not before. */
import { breath } from './breath.ts';
import type { LibraryIndex } from './library-index.ts';
import type { SuggestedTag } from './protocol.ts';
import type { ReaderDesk } from './reader-desk.ts';
import type { Tagging, TagSuggestions } from './tag-suggestions.ts';

/** More would be in the way. */
const MOST_SUGGESTED = 3;

function areSame(some: readonly Tagging[], others: readonly Tagging[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ ordinal, tag }, at) => {
      const other = others[at];
      return other?.ordinal === ordinal && other.tag === tag;
    })
  );
}

export class TagAdviser {
  readonly #reader: Pick<ReaderDesk, 'library' | 'onChange'>;
  #index: LibraryIndex | undefined;
  #suggestions: TagSuggestions | undefined;
  /** What it has learned from; undefined before it has. */
  #learned: readonly Tagging[] | undefined;
  /** The reader changed something since; most changes are no taggings. */
  #isOld = true;

  constructor(reader: Pick<ReaderDesk, 'library' | 'onChange'>) {
    this.#reader = reader;
    reader.onChange(() => {
      this.#isOld = true;
    });
  }

  /** Advises on another library from now on. */
  connect(index: LibraryIndex): void {
    this.#index = index;
    this.#suggestions = undefined;
    this.#learned = undefined;
    this.#isOld = true;
  }

  /** The tags that fit a paper and are not on it; in a turn of its own, after what is waiting. */
  async suggest(paperId: string): Promise<SuggestedTag[]> {
    await breath();
    const paper = this.#index?.paper(paperId);
    if (!this.#index || !paper) return [];
    const suggestions = (this.#suggestions ??= this.#index.tagSuggestions());
    if (this.#isOld) this.#learn(suggestions, this.#index);
    const { library } = this.#reader;
    return suggestions.suggest(paper.ordinal, MOST_SUGGESTED).flatMap(({ tag, words }) => {
      const name = library.get('tags', tag)?.name;
      return name === undefined ? [] : [{ id: tag, name, words }];
    });
  }

  #learn(suggestions: TagSuggestions, index: LibraryIndex): void {
    this.#isOld = false;
    const given = Array.from(this.#reader.library.all('taggings')).flatMap(({ record }) => {
      const ordinal = index.paper(record.paper)?.ordinal;
      return ordinal === undefined ? [] : [{ ordinal, tag: record.tag }];
    });
    if (this.#learned && areSame(given, this.#learned)) return;
    this.#learned = given;
    suggestions.train(given);
  }
}

/** The words of highlights and notes, cut once and looked up by number. */
import type { Tag } from '#domain/reader/records';
import type { StoredPaper } from '#domain/stored-paper';
import type { Entry, EntryFamilies } from './notebook-entries.ts';
import { forms } from './forms.ts';
import type { Atom, Term } from './query-terms.ts';
import { Neighbourhood } from './repair.ts';
import { Vocabulary } from './vocabulary.ts';

/** Families of the words of a text. */
type Families = Uint32Array;

/** By family: 1 for those that are meant. */
export type Meant = Uint8Array;

/** A term by the families that answer to it: any of `whole`, or one of each of `parts`. */
export interface MeantTerm {
  readonly whole: Meant;
  readonly parts: readonly Meant[];
}

export function holds(families: Families, meant: Meant): boolean {
  for (const family of families) if (meant[family] === 1) return true;
  return false;
}

/**
 * What has been cut is kept with the record that holds the text. Records are never changed, only
 * replaced, so nothing here goes stale.
 */
export class NotebookWords {
  readonly #vocabulary = new Vocabulary();
  readonly #neighbourhood = new Neighbourhood();
  readonly #others = new WeakMap<object, Families>();

  /** The words of an entry's quote and note. */
  of(entry: Entry): EntryFamilies {
    return (entry.families ??= { quote: this.#cut(entry.quote), note: this.#cut(entry.note) });
  }

  title(paper: StoredPaper): Families {
    return this.#kept(paper, paper.title);
  }

  tag(tag: Tag): Families {
    return this.#kept(tag, tag.name);
  }

  /** The families that answer to a term now; ask again when further texts have been cut. */
  meant({ whole, parts }: Term): MeantTerm {
    return { whole: this.#meant(whole), parts: parts.map((part) => this.#meant(part)) };
  }

  /** Whether anything that has been cut answers to a term. */
  knows({ whole, parts }: Term): boolean {
    const isHeld = (atom: Atom): boolean => this.#vocabulary.holds(atom);
    return isHeld(whole) || (parts.length > 0 && parts.every(isHeld));
  }

  /** The words that have been cut and are nearest to one that is not among them. */
  nearest(word: string): string[] {
    this.#neighbourhood.take(this.#vocabulary.forms);
    return this.#neighbourhood.nearest(word);
  }

  #meant(atom: Atom): Meant {
    const families = this.#vocabulary.matching(atom);
    // A sign for each family there is: forms are at least as many.
    const meant = new Uint8Array(this.#vocabulary.forms.length);
    for (const family of families) meant[family] = 1;
    return meant;
  }

  #kept(owner: object, text: string): Families {
    const known = this.#others.get(owner);
    if (known) return known;
    const cut = this.#cut(text);
    this.#others.set(owner, cut);
    return cut;
  }

  #cut(text: string): Families {
    if (text === '') return new Uint32Array();
    return Uint32Array.from(new Set(forms(text).map(({ folded }) => this.#vocabulary.add(folded))));
  }
}

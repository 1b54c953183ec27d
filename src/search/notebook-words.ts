/** The words of highlights and notes, cut once and looked up by number. */
import type { ReaderLibrary } from '#domain/reader/library';
import type { StoredPaper } from '#domain/stored-paper';
import type { Entry } from './notebook-entries.ts';
import { forms } from './forms.ts';
import type { Atom, Term } from './query-terms.ts';
import { Vocabulary } from './vocabulary.ts';

/** Families of the words of a text. */
type Families = Uint32Array;

interface EntryFamilies {
  readonly quote: Families;
  readonly note: Families;
}

/** By family: 1 for those that are meant. */
type Meant = Uint8Array;

/** A term by the families that answer to it: any of `whole`, or one of each of `parts`. */
export interface MeantTerm {
  readonly whole: Meant;
  readonly parts: readonly Meant[];
}

function holds(families: Families, meant: Meant): boolean {
  for (const family of families) if (meant[family] === 1) return true;
  return false;
}

/**
 * What has been cut is kept with the record that holds the text. Records are never changed, only
 * replaced, so nothing here goes stale.
 */
export class NotebookWords {
  readonly #vocabulary = new Vocabulary();
  readonly #entries = new WeakMap<object, EntryFamilies>();
  readonly #others = new WeakMap<object, Families>();

  /** The words of an entry's quote and note. */
  of({ record, quote, note }: Entry): EntryFamilies {
    const known = this.#entries.get(record);
    if (known) return known;
    const cut = { quote: this.#cut(quote), note: this.#cut(note) };
    this.#entries.set(record, cut);
    return cut;
  }

  title(paper: StoredPaper): Families {
    return this.#kept(paper, paper.title);
  }

  /** The words of the tags on an entry, tag by tag. */
  tags({ tags }: Entry, library: ReaderLibrary): Families[] {
    return Array.from(tags, (id) => library.get('tags', id))
      .filter((tag) => tag !== undefined)
      .map((tag) => this.#kept(tag, tag.name));
  }

  /** The families that answer to a term now; ask again when further texts have been cut. */
  meant({ whole, parts }: Term): MeantTerm {
    return { whole: this.#meant(whole), parts: parts.map((part) => this.#meant(part)) };
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

/** Whether any of the texts holds the term, or all its parts are somewhere in them. */
export function holdsTerm(texts: readonly Families[], { whole, parts }: MeantTerm): boolean {
  if (texts.some((text) => holds(text, whole))) return true;
  return parts.length > 0 && parts.every((part) => texts.some((text) => holds(text, part)));
}

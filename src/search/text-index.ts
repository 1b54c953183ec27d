/** Titles and abstracts, indexed: which papers hold the terms of a query, and how well they answer it. */
import type { Paper } from '#domain/corpus';
import { type Form, forms } from './forms.ts';
import { roomFor } from './growing.ts';
import { both, either, type Hits } from './hits.ts';
import { Postings } from './postings.ts';
import { type Atom, queryTerms, type Term } from './query-terms.ts';
import { inverseFrequency, rank, type Scored } from './ranking.ts';
import { Vocabulary } from './vocabulary.ts';

/** A query's text, asked. */
export interface Asked {
  readonly terms: readonly Term[];
  /** What each term finds. */
  readonly hits: readonly Hits[];
  /** How telling each term is. */
  readonly weights: readonly number[];
  /** The papers that hold all terms. */
  readonly scored: Scored;
}

interface Counts {
  title: number;
  abstract: number;
}

/** How often each form, or what `of` makes of it, stands in a title and its abstract. */
function counted(
  title: readonly Form[],
  abstract: readonly Form[],
  of: (form: string) => string,
): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  const count = (form: string, field: keyof Counts): void => {
    const known = counts.get(form);
    if (known) known[field] += 1;
    else counts.set(form, { title: 0, abstract: 0, [field]: 1 });
  };
  for (const { folded } of title) count(of(folded), 'title');
  for (const { folded } of abstract) count(of(folded), 'abstract');
  return counts;
}

function initialOf(form: string): string {
  return form.charAt(0);
}

export class TextIndex {
  readonly #vocabulary = new Vocabulary();
  readonly #postings = new Postings();
  /** What begins with a sign: the first letter typed finds half the library in thousands of forms. */
  readonly #initials = new Map<string, number>();
  readonly #initialPostings = new Postings();
  #papers = 0;
  #titles = new Uint32Array();
  #abstracts = new Uint32Array();
  #titleForms = 0;
  #abstractForms = 0;

  /** Takes in the next paper; its ordinal is the number of papers before it. */
  add(paper: Paper): void {
    const ordinal = this.#papers;
    const inTitle = forms(paper.title);
    const inAbstract = forms(paper.abstract);
    for (const [form, { title, abstract }] of counted(inTitle, inAbstract, (form) => form)) {
      this.#postings.add(this.#vocabulary.number(form), ordinal, title, abstract);
    }
    for (const [initial, { title, abstract }] of counted(inTitle, inAbstract, initialOf)) {
      const number = this.#initials.get(initial) ?? this.#initials.size;
      this.#initials.set(initial, number);
      this.#initialPostings.add(number, ordinal, title, abstract);
    }
    this.#papers += 1;
    this.#noteLengths(ordinal, inTitle.length, inAbstract.length);
  }

  #noteLengths(ordinal: number, title: number, abstract: number): void {
    this.#titles = roomFor(this.#titles, ordinal + 1);
    this.#abstracts = roomFor(this.#abstracts, ordinal + 1);
    this.#titles[ordinal] = title;
    this.#abstracts[ordinal] = abstract;
    this.#titleForms += title;
    this.#abstractForms += abstract;
  }

  /** Asks for the terms of `text`; `scored` is empty when it has none. */
  ask(text: string): Asked {
    const terms = queryTerms(text);
    const hits = terms.map((term) => this.#hitsOfTerm(term));
    const papers = this.#papers;
    const scored = rank(hits, {
      titles: this.#titles,
      abstracts: this.#abstracts,
      meanTitle: this.#titleForms / papers || 1,
      meanAbstract: this.#abstractForms / papers || 1,
    });
    const weights = hits.map(({ ordinals }) => inverseFrequency(ordinals.length, papers));
    return { terms, hits, weights, scored };
  }

  #hitsOfTerm({ whole, parts }: Term): Hits {
    const asWhole = this.#hitsOfAtom(whole);
    if (parts.length === 0) return asWhole;
    return either(asWhole, parts.map((part) => this.#hitsOfAtom(part)).reduce(both));
  }

  #hitsOfAtom(atom: Atom): Hits {
    if (atom.prefix && atom.text.length === 1) {
      const initial = this.#initials.get(atom.text);
      return this.#initialPostings.hits(initial === undefined ? [] : [initial], this.#papers);
    }
    return this.#postings.hits(this.#vocabulary.matching(atom), this.#papers);
  }
}

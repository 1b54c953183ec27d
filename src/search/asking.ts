/** Asks the library what a query's text says: read, mended, judged and ranked. */
import type { Paper } from '#domain/corpus';
import { parseQuery } from '#domain/parse-query';
import { readPhrase } from '#domain/phrase';
import type { Field } from '#domain/query-language';
import { Abbreviations } from './abbreviations.ts';
import { closeOnes } from './close.ts';
import { meeting, type Evidence } from './conditions.ts';
import type { FacetTable, Passes } from './filters.ts';
import { PhraseMemory } from './phrase-memory.ts';
import { allOf } from './hits.ts';
import { holdsPhrase } from './phrases.ts';
import { planQuery, type Planning, type QueryPlan } from './query-plan.ts';
import type { Term } from './query-terms.ts';
import type { Loosened } from './protocol.ts';
import { Scratch } from './scratch.ts';
import type { Ranked, TextIndex } from './text-index.ts';
import { type Names, widenings } from './widening.ts';

/** A query's text, read and asked. */
export interface Asked extends Ranked {
  readonly text: string;
  readonly plan: QueryPlan;
  /** Why phrases were searched for as loose words; undefined where they were not. */
  readonly loosened: Loosened | undefined;
  /** By ordinal, 0 for papers that do not meet its conditions; undefined where there are none. */
  readonly met: Uint8Array | undefined;
}

/**
 * With so many loose words a query is prose, in which quotes mark a title or a turn of speech: readers
 * who ask for a phrase write few words beside it.
 */
const PROSE = 8;

function reasonToLoosen({ plan, met }: Asked): Loosened | undefined {
  if (plan.loose.length >= PROSE) return 'prose';
  // Like PubMed: a phrase that stands nowhere is better than nothing as words.
  return met?.every((each) => each === 0) === true ? 'unheard' : undefined;
}

/** A term that may be mended, also in a phrase. */
function opened(term: Term): Term {
  return term.phrased ? { ...term, verbatim: false } : term;
}

/** What is asked. */
interface Library {
  readonly texts: TextIndex;
  readonly facets: FacetTable;
  readonly paper: (ordinal: number) => Paper | undefined;
  /** What a person calls the source of this name: a query may say either. */
  readonly sourceTitle: (name: string) => string;
  readonly isSource: (called: string) => boolean;
}

/** So many papers are read for abbreviations before a question is answered; a larger library is ahead. */
const MOST_READ = 1000;

export class Asker {
  readonly #library: Library;
  readonly #scratch = new Scratch();
  readonly #abbreviations = new Abbreviations();
  readonly #phrases = new PhraseMemory();
  /** What was asked last: filters, sorts and further rows mostly follow with the same text. */
  #last: Asked | undefined;

  constructor(library: Library) {
    this.#library = library;
  }

  /** The library has changed: what was asked last is asked anew. */
  forget(): void {
    this.#last = undefined;
    this.#phrases.forget();
  }

  /** Reads at most so many papers more for abbreviations; false when there is nothing left to do. */
  prepare(most: number): boolean {
    const read = this.#abbreviations.read(most, this.#library.paper);
    if (read > 0) this.forget();
    return read === most;
  }

  /** Any text is answered; what an answer holds is good until the next one. */
  ask(text: string): Asked {
    if (this.#last?.text === text) return this.#last;
    this.#scratch.reclaim();
    this.#abbreviations.read(MOST_READ, this.#library.paper);
    const strict = this.#askAs(text, undefined);
    const why = reasonToLoosen(strict);
    this.#last = why ? (this.#askLoosely(text, strict, why) ?? strict) : strict;
    return this.#last;
  }

  /** With the slips in phrases mended; if that does not help, with their words loose. */
  #askLoosely(text: string, strict: Asked, why: Loosened): Asked | undefined {
    const mended = why === 'unheard' && strict.plan.ranked.some(({ phrased }) => phrased);
    const asMeant = mended ? this.#askAs(text, undefined, opened) : undefined;
    if (asMeant?.met?.some((each) => each === 1)) return asMeant;
    const loose = this.#askAs(text, why, opened);
    const helps = loose.plan.conditions.length < strict.plan.conditions.length;
    return helps && loose.best.length > 0 ? loose : undefined;
  }

  /** @param ready what may be mended of a term */
  #askAs(text: string, loosened: Loosened | undefined, ready = (term: Term): Term => term): Asked {
    const planning: Planning = {
      text,
      parsed: parseQuery(text),
      mend: (term) => term,
      widen: (loose) => widenings(text, loose, this.#names),
      sourceTitle: this.#library.sourceTitle,
      isSource: this.#library.isSource,
      loosePhrases: loosened !== undefined,
    };
    const asTyped = planQuery(planning);
    const mend = this.#library.texts.mending(asTyped.ranked.map(ready), this.#scratch);
    const plan = mend
      ? planQuery({
          ...planning,
          mend: (term) => ({ ...mend(ready(term)), verbatim: term.verbatim }),
        })
      : asTyped;
    const met = meeting(plan.conditions, this.#evidence);
    const ranked = this.#library.texts.rank(plan, met, this.#library.paper, this.#scratch);
    return { text, plan, met, loosened, ...ranked };
  }

  /** How many papers of an answer, none of which holds all the loose words, hold most of them. */
  close({ plan: { loose } }: Asked, found: Uint32Array): number {
    // More than half of two is both.
    if (loose.length < 3) return 0;
    const hits = loose.map((term) => this.#library.texts.hits(term, undefined, this.#scratch));
    return closeOnes(found, hits, this.#library.texts.size);
  }

  /** What other names of words are known by. */
  readonly #names: Names = {
    abbreviations: this.#abbreviations,
    holders: (term) => this.#textsWith(term),
  };

  *#textsWith(term: Term): Iterable<string> {
    const { ordinals } = this.#library.texts.hits(term, undefined, this.#scratch);
    for (const ordinal of ordinals) {
      const { title = '', abstract = '' } = this.#library.paper(ordinal) ?? {};
      yield `${title} ${abstract}`;
    }
  }

  /** What conditions are judged by. */
  readonly #evidence: Evidence = {
    papers: () => this.#library.texts.size,
    facets: (test) => this.#library.facets.passesAll([test]),
    words: ({ terms, field }) => this.#holders(terms, field),
    phrase: (condition) => {
      const { text, unfinished, field } = condition;
      const mayHold = this.#holders(condition.terms, field);
      const phrase = readPhrase(text);
      const holds = this.#phrases.remembering(
        JSON.stringify([text, unfinished, field]),
        this.#library.texts.size,
        (ordinal) =>
          this.#textsOf(ordinal, field).some((text) => holdsPhrase(text, phrase, unfinished)),
      );
      return (ordinal) => mayHold(ordinal) && holds(ordinal);
    },
  };

  #holders(terms: readonly Term[], field: Field | undefined): Passes {
    const { texts } = this.#library;
    const hits = terms.map((term) => texts.hits(term, field, this.#scratch));
    const isHolder = this.#scratch.bytes(texts.size);
    for (const ordinal of allOf(hits, this.#scratch).ordinals) isHolder[ordinal] = 1;
    return (ordinal) => isHolder[ordinal] === 1;
  }

  /** The texts of a paper in which a phrase may stand. */
  #textsOf(ordinal: number, field: Field | undefined): readonly string[] {
    const { title = '', abstract = '' } = this.#library.paper(ordinal) ?? {};
    const { notes = [], tags = [] } = this.#library.texts.marks(ordinal) ?? {};
    switch (field) {
      case 'title':
        return [title];
      case 'abstract':
        return [abstract];
      case 'note':
        return notes;
      case undefined:
        return [title, abstract, ...notes, ...tags];
    }
  }
}

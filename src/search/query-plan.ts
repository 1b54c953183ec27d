/**
 * A parsed query as what the index does with it.
 *
 * Words that stand by themselves are loose: they rank, and a paper that lacks some comes later.
 * Phrases, choices, scopes and exclusions are conditions, which a
 * paper must meet; their words rank, too.
 */
import type { Field, ParsedQuery, QueryNode } from '#domain/query-language';
import { facetTest } from './facet-tests.ts';
import type { FacetTest } from './filters.ts';
import { isTelling, merged, type Term, termsOf } from './query-terms.ts';
import type { Widening } from './widening.ts';

/** What a paper must meet. */
export type Condition =
  | { readonly kind: 'words'; readonly terms: readonly Term[]; readonly field: Field | undefined }
  | {
      readonly kind: 'phrase';
      /** Its words, in order. */
      readonly text: string;
      /** Its last word is still typed. */
      readonly unfinished: boolean;
      readonly terms: readonly Term[];
      readonly field: Field | undefined;
    }
  | { readonly kind: 'facets'; readonly test: FacetTest }
  | { readonly kind: 'not'; readonly condition: Condition }
  | { readonly kind: 'any' | 'all'; readonly conditions: readonly Condition[] };

export interface QueryPlan {
  /** The loose words, each once. */
  readonly loose: readonly Term[];
  /** All words that speak for a paper: the loose ones and those of conditions. */
  readonly ranked: readonly Term[];
  readonly conditions: readonly Condition[];
  /** Other names of the loose words. */
  readonly widenings: readonly Widening[];
  readonly byMeaning: boolean;
}

/** What a plan is made with. */
export interface Planning {
  readonly text: string;
  readonly parsed: ParsedQuery;
  /** The term, or one with the word that was probably meant. */
  readonly mend: (term: Term) => Term;
  /** Other names of loose terms. */
  readonly widen: (loose: readonly Term[]) => readonly Widening[];
  /** What a person calls the source of this name. */
  readonly sourceTitle: (name: string) => string;
  /** Whether the library has a source of this name or title. */
  readonly isSource: (called: string) => boolean;
  /** Phrases are taken as loose words. */
  readonly loosePhrases: boolean;
}

/** Where in a query a node stands. */
interface Place {
  readonly field: Field | undefined;
  readonly excluded: boolean;
}

type WordNode = Extract<QueryNode, { kind: 'word' }>;
type PhraseNode = Extract<QueryNode, { kind: 'phrase' }>;

/** Reads one query; its terms are collected on the way. */
class Planner {
  readonly #planning: Planning;
  readonly #inConditions: Term[] = [];

  constructor(planning: Planning) {
    this.#planning = planning;
  }

  plan(): QueryPlan {
    const { parsed } = this.#planning;
    const nodes = parsed.clauses.flatMap(withoutParentheses);
    const loose = merged(nodes.flatMap((node) => this.#looseTerms(node)));
    const conditions = nodes
      .filter((node) => !this.#isLoose(node))
      .map((node) => this.#condition(node, { field: undefined, excluded: false }))
      .filter((condition) => !saysNothing(condition));
    const telling = loose.filter(isTelling);
    const isAlone = telling.length + this.#inConditions.length + conditions.length === 0;
    const kept = isAlone ? loose : telling;
    const alsoRanked = this.#inConditions.filter(isTelling);
    return {
      loose: kept,
      ranked: merged([...kept, ...(alsoRanked.length > 0 ? alsoRanked : this.#inConditions)]),
      conditions,
      widenings: this.#planning.widen(kept),
      byMeaning: parsed.byMeaning,
    };
  }

  #isLoose({ kind }: QueryNode): boolean {
    return kind === 'word' || (kind === 'phrase' && this.#planning.loosePhrases);
  }

  #looseTerms(node: QueryNode): Term[] {
    if (node.kind === 'word') return this.#termsOfWord(node).map(this.#planning.mend);
    if (node.kind !== 'phrase' || !this.#isLoose(node)) return [];
    return this.#termsOfPhrase(node).map(this.#planning.mend);
  }

  #condition(node: QueryNode, place: Place): Condition {
    switch (node.kind) {
      case 'word': {
        const found = this.#termsOfWord(node);
        // What is to be left out is not guessed at.
        const terms = place.excluded ? found : found.map(this.#planning.mend);
        return { kind: 'words', terms: this.#noted(terms, place), field: place.field };
      }
      case 'phrase': {
        const found = this.#termsOfPhrase(node);
        const terms = place.excluded ? found : found.map(this.#planning.mend);
        const text = terms.map(({ label, mended }) => mended ?? label).join(' ');
        const unfinished = terms.at(-1)?.whole.prefix === true;
        const { field } = place;
        return { kind: 'phrase', text, unfinished, terms: this.#noted(terms, place), field };
      }
      case 'field':
        return this.#condition(node.node, { ...place, field: node.field });
      case 'not': {
        const condition = this.#condition(node.node, { ...place, excluded: !place.excluded });
        // Excluding nothing leaves everything.
        return saysNothing(condition) ? condition : { kind: 'not', condition };
      }
      case 'or':
      case 'all': {
        const all = node.nodes.map((inner) => this.#condition(inner, place));
        const conditions = all.filter((condition) => !saysNothing(condition));
        return { kind: node.kind === 'or' && conditions.length > 0 ? 'any' : 'all', conditions };
      }
      case 'source':
        // Not understood, which the field says: it asks for nothing.
        if (!this.#planning.isSource(node.name)) return { kind: 'all', conditions: [] };
        return { kind: 'facets', test: facetTest(node, this.#planning.sourceTitle) };
      default:
        return { kind: 'facets', test: facetTest(node, this.#planning.sourceTitle) };
    }
  }

  #noted(terms: Term[], { excluded }: Place): Term[] {
    if (!excluded) this.#inConditions.push(...terms);
    return terms;
  }

  /** The last word of the query may still be typed; a star says of any word that it may go on. */
  #termsOfWord({ range, prefix }: WordNode): Term[] {
    const { text } = this.#planning;
    return termsOf(text, {
      range,
      prefix: prefix || range.end === text.length,
      verbatim: prefix,
    });
  }

  /** A phrase without its closing quote is still typed. */
  #termsOfPhrase({ range, text: phrase }: PhraseNode): Term[] {
    const { text } = this.#planning;
    const start = range.start + 1;
    const inside = { start, end: start + phrase.length };
    const isOpen = inside.end === text.length && !/\s$/.test(phrase);
    const terms = termsOf(text, { range: inside, prefix: isOpen, verbatim: true });
    // A word quoted by itself is the way to ask for it as it stands.
    return terms.length < 2 ? terms : terms.map((term) => ({ ...term, phrased: true }));
  }
}

/** Whether a condition has no word in it, as `title:…` has none, and so asks for nothing. */
function saysNothing(condition: Condition): boolean {
  switch (condition.kind) {
    case 'words':
    case 'phrase':
      return condition.terms.length === 0;
    case 'any':
    case 'all':
      return condition.conditions.length === 0;
    default:
      return false;
  }
}

/** What a group at the top asks for it asks for by its parts: parentheses there are punctuation. */
function withoutParentheses(node: QueryNode): readonly QueryNode[] {
  return node.kind === 'all' ? node.nodes.flatMap(withoutParentheses) : [node];
}

export function planQuery(planning: Planning): QueryPlan {
  return new Planner(planning).plan();
}

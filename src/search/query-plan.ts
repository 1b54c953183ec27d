/**
 * A parsed query as what the index does with it.
 *
 * Words that stand by themselves are loose: they rank, and a paper that lacks some comes later.
 * Phrases, choices, scopes and exclusions are conditions, which a
 * paper must meet; their words rank, too.
 */
import type { Field, ParsedQuery, QueryNode } from '#domain/query-language';
import { words } from '#domain/words';
import { facetTest } from './facet-tests.ts';
import type { FacetTest } from './filters.ts';
import { isTelling, merged, type Term, termsOf } from './query-terms.ts';
import type { Widening } from './widening.ts';

/** What a paper must meet. */
export type Condition =
  | { readonly kind: 'words'; readonly terms: readonly Term[]; readonly field: Field | undefined }
  | {
      readonly kind: 'phrase';
      /** Folded, in order. */
      readonly words: readonly string[];
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
    return node.kind === 'phrase' && this.#isLoose(node) ? this.#termsOfPhrase(node) : [];
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
        const terms = this.#noted(this.#termsOfPhrase(node), place);
        const inOrder = words(node.text).map(({ folded }) => folded);
        const unfinished = terms.at(-1)?.whole.prefix === true;
        return { kind: 'phrase', words: inOrder, unfinished, terms, field: place.field };
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
    return termsOf(text, { range: inside, prefix: isOpen, verbatim: true });
  }
}

/** Whether a condition has no word in it, as `title:…` has none, and so asks for nothing. */
function saysNothing(condition: Condition): boolean {
  switch (condition.kind) {
    case 'words':
      return condition.terms.length === 0;
    case 'phrase':
      return condition.words.length === 0;
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
